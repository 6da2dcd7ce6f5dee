import { finding, type Rule } from '../rule.js';
import { repetitions } from './first-occurrence.js';

/** policy/issue-number-unique: the printed number of an issue occurs once in a document. */
export const issueNumberUnique: Rule = (policy, { lineOf }) => {
  const numbers = policy.issues.map(({ number }, i) => ({
    key: number.normalize('NFKC'),
    number,
    path: ['issues', i, 'number'],
  }));
  return repetitions(numbers).map(({ entry, first }) =>
    finding('policy/issue-number-unique', { number: entry.number, line: lineOf(first.path) }, entry.path),
  );
};
