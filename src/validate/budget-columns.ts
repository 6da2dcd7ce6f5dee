import type { FormTemplate } from '../model/form-template.js';
import type { BudgetKind } from '../model/policy.js';

/**
 * What a policy file of fiscal year N may hold of years that its form does not show, so that it can be printed in a form
 * with fewer columns: settlement of N-2, budget of N-1, budget of N. Source: the form from Reiwa 5 on.
 */
const ALWAYS: ReadonlyMap<number, readonly BudgetKind[]> = new Map([
  [-2, ['settlement']],
  [-1, ['budget']],
  [0, ['budget']],
]);

/** Made once for all policies of a form. */
const columns = new WeakMap<FormTemplate['budget'], ReadonlyMap<number, readonly BudgetKind[]>>();

/** Distance from the policy's year → what stands there, in the order of years. The form's columns go before `ALWAYS`. */
export function budgetColumns({
  budget,
}: Pick<FormTemplate, 'budget'>): ReadonlyMap<number, readonly BudgetKind[]> {
  const known = columns.get(budget);
  if (known) return known;
  const own = new Map<number, readonly BudgetKind[]>();
  for (const { offset, kind } of budget) own.set(offset, [...new Set([...(own.get(offset) ?? []), kind])]);
  const made = new Map([...ALWAYS, ...own].sort(([a], [b]) => a - b));
  columns.set(budget, made);
  return made;
}
