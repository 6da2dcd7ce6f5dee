import type { BudgetKind } from '../../model/policy.js';
import { budgetColumns } from '../budget-columns.js';
import { finding, type Rule } from '../rule.js';
import { repetitions } from './first-occurrence.js';

/** policy/budget-year, policy/budget-kind and policy/budget-twice: each figure of the budget row is one the form has a place for. */
export const budgetRow: Rule = (policy, { template, lineOf, has }) => {
  const kinds = budgetColumns(template);
  return policy.issues.flatMap(({ budget }, i) => {
    const entries = budget.map(({ fiscalYear, kind }, j) => {
      const hasSeveral = (kinds.get(fiscalYear - policy.fiscalYear)?.length ?? 0) > 1;
      return {
        fiscalYear,
        key: fiscalYear === 0 ? '' : `${fiscalYear}${hasSeveral ? kind : ''}`,
        path: ['issues', i, 'budget', j] as const,
      };
    });
    const places = entries.flatMap(({ fiscalYear, path }) => {
      if (fiscalYear === 0 || policy.fiscalYear === 0) return [];
      const expected = kinds.get(fiscalYear - policy.fiscalYear);
      if (!expected) {
        const allowed = [...kinds].flatMap(([offset, each]) =>
          each.map((kind) => ({ year: policy.fiscalYear + offset, kind })),
        );
        const data = { year: fiscalYear, fiscalYear: policy.fiscalYear, allowed };
        return [finding('policy/budget-year', data, [...path, 'fiscalYear'])];
      }
      const found = kindAt(has([...path, 'settlement']), has([...path, 'budget']));
      if (found !== 'both' && found !== 'none' && expected.includes(found)) return [];
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
};

function kindAt(settlement: boolean, budget: boolean): BudgetKind | 'both' | 'none' {
  if (settlement && budget) return 'both';
  if (settlement) return 'settlement';
  return budget ? 'budget' : 'none';
}
