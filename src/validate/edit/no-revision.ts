import { isTold, newRevisions } from './new-revisions.js';
import { type EditRule, findingOf, isPublished } from './policy-edit.js';
import { altersPublished } from './published-values.js';

/**
 * edit/no-revision: what a published policy says is only changed with an entry in 改訂履歴. Where no entry is new, one finding
 * stands for all changes; else one for each change that the new entries leave out.
 */
export const noRevision: EditRule = (edit) => {
  if (!isPublished(edit)) return [];
  const changes = edit.changes.filter((change) => altersPublished(change, edit.before));
  const [first] = changes;
  const added = newRevisions(edit);
  if (first && added.length === 0) {
    return [findingOf('edit/no-revision', { path: first.path, count: changes.length }, first, edit)];
  }
  return changes
    .filter((change) => !isTold(change, added))
    .map((change) => findingOf('edit/no-revision', { path: change.path, count: 0 }, change, edit));
};
