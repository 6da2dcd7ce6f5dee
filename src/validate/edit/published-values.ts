import type { Indicator, Policy } from '../../model/policy.js';
import type { PolicyChange } from '../../model/policy-change.js';

/** Parts of a policy that are written when the year is over, so that filling them in is no revision. */
const FILLED_IN_LATER = /^(selfEvaluation|futurePolicy)(\/|$)/;

/** Changes that leave what the policy says as it was. */
const OF_THE_LOOK: readonly PolicyChange['class'][] = ['wording-editorial', 'order', 'metadata'];

/** Whether a change alters what was published: what was filled in for the first time, and spelling, do not. */
export function altersPublished(change: PolicyChange, before: Policy): boolean {
  if (OF_THE_LOOK.includes(change.class) || /^revisions(\/|$)/.test(change.path)) return false;
  // An id is printed nowhere; that it goes on naming the same is another rule's.
  if (/\/indicators\/[^/]+\/id$/.test(change.path)) return false;
  if (change.class === 'result-changed') return altersResult(change, before);
  return change.before !== null || !FILLED_IN_LATER.test(change.path);
}

/** Whether a change of a result alters one that was published: 集計中 was none. */
export function altersResult(change: PolicyChange, before: Policy): boolean {
  if (change.before === null || change.class !== 'result-changed') return false;
  const isPrevious = /\/previous$/.test(change.path);
  return (
    isPrevious || indicatorOf(change.pathBefore ?? change.path, before)?.result?.actual.kind !== 'pending'
  );
}

/** The indicator that a path of names leads to or into. */
export function indicatorOf(path: string, { issues }: Policy): Indicator | null {
  const id = /\/indicators\/([^/]+)(?:\/|$)/.exec(path)?.[1];
  const found = issues.flatMap(({ indicators }) => indicators).find((indicator) => indicator.id === id);
  return found ?? null;
}
