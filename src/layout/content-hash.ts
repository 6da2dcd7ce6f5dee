import type { Policy } from '../model/policy.js';
import { fingerprint } from '../text/fingerprint.js';

/**
 * Sixteen hexadecimal digits for what a policy asks to be filled in: its year, unit and issues with their indicators and
 * targets. Results, 自己評価, 今後の方針, 改訂履歴, the stage and the form are left out, so that a copy is not stale because
 * somebody has begun to fill in the policy, or printed it in another form.
 */
export function contentHash(policy: Policy): string {
  const { fiscalYear, organization, goal, mission, basicPolicy, issues } = policy;
  const asked = issues.map(({ indicators, ...issue }) => ({
    ...issue,
    indicators: indicators.map(({ result, ...indicator }) => indicator),
  }));
  return fingerprint(
    JSON.stringify({ fiscalYear, organization, goal, mission, basicPolicy, issues: asked }, withBigInts),
  );
}

function withBigInts(_: string, value: unknown): unknown {
  return typeof value === 'bigint' ? String(value) : value;
}
