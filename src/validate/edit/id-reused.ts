import type { Policy } from '../../model/policy.js';
import { isSameIndicator } from '../together/indicator-pairs.js';
import { type EditRule, findingAt, isPublished } from './policy-edit.js';

/** edit/id-reused: an id that was published goes on naming the same indicator. */
export const idReused: EditRule = (edit) => {
  if (!isPublished(edit)) return [];
  const before = new Map(namesById(edit.before));
  return edit.after.issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ id, name }, j) => {
      const old = before.get(id.toLowerCase());
      if (old === undefined || id === '' || isSameIndicator({ name }, { name: old })) return [];
      return [findingAt('edit/id-reused', { id, before: old }, ['issues', i, 'indicators', j, 'id'])];
    }),
  );
};

/** Case does not tell two ids apart. */
function namesById({ issues }: Policy): readonly (readonly [string, string])[] {
  return issues.flatMap(({ indicators }) =>
    indicators.map(({ id, name }) => [id.toLowerCase(), name] as const),
  );
}
