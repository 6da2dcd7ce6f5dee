import type { Language } from '../diagnostic/wording.js';
import type { Policy } from '../model/policy.js';
import { decisionWording } from './decision-wording.js';
import type { NextYear, PlacedDecision } from './roll-over.js';

/** A draft of the next year for programs; keys may be added, never changed. `from` and `to` are names of files. */
export function rolloverRecord(from: string, to: string, policy: Policy, next: NextYear, language: Language) {
  return {
    generator: 'policydoc',
    organization: policy.organization.name,
    from: { file: from, fiscalYear: policy.fiscalYear },
    to: { file: to, fiscalYear: policy.fiscalYear + 1 },
    decisions: next.decisions.map((decision) => ({
      kind: decision.question.kind,
      line: decision.line,
      path: namedPath(decision),
      issue: decision.issue,
      indicator: decision.indicator,
      message: decisionWording(decision.question)[language],
    })),
  };
}

/** The path by numbers and ids in place of positions: `issues/1-(1)/indicators/1-1-a/target`. */
function namedPath({ path, issue, indicator }: PlacedDecision): string {
  const names: Readonly<Record<number, string | null>> =
    path[0] === 'issues' ? { 1: issue, 3: indicator } : {};
  return path.map((step, i) => names[i] ?? String(step)).join('/');
}
