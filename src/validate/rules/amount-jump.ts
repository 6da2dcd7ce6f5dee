import { compare, type Decimal, decimal, multiply } from '../../model/decimal.js';
import type { BudgetEntry } from '../../model/policy.js';
import { finding, type Rule } from '../rule.js';

/** policy/amount-jump: an amount is of the same order as that of the year before; else its unit may be a slip. */
export const amountJump: Rule = (policy, { options }) => {
  const factor = decimal(String(options.amountFactor));
  return policy.issues.flatMap(({ budget }, i) => {
    const byYear = new Map(budget.map((entry) => [entry.fiscalYear, entry]));
    return budget.flatMap((entry, j) => {
      const before = byYear.get(entry.fiscalYear - 1);
      const jump = before ? jumpOf(before, entry, factor) : null;
      if (!before || !jump) return [];
      const data = {
        text: entry.amount.text,
        before: before.amount.text,
        year: before.fiscalYear,
        isMore: jump === 'up',
        factor: options.amountFactor,
      };
      return [finding('policy/amount-jump', data, ['issues', i, 'budget', j, entry.kind])];
    });
  });
};

/** What begins, ends or changes its sign is no slip of the unit. */
function jumpOf(before: BudgetEntry, after: BudgetEntry, factor: Decimal): 'up' | 'down' | null {
  const [was, is] = [before.amount.yen, after.amount.yen];
  if (was === 0n || is === 0n || was < 0n !== is < 0n) return null;
  const [small, large] = [size(was), size(is)];
  if (compare(large, multiply(small, factor)) > 0) return 'up';
  return compare(multiply(large, factor), small) < 0 ? 'down' : null;
}

function size(yen: bigint): Decimal {
  return decimal(String(yen < 0n ? -yen : yen));
}
