import { reasonFor } from './new-revisions.js';
import { changesOf, type EditRule, findingOf, isPublished } from './policy-edit.js';
import { indicatorOf } from './published-values.js';

/** edit/target-lowered: a published target is only lowered, or made another kind of target, for a reason. */
export const targetLowered: EditRule = (edit) =>
  changesOf(edit, 'target-lowered', 'target-changed')
    .filter((change) => isPublished(edit) && change.before !== null && reasonFor(change, edit) === null)
    .map((change) => {
      const { class: kind, path, before, after } = change;
      const id = indicatorOf(path, edit.after)?.id ?? path;
      const data = { id, before: before ?? '', after: after ?? '', isLower: kind === 'target-lowered' };
      return findingOf('edit/target-lowered', data, change, edit);
    });
