import type { PolicyChange } from '../../model/policy-change.js';
import { reasonFor } from './new-revisions.js';
import { type EditRule, findingOf, isPublished } from './policy-edit.js';

/** edit/previous-altered: figures of years before the policy's own, once published, only change for a reason. */
export const previousAltered: EditRule = (edit) =>
  edit.changes
    .filter((change) => isPublished(edit) && change.before !== null)
    .filter((change) => isOfAnEarlierYear(change, edit.before.fiscalYear))
    .filter((change) => reasonFor(change, edit) === null)
    .map((change) => {
      const { path, before, after } = change;
      return findingOf('edit/previous-altered', { path, before: before ?? '', after }, change, edit);
    });

function isOfAnEarlierYear({ class: kind, path, pathBefore }: PolicyChange, fiscalYear: number): boolean {
  if (kind === 'result-changed') return path.endsWith('/previous');
  const year = /\/budget\/(?:\w+-)?(\d{4})\b/.exec(pathBefore ?? path)?.[1];
  return kind === 'budget-changed' && year !== undefined && Number(year) < fiscalYear;
}
