import { decimal } from '../model/decimal.js';
import type { AchievementRate } from '../model/evaluation.js';
import type { GradeDefinition, GradeScale, Percentage, RateBand } from '../model/grade-scale.js';
import { compareRate } from './achievement-rate.js';

/** What is known of an indicator once its figure was compared. */
export interface Outcome {
  /** `null` where no rule can say. */
  readonly reached: boolean | null;
  /** Stated as 測定不能. */
  readonly isNotMeasurable: boolean;
  readonly rate: Pick<AchievementRate, 'numerator' | 'denominator'> | null;
}

/** The first grade whose conditions all hold; `null` where none does. */
export function gradeFor({ grades }: GradeScale, outcome: Outcome): GradeDefinition | null {
  return grades.find((definition) => fits(definition, outcome)) ?? null;
}

/** Whether all conditions of a grade hold. A grade without conditions fits nothing: people give it. */
export function fits({ when, rate }: GradeDefinition, outcome: Outcome): boolean {
  if (when === undefined && rate === undefined) return false;
  if (when === 'notMeasurable') return outcome.isNotMeasurable && rate === undefined;
  if (outcome.reached === null) return false;
  if (when !== undefined && outcome.reached !== (when === 'reached')) return false;
  return rate === undefined || (outcome.rate !== null && isWithin(outcome.rate, rate));
}

function isWithin(rate: NonNullable<Outcome['rate']>, band: RateBand): boolean {
  const order = (end: Percentage) => compareRate(rate, decimal(end.slice(0, -1)));
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = band;
  return (
    (minimum === undefined || order(minimum) >= 0) &&
    (exclusiveMinimum === undefined || order(exclusiveMinimum) > 0) &&
    (maximum === undefined || order(maximum) <= 0) &&
    (exclusiveMaximum === undefined || order(exclusiveMaximum) < 0)
  );
}
