import { normalizeWords } from '../normalize-words.js';
import { finding, type Rule } from '../rule.js';
import { repetitions } from './first-occurrence.js';

/** policy/indicator-twice: no two indicators have one name, unless they stand under different subheadings. */
export const indicatorTwice: Rule = (policy, { lineOf }) => {
  const names = policy.issues.flatMap(({ indicators }, i) =>
    indicators.map(({ name, group }, j) => ({
      key: name === '' ? '' : `${normalizeWords(name)}\n${normalizeWords(group ?? '')}`,
      name,
      path: ['issues', i, 'indicators', j, 'name'],
    })),
  );
  return repetitions(names).map(({ entry, first }) =>
    finding('policy/indicator-twice', { name: entry.name, line: lineOf(first.path) }, entry.path),
  );
};
