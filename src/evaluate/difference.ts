import { compare, type Decimal, decimal, subtract } from '../model/decimal.js';
import type { Audit } from '../model/evaluation.js';
import { type Bounds, criterionIn, type Figure } from '../model/target.js';
import {
  areComparable,
  compareQuantities,
  inOneUnit,
  inPercent,
  inWholeParts,
  type Quantity,
} from '../model/unit.js';
import { previousAim } from './previous-aim.js';

/**
 * A difference of two figures, exact. Percentages, 割 and ‰ differ by points (ポイント), because `1割減` would be taken for a
 * tenth of the figure itself.
 */
export interface Difference {
  readonly value: Decimal;
  readonly unit: string;
}

/** The unit in which percentages differ. */
export const POINTS = 'ポイント';

const ZERO = decimal('0');

/** This year's figure less last year's; `null` where one is missing or they cannot be compared. */
export function changeOf({ measurement, previousFigure }: Audit): Difference | null {
  if (measurement.kind !== 'figure' || !previousFigure) return null;
  return differenceOf(measurement.figure, previousFigure);
}

/**
 * How far a figure is from the nearest end of a target that it misses: below zero where it falls short of it, above zero where
 * it exceeds it, zero where the end itself does not count (超, 未満). `null` where nothing was missed by a figure.
 */
export function gapOf(audit: Audit): Difference | null {
  if (audit.reached !== false || audit.measurement.kind !== 'figure') return null;
  const { figure } = audit.measurement;
  const end = nearestEnd(audit, figure);
  return end && differenceOf(figure, end);
}

function nearestEnd({ criterion, fiscalYear, previousFigure }: Audit, figure: Figure): Quantity | null {
  const asked = criterionIn(criterion, fiscalYear);
  switch (asked?.kind) {
    case 'bare':
      return asked;
    case 'bounds':
      return nearestBound(asked, figure);
    case 'previousYear':
      return previousFigure && previousAim(asked, previousFigure);
    default:
      return null;
  }
}

function nearestBound({ lower, upper, unit }: Bounds, figure: Figure): Quantity | null {
  const isAbove = upper !== null && compareQuantities(figure, { value: upper.value, unit }) >= 0;
  const bound = isAbove || lower === null ? upper : lower;
  return bound && { value: bound.value, unit };
}

function differenceOf(a: Quantity, b: Quantity): Difference | null {
  if (!areComparable(a.unit, b.unit)) return null;
  const [first, second] = inOneUnit(inPercent(a) ?? a, inPercent(b) ?? b);
  const value = subtract(first.value, second.value);
  return first.unit === '%' ? { value, unit: POINTS } : inWholeParts({ value, unit: first.unit });
}

/** Whether a difference is none. */
export function isZero({ value }: Difference): boolean {
  return compare(value, ZERO) === 0;
}
