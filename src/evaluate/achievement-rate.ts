import { compare, type Decimal, floorQuotient, multiply, subtract } from '../model/decimal.js';
import type { AchievementRate } from '../model/evaluation.js';
import type { RateRule } from '../model/grade-scale.js';
import type { Criterion, Figure } from '../model/target.js';

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
  { value: actual }: Figure,
  previous: Figure | null,
  rule: RateRule,
): AchievementRate | null {
  const aim = aimOf(criterion, actual, previous);
  if (!aim) return null;
  const { base, isAtMost } = aim;
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
  actual: Decimal,
  previous: Figure | null,
): { readonly base: Decimal; readonly isAtMost: boolean } | null {
  switch (criterion.kind) {
    case 'bounds': {
      const { lower, upper } = criterion;
      if (lower && upper) return null;
      const bound = lower ?? upper;
      return bound && { base: bound.value, isAtMost: lower === null };
    }
    case 'bare': {
      const isWhole = criterion.value === '100' && criterion.unit === '%';
      const isMet = compare(actual, criterion.value) === 0;
      return isWhole || isMet ? { base: criterion.value, isAtMost: false } : null;
    }
    case 'previousYear': {
      const isAtMost = criterion.comparison === 'atMost' || criterion.comparison === 'below';
      return previous && { base: previous.value, isAtMost };
    }
    case 'manual':
      return null;
  }
}
