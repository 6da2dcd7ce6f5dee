import type {
  AchievementRate,
  Evaluation,
  EvaluationState,
  IndicatorEvaluation,
  Obstacle,
} from '../model/evaluation.js';
import type { FiscalYear } from '../model/fiscal-year.js';
import { DEFAULT_RATE, type GradeScale, gradesByRate } from '../model/grade-scale.js';
import type { Indicator, Policy } from '../model/policy.js';
import type { Measurement, Result, Results } from '../model/results.js';
import { achievementRate } from './achievement-rate.js';
import { gradeFor } from './grade-for.js';
import { judge } from './judge.js';

/**
 * Grades every indicator of a policy by its results (実績) and the grades of its form. Exact decimals, inclusive where
 * the target's word says so, no rounding. A missing figure is pending, never a missed target. Results for ids that the
 * policy does not have are ignored here; they are diagnosed where the file is read.
 */
export function evaluate(policy: Policy, results: Results, scale: GradeScale): Evaluation {
  const byId = new Map(results.map((result) => [result.id, result]));
  return {
    organization: policy.organization.name,
    fiscalYear: policy.fiscalYear,
    indicators: policy.issues.flatMap((issue) =>
      issue.indicators.map((indicator) =>
        evaluateIndicator(
          policy.fiscalYear,
          issue.number,
          indicator,
          byId.get(indicator.id) ?? indicator.result,
          scale,
        ),
      ),
    ),
  };
}

function evaluateIndicator(
  fiscalYear: FiscalYear,
  issueNumber: string,
  indicator: Indicator,
  result: Result | null,
  scale: GradeScale,
): IndicatorEvaluation {
  const { criterion } = indicator.target;
  const measurement: Measurement = result?.actual ?? { kind: 'pending' };
  const previousFigure = result?.previous?.figure ?? null;
  const { reached, obstacle } = judge(criterion, measurement, previousFigure, fiscalYear);
  const rate =
    reached !== null && measurement.kind === 'figure'
      ? achievementRate(criterion, measurement.figure, previousFigure, fiscalYear, {
          ...DEFAULT_RATE,
          ...scale.rate,
        })
      : null;
  const isNotMeasurable = obstacle === 'notMeasurable';
  const computed = gradeFor(scale, { reached, isNotMeasurable, rate })?.grade ?? null;
  const grade = result?.grade ?? computed ?? stateOf(obstacle);
  // A grade that says what the rule says adds nothing to it; written into the policy file it stays the rule's.
  const isPersons = result?.grade && result.grade !== computed;
  return {
    id: indicator.id,
    name: indicator.name,
    issueNumber,
    target: indicator.target.text,
    actual: result?.text ?? textOf(measurement),
    previous: result?.previous?.text ?? null,
    grade,
    decidedBy: isPersons ? 'person' : computed ? 'rule' : null,
    audit: {
      criterion,
      fiscalYear,
      measurement,
      previousFigure,
      reached,
      rate,
      computed,
      obstacle: obstacle ?? (computed === null ? ungraded(scale, rate) : null),
      reason: result?.reason ?? null,
      source: result?.source ?? null,
      origin: result?.origin ?? null,
    },
  };
}

const PENDING: ReadonlySet<Obstacle> = new Set(['noResult', 'noPreviousFigure', 'notDueYet']);

/** Why a comparison that could be made gives no grade. */
function ungraded(scale: GradeScale, rate: AchievementRate | null): Obstacle {
  return rate === null && gradesByRate(scale) ? 'noRate' : 'noGrade';
}

/**
 * A missing figure, of this year or of last year where the target compares with it, is pending, and so is a target that is
 * not reached before its deadline.
 */
function stateOf(obstacle: Obstacle | null): EvaluationState {
  if (obstacle !== null && PENDING.has(obstacle)) return 'pending';
  return obstacle === 'notMeasurable' ? 'notMeasurable' : 'manual';
}

function textOf(measurement: Measurement): string | null {
  if (measurement.kind === 'figure') return measurement.figure.text;
  return measurement.kind === 'pending' ? null : measurement.text;
}
