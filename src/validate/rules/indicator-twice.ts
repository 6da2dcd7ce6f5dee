import { normalizeWords } from '../normalize-words.js';
import { finding, type Rule } from '../rule.js';
import { repetitions } from './first-occurrence.js';

/** Characters of the shortest name that says what is counted; 「件数」 or 「割合」 do not. */
const SHORTEST = 3;

/** policy/indicator-twice: no two indicators have one name, unless they stand under different subheadings. */
export const indicatorTwice: Rule = (policy, { lineOf }) => {
  const names = policy.issues.flatMap(({ indicators }, i) =>
    indicators.map(({ name, group }, j) => {
      const words = normalizeWords(name);
      const key = words.length < SHORTEST ? '' : `${words}\n${normalizeWords(group ?? '')}`;
      return { key, name, path: ['issues', i, 'indicators', j, 'name'] };
    }),
  );
  return repetitions(names).map(({ entry, first }) =>
    finding('policy/indicator-twice', { name: entry.name, line: lineOf(first.path) }, entry.path),
  );
};
