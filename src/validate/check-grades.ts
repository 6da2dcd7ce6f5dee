import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import { evaluate } from '../evaluate/evaluate.js';
import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { GradeScale } from '../model/grade-scale.js';
import type { Policy } from '../model/policy.js';
import type { Results } from '../model/results.js';
import { nodeAt, type Tree } from '../parse/tree.js';

/** A grade by a person that the figures do not give, and that says no reason. */
export interface UnreasonedGrade {
  readonly id: string;
  readonly given: string;
  /** `null` where figures cannot decide. */
  readonly computed: string | null;
}

/** Grades that people gave against the figures, or where figures cannot decide, without saying why. */
export function unreasonedGrades(
  policy: Policy,
  results: Results,
  scale: GradeScale,
): readonly UnreasonedGrade[] {
  return evaluate(policy, results, scale)
    .indicators.filter(lacksReason)
    .map(({ id, grade, audit }) => ({
      id,
      given: grade,
      computed: audit.computed,
    }));
}

/** The same for the results that a policy file itself holds. */
export function checkOwnGrades(tree: Tree, policy: Policy, scale: GradeScale): readonly Diagnostic[] {
  return unreasonedGrades(policy, [], scale).map((grade) => {
    const path = pathOfGrade(policy, grade.id);
    const range: Range = nodeAt(tree.root, path).range;
    return diagnose(tree.source, range, 'results/grade-reason', grade, path);
  });
}

function lacksReason({ decidedBy, grade, audit }: IndicatorEvaluation): boolean {
  return decidedBy === 'person' && grade !== audit.computed && audit.reason === null;
}

function pathOfGrade(policy: Policy, id: string): (string | number)[] {
  for (const [i, { indicators }] of policy.issues.entries()) {
    const j = indicators.findIndex((indicator) => indicator.id === id);
    if (j !== -1) return ['issues', i, 'indicators', j, 'result', 'grade'];
  }
  return [];
}
