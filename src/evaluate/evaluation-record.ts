import type { Evaluation } from '../model/evaluation.js';
import type { EvaluationRecord } from '../model/evaluation-record.js';
import { type GradeScale, gradesByRate } from '../model/grade-scale.js';
import { auditRecord } from './audit-record.js';
import { explain } from './explain.js';
import { summarize } from './summarize.js';

/** An evaluation as plain data for other programs. `file` is the policy's name as the user gave it. */
export function evaluationRecord(
  file: string,
  evaluation: Evaluation,
  scale: GradeScale,
  language: 'ja' | 'en',
): EvaluationRecord {
  const byRate = gradesByRate(scale);
  return {
    file,
    organization: evaluation.organization,
    fiscalYear: evaluation.fiscalYear,
    indicators: evaluation.indicators.map((indicator) => ({
      id: indicator.id,
      name: indicator.name,
      issueNumber: indicator.issueNumber,
      target: indicator.target,
      actual: indicator.actual,
      previous: indicator.previous,
      ...(byRate ? { rate: indicator.audit.rate?.text ?? null } : {}),
      grade: indicator.grade,
      gradeLabel: scale.grades.find(({ grade }) => grade === indicator.grade)?.label ?? null,
      decidedBy: indicator.decidedBy,
      explanation: explain(indicator, scale, language),
      source: indicator.audit.source,
      origin: indicator.audit.origin,
      audit: auditRecord(indicator, scale, language),
    })),
    summary: summarize(evaluation, scale),
  };
}
