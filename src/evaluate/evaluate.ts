import type { Evaluation, EvaluationState, IndicatorEvaluation, Obstacle } from '../model/evaluation.js';
import type { GradeScale } from '../model/grade-scale.js';
import type { Indicator, Policy } from '../model/policy.js';
import type { Measurement, Result, Results } from '../model/results.js';
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
        evaluateIndicator(issue.number, indicator, byId.get(indicator.id) ?? indicator.result, scale),
      ),
    ),
  };
}

function evaluateIndicator(
  issueNumber: string,
  indicator: Indicator,
  result: Result | null,
  scale: GradeScale,
): IndicatorEvaluation {
  const measurement: Measurement = result?.actual ?? { kind: 'pending' };
  const { reached, obstacle } = judge(
    indicator.target.criterion,
    measurement,
    result?.previous?.figure ?? null,
  );
  const computed = reached === null ? null : gradeFor(scale, reached);
  const grade = result?.grade ?? computed ?? stateOf(obstacle);
  return {
    id: indicator.id,
    name: indicator.name,
    issueNumber,
    target: indicator.target.text,
    actual: result?.text ?? textOf(measurement),
    previous: result?.previous?.text ?? null,
    grade,
    decidedBy: result?.grade ? 'person' : computed ? 'rule' : null,
    audit: {
      criterion: indicator.target.criterion,
      measurement,
      previousFigure: result?.previous?.figure ?? null,
      reached,
      computed,
      obstacle,
      reason: result?.reason ?? null,
      source: result?.source ?? null,
      origin: result?.origin ?? null,
    },
  };
}

function gradeFor(scale: GradeScale, reached: boolean): string | null {
  return scale.grades.find(({ when }) => when === (reached ? 'reached' : 'missed'))?.grade ?? null;
}

/** A missing figure, of this year or of last year where the target compares with it, is pending. */
function stateOf(obstacle: Obstacle | null): EvaluationState {
  if (obstacle === 'noResult' || obstacle === 'noPreviousFigure') return 'pending';
  return obstacle === 'notMeasurable' ? 'notMeasurable' : 'manual';
}

function textOf(measurement: Measurement): string | null {
  if (measurement.kind === 'figure') return measurement.figure.text;
  return measurement.kind === 'pending' ? null : measurement.text;
}
