import { finding, type Rule } from '../rule.js';
import { repetitions } from './first-occurrence.js';

/** policy/indicator-id-unique: an indicator's id occurs once in a file, whatever issue it stands in; case does not tell two apart. */
export const indicatorIdUnique: Rule = (policy, { lineOf }) => {
  const ids = policy.issues.flatMap(({ indicators }, i) =>
    indicators.map(({ id }, j) => ({
      key: id.toLowerCase(),
      id,
      path: ['issues', i, 'indicators', j, 'id'],
    })),
  );
  return repetitions(ids).map(({ entry, first }) =>
    finding('policy/indicator-id-unique', { id: entry.id, line: lineOf(first.path) }, entry.path),
  );
};
