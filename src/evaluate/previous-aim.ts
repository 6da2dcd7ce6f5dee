import { add, multiply } from '../model/decimal.js';
import type { Figure, PreviousYear } from '../model/target.js';
import { areComparable, inPercent, type Quantity } from '../model/unit.js';

/**
 * The figure that a comparison with last year's result asks for: 42件 where 40件 were to rise by 5%. Exact. `null` where
 * the unit of the difference is not that of last year's figure; a difference in ポイント is one between shares in percent.
 */
export function previousAim({ margin }: PreviousYear, previous: Figure): Quantity | null {
  const { value, unit } = previous;
  if (margin === null) return { value, unit };
  if (margin.kind === 'factor') return { value: multiply(value, margin.factor), unit };
  if (areComparable(margin.unit, unit)) return { value: add(value, margin.value), unit };
  const share = margin.unit === 'ポイント' ? inPercent(previous) : null;
  return share && { value: add(share.value, margin.value), unit: share.unit };
}
