import { CATALOGUE, type RuleData, type RuleId } from '../diagnostic/catalogue/index.js';
import { nearestWord } from '../text/nearest-word.js';

/** Why a rule can be neither configured nor ignored; `null` where it can. Areas are written `policy/*`, all rules `*`. */
export function ruleProblem(rule: string): 'unknown' | 'fixed' | null {
  const area = /^(\w+)\/\*$/.exec(rule)?.[1];
  const ids = Object.keys(CATALOGUE);
  if (rule === '*' || (area !== undefined && ids.some((id) => id.startsWith(`${area}/`)))) return null;
  if (!Object.hasOwn(CATALOGUE, rule)) return 'unknown';
  return isFixed(rule as RuleId) ? 'fixed' : null;
}

/** Whether a rule is an error whatever the configuration says: behind a breach of it the document is not understood. */
export function isFixed(rule: RuleId): boolean {
  const { severity, isAdjustable = false } = CATALOGUE[rule];
  return severity === 'error' && !isAdjustable;
}

/** What is said of a rule that does not exist. */
export function unknownRule(rule: string): RuleData<'config/unknown-rule'> {
  const ids = Object.keys(CATALOGUE);
  const part = rule.length > 3 ? ids.find((id) => id.startsWith(rule) || id.endsWith(`/${rule}`)) : undefined;
  return { rule, suggestion: part ?? nearestWord(rule, ids) };
}
