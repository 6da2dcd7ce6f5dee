import type { BudgetKind } from '../../model/policy.js';
import { finding, type Rule } from '../rule.js';
import { repetitions } from './first-occurrence.js';

/** What the budget row of fiscal year N shows: settlement of N-2, budget of N-1, budget of N. Source: the form from Reiwa 5 on. */
const KINDS: ReadonlyMap<number, BudgetKind> = new Map([
  [-2, 'settlement'],
  [-1, 'budget'],
  [0, 'budget'],
]);

/** policy/budget-year, policy/budget-kind and policy/budget-twice: each figure of the budget row is one the form has a place for. */
export const budgetRow: Rule = (policy, { lineOf, has }) =>
  policy.issues.flatMap(({ budget }, i) => {
    const entries = budget.map(({ fiscalYear }, j) => ({
      fiscalYear,
      key: fiscalYear === 0 ? '' : String(fiscalYear),
      path: ['issues', i, 'budget', j] as const,
    }));
    const places = entries.flatMap(({ fiscalYear, path }) => {
      if (fiscalYear === 0 || policy.fiscalYear === 0) return [];
      const expected = KINDS.get(fiscalYear - policy.fiscalYear);
      if (!expected) {
        const data = { year: fiscalYear, fiscalYear: policy.fiscalYear };
        return [finding('policy/budget-year', data, [...path, 'fiscalYear'])];
      }
      const found = kindAt(has([...path, 'settlement']), has([...path, 'budget']));
      if (found === expected) return [];
      const at = found === 'settlement' || found === 'budget' ? [...path, found] : path;
      return [finding('policy/budget-kind', { year: fiscalYear, expected, found }, at)];
    });
    const twice = repetitions(entries).map(({ entry, first }) =>
      finding('policy/budget-twice', { year: entry.fiscalYear, line: lineOf(first.path) }, [
        ...entry.path,
        'fiscalYear',
      ]),
    );
    return [...places, ...twice];
  });

function kindAt(settlement: boolean, budget: boolean): BudgetKind | 'both' | 'none' {
  if (settlement && budget) return 'both';
  if (settlement) return 'settlement';
  return budget ? 'budget' : 'none';
}
