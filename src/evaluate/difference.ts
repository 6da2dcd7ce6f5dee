import { compare, type Decimal, decimal, subtract } from '../model/decimal.js';
import type { Audit } from '../model/evaluation.js';
import type { Criterion } from '../model/target.js';

/** A difference of two figures of one unit, exact. Percentages differ by points (ポイント). */
export interface Difference {
  readonly value: Decimal;
  readonly unit: string;
}

/** The unit in which percentages differ. */
export const POINTS = 'ポイント';

const ZERO = decimal('0');

/** This year's figure less last year's; `null` where one is missing or their units differ. */
export function changeOf({ measurement, previousFigure }: Audit): Difference | null {
  if (measurement.kind !== 'figure' || !previousFigure) return null;
  const { value, unit } = measurement.figure;
  if (unit !== previousFigure.unit) return null;
  return { value: subtract(value, previousFigure.value), unit: unitOfDifference(unit) };
}

/**
 * How far a figure is from the nearest end of a target that it misses: below zero where it falls short of it, above zero where
 * it exceeds it, zero where the end itself does not count (超, 未満). `null` where nothing was missed by a figure.
 */
export function gapOf({ criterion, measurement, previousFigure, reached }: Audit): Difference | null {
  if (reached !== false || measurement.kind !== 'figure') return null;
  const { value, unit } = measurement.figure;
  const end = nearestEnd(criterion, value, previousFigure?.value ?? null);
  return end === null ? null : { value: subtract(value, end), unit: unitOfDifference(unit) };
}

function nearestEnd(criterion: Criterion, value: Decimal, previous: Decimal | null): Decimal | null {
  if (criterion.kind === 'bare') return criterion.value;
  if (criterion.kind === 'previousYear') return previous;
  if (criterion.kind !== 'bounds') return null;
  const { lower, upper } = criterion;
  const isAbove = upper !== null && compare(value, upper.value) >= 0;
  return (isAbove || lower === null ? upper : lower)?.value ?? null;
}

function unitOfDifference(unit: string): string {
  return unit === '%' ? POINTS : unit;
}

/** Whether a difference is none. */
export function isZero({ value }: Difference): boolean {
  return compare(value, ZERO) === 0;
}
