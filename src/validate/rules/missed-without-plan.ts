import { evaluate } from '../../evaluate/evaluate.js';
import { missedGrades } from '../../evaluate/probe-scale.js';
import { finding, type Rule } from '../rule.js';

/** policy/missed-without-plan: an indicator graded as missed has its reason, or the policy says what follows (今後の方針). */
export const missedWithoutPlan: Rule = (policy, { template, has }) => {
  if (policy.futurePolicy && policy.futurePolicy.length > 0) return [];
  if (policy.issues.every(({ indicators }) => indicators.every(({ result }) => !result))) return [];
  const missed = missedGrades(template.grades);
  // One by one: ids may still occur twice.
  return policy.issues.flatMap((issue, i) =>
    issue.indicators.flatMap((indicator, j) => {
      if (!indicator.result) return [];
      const alone = { ...policy, issues: [{ ...issue, indicators: [indicator] }] };
      const evaluation = evaluate(alone, [], template.grades).indicators[0];
      if (!evaluation || !missed.has(evaluation.grade) || evaluation.audit.reason) return [];
      // A grade against the figures needs its reason in any case: results/grade-reason.
      if (evaluation.decidedBy === 'person' && evaluation.grade !== evaluation.audit.computed) return [];
      const path = ['issues', i, 'indicators', j, 'result'];
      const key = has([...path, 'grade']) ? 'grade' : 'actual';
      const data = { id: indicator.id, grade: evaluation.grade };
      return [finding('policy/missed-without-plan', data, [...path, key])];
    }),
  );
};
