import type { Evaluation } from '../model/evaluation.js';
import type { EvaluationSummary } from '../model/evaluation-record.js';
import type { GradeScale } from '../model/grade-scale.js';

/** Counts grades and states, all of them present, the form's grades first. */
export function summarize({ indicators }: Evaluation, scale: GradeScale): EvaluationSummary {
  const keys = [...scale.grades.map(({ grade }) => grade), 'pending', 'notMeasurable', 'manual'];
  return Object.fromEntries(keys.map((key) => [key, indicators.filter(({ grade }) => grade === key).length]));
}
