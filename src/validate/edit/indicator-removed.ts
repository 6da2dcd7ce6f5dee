import { reasonFor } from './new-revisions.js';
import { changesOf, type EditRule, findingOf, isPublished, plainStep } from './policy-edit.js';

/** edit/indicator-removed: a published indicator or issue only goes for a reason. */
export const indicatorRemoved: EditRule = (edit) =>
  changesOf(edit, 'indicator-removed', 'issue-removed')
    .filter((change) => isPublished(edit) && reasonFor(change, edit) === null)
    .map((change) => {
      const isIssue = change.class === 'issue-removed';
      const name = nameIn(change.valueBefore, isIssue ? 'title' : 'name') ?? change.before ?? '';
      const id = plainStep(change.path.split('/').at(-1) ?? '');
      return findingOf('edit/indicator-removed', { isIssue, id, name }, change, edit);
    });

function nameIn(value: unknown, key: string): string | null {
  if (typeof value !== 'object' || value === null) return null;
  const name = (value as Readonly<Record<string, unknown>>)[key];
  return typeof name === 'string' ? name : null;
}
