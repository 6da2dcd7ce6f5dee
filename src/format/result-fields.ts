import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { Indicator } from '../model/policy.js';
import type { Measurement, Result, Results } from '../model/results.js';

/** The keys of `result` in the order of the policy file. */
export const RESULT_KEYS = ['actual', 'text', 'previous', 'grade', 'reason', 'source'] as const;

/** What `result` of an indicator shall hold: a string, nothing (`null`), or what is there already (left out). */
export type ResultFields = Readonly<Partial<Record<(typeof RESULT_KEYS)[number], string | null>>>;

/**
 * What is written into a policy file, by the id of the indicator: the results of a results file, and the grades that were given,
 * by the figures or by a person. Indicators without a row in the results file are left out.
 */
export function resultFields(
  indicators: readonly Indicator[],
  results: Results,
  evaluated: readonly IndicatorEvaluation[],
): ReadonlyMap<string, ResultFields> {
  const given = new Map(results.map((result) => [result.id, result]));
  const graded = new Map(evaluated.map((evaluation) => [evaluation.id, evaluation]));
  return new Map(
    indicators.flatMap((indicator) => {
      const result = given.get(indicator.id);
      const evaluation = graded.get(indicator.id);
      return result && evaluation ? [[indicator.id, fieldsOf(indicator, result, evaluation)] as const] : [];
    }),
  );
}

function fieldsOf(
  indicator: Indicator,
  result: Result,
  { decidedBy, grade }: IndicatorEvaluation,
): ResultFields {
  const fields: ResultFields = {
    text: result.text,
    previous: result.previous?.text || null,
    grade: decidedBy ? grade : null,
    reason: result.reason,
    source: result.source,
  };
  const isPendingStill = result.actual.kind === 'pending' && indicator.result?.actual.kind === 'pending';
  // However the file spells that a figure is awaited, it stays so.
  return isPendingStill ? fields : { ...fields, actual: textOf(result.actual) };
}

function textOf(measurement: Measurement): string | null {
  if (measurement.kind === 'pending') return null;
  return measurement.kind === 'figure' ? measurement.figure.text : measurement.text;
}
