import { compare, type Decimal, floorQuotient, multiply, subtract } from '../model/decimal.js';
import type { AchievementRate } from '../model/evaluation.js';
import type { FiscalYear } from '../model/fiscal-year.js';
import type { RateRule } from '../model/grade-scale.js';
import { type Criterion, criterionIn, type Figure } from '../model/target.js';
import { areComparable, compareQuantities, inOneUnit, type Quantity } from '../model/unit.js';
import { previousAim } from './previous-aim.js';

const ZERO = '0' as Decimal;
const TWO = '2' as Decimal;
const HUNDRED = '100' as Decimal;

/**
 * The achievement rate (達成率) of a figure that was compared with its target. `null` where there is none: a range, a
 * figure without 以上 or 以下 that was not met exactly, words, or where the division would be by zero or by less. A figure
 * that equals its target has 100% by every formula.
 */
export function achievementRate(
  criterion: Criterion,
  figure: Figure,
  previous: Figure | null,
  fiscalYear: FiscalYear,
  rule: RateRule,
): AchievementRate | null {
  const aim = aimOf(criterion, figure, previous, fiscalYear);
  if (!aim || !areComparable(figure.unit, aim.base.unit)) return null;
  const { isAtMost } = aim;
  const [{ value: actual }, { value: base }] = inOneUnit(figure, aim.base);
  const formula = isAtMost ? rule.atMost : 'direct';
  if (formula === 'none') return null;
  const fraction = FORMULAS[formula](actual, base);
  if (compare(fraction.denominator, ZERO) <= 0) return null;
  // A share of a negative target says nothing.
  if (formula === 'inverse' && compare(base, ZERO) < 0) return null;
  const text = `${floorQuotient(multiply(fraction.numerator, HUNDRED), fraction.denominator, rule.digits)}%`;
  return { ...fraction, formula, actual, base, text };
}

/** Negative, zero or positive as the rate is below, at or above so many percent; by cross multiplication, exact. */
export function compareRate(
  { numerator, denominator }: Pick<AchievementRate, 'numerator' | 'denominator'>,
  percent: Decimal,
): number {
  return compare(multiply(numerator, HUNDRED), multiply(percent, denominator));
}

const FORMULAS: Readonly<
  Record<
    AchievementRate['formula'],
    (actual: Decimal, base: Decimal) => { readonly numerator: Decimal; readonly denominator: Decimal }
  >
> = {
  direct: (actual, base) => ({ numerator: actual, denominator: base }),
  inverse: (actual, base) => ({ numerator: base, denominator: actual }),
  difference: (actual, base) => ({
    numerator: subtract(multiply(TWO, base), actual),
    denominator: base,
  }),
};

/** What the figure is measured by, and whether less is better. */
function aimOf(
  criterion: Criterion,
  actual: Figure,
  previous: Figure | null,
  fiscalYear: FiscalYear,
): { readonly base: Quantity; readonly isAtMost: boolean } | null {
  const asked = criterionIn(criterion, fiscalYear);
  switch (asked?.kind) {
    case 'bounds': {
      const { lower, upper, unit } = asked;
      if (lower && upper) return null;
      const bound = lower ?? upper;
      return bound && { base: { value: bound.value, unit }, isAtMost: lower === null };
    }
    case 'bare': {
      const isWhole = asked.value === '100' && asked.unit === '%';
      const isMet = areComparable(actual.unit, asked.unit) && compareQuantities(actual, asked) === 0;
      return isWhole || isMet ? { base: asked, isAtMost: false } : null;
    }
    case 'previousYear': {
      const base = previous && previousAim(asked, previous);
      const isAtMost = asked.comparison === 'atMost' || asked.comparison === 'below';
      return base && { base, isAtMost };
    }
    default:
      return null;
  }
}
