import { compare, decimal } from '../model/decimal.js';
import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { GradeDefinition, GradeScale } from '../model/grade-scale.js';

/**
 * Whether the grade of an indicator is one that the form gives for missed targets, by rule or by a person. Where the grade by
 * itself does not say, the comparison does. What has no grade is not missed.
 */
export function isMissed({ grade, audit }: IndicatorEvaluation, { grades }: GradeScale): boolean {
  const definition = grades.find((each) => each.grade === grade);
  if (!definition) return false;
  return isForMissed(definition) ?? audit.reached === false;
}

/** Whether a grade is for missed targets; `null` where it may be given for both. */
function isForMissed({ when, rate }: GradeDefinition): boolean | null {
  if (when !== undefined) return when === 'missed';
  const top = rate?.exclusiveMaximum ?? rate?.maximum;
  if (rate === undefined || top === undefined) return null;
  const order = compare(decimal(top.slice(0, -1)), decimal('100'));
  const isBelow = rate.exclusiveMaximum === undefined ? order < 0 : order <= 0;
  return isBelow ? true : null;
}
