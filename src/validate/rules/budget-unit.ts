import { parseAmount } from '../../parse/parse-amount.js';
import { finding, type Rule } from '../rule.js';

/** policy/budget-unit: an amount of the budget row is whole in the unit of the form, where the form has one. */
export const budgetUnit: Rule = (policy, { template: { budgetUnit: unit } }) => {
  const one = unit === undefined ? null : parseAmount(`1${unit}`);
  if (unit === undefined || !one || 'kind' in one) return [];
  return policy.issues.flatMap(({ budget }, i) =>
    budget.flatMap(({ amount, kind }, j) => {
      if (amount.yen % one.yen === 0n) return [];
      const towardsZero = amount.yen / one.yen;
      const [below, above] =
        amount.yen < 0n ? [towardsZero - 1n, towardsZero] : [towardsZero, towardsZero + 1n];
      const data = { text: amount.text, unit, below: written(below, unit), above: written(above, unit) };
      return [finding('policy/budget-unit', data, ['issues', i, 'budget', j, kind])];
    }),
  );
};

function written(count: bigint, unit: string): string {
  return count < 0n ? `▲${-count}${unit}` : `${count}${unit}`;
}
