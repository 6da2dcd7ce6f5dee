import { groupBy } from '../../text/group-by.js';
import { reasonFor } from './new-revisions.js';
import { type EditRule, findingOf, isPublished, type PolicyEdit } from './policy-edit.js';
import { altersResult, indicatorOf } from './published-values.js';

/** Fields of a result that say what came out; `previous` is another rule's. */
const OUTCOME = /\/result(?:\/(?:actual|text|grade))?$/;

/** edit/result-without-reason: a published result or grade only changes for a reason. One finding an indicator. */
export const resultWithoutReason: EditRule = (edit) => {
  const changes = edit.changes.filter(
    (change) =>
      isPublished(edit) &&
      altersResult(change, edit.before) &&
      OUTCOME.test(change.path) &&
      reasonFor(change, edit) === null &&
      !hasNewReason(change.path, edit),
  );
  const byIndicator = groupBy(changes, ({ path }) => path.replace(/\/result(?:\/.*)?$/, ''));
  return [...byIndicator].flatMap(([indicator, [change]]) => {
    if (!change) return [];
    const id = indicator.split('/').at(-1) ?? '';
    const { before, after } = change;
    return [findingOf('edit/result-without-reason', { id, before: before ?? '', after }, change, edit)];
  });
};

/** Whether the result itself now gives a reason (理由) that it did not give before. */
function hasNewReason(path: string, { before, after }: PolicyEdit): boolean {
  const reason = indicatorOf(path, after)?.result?.reason ?? null;
  return reason !== null && reason !== (indicatorOf(path, before)?.result?.reason ?? null);
}
