import type { Wording } from '../wording.js';
import { CATALOGUE, type RuleId } from './index.js';
import type { Severity } from './rule-wording.js';

/** A rule as lists of rules tell it. */
export interface ListedRule {
  readonly id: RuleId;
  /** Where nothing else is configured. */
  readonly severity: Severity;
  /** Whether `policy validate --fix` mends what it finds. */
  readonly isFixable: boolean;
  /** What a document that keeps the rule looks like. */
  readonly summary: Wording;
}

/** All rules, area by area. */
export const RULE_LIST: readonly ListedRule[] = listRules();

/** `policy` of `policy/target`. */
export function areaOf({ id }: ListedRule): string {
  return id.slice(0, id.indexOf('/'));
}

function listRules(): readonly ListedRule[] {
  const rules = (Object.keys(CATALOGUE) as RuleId[]).map((id): ListedRule => {
    const { severity, summary, isFixable = false } = CATALOGUE[id];
    return { id, severity, isFixable, summary };
  });
  const areas = [...new Set(rules.map(areaOf))];
  return areas.flatMap((area) => rules.filter((rule) => areaOf(rule) === area));
}
