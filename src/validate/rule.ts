import type { RuleData, RuleId } from '../diagnostic/catalogue/index.js';
import type { Path } from '../diagnostic/diagnostic.js';
import type { Policy } from '../model/policy.js';

/** A rule of the field: looks at a policy and names the places that break it. One file a rule. */
export type Rule = (policy: Policy, context: RuleContext) => Iterable<Finding>;

/** What a rule may ask about the file. */
export interface RuleContext {
  /** Line of a place, from 1, for “first on line N”. */
  lineOf(path: Path): number;
  /** Whether the file has something at exactly this path. */
  has(path: Path): boolean;
}

/** One breach: the place by keys and positions, and what the wording needs. One place turns paths into ranges. */
export interface Finding {
  readonly rule: RuleId;
  readonly data: RuleData<RuleId>;
  readonly path: Path;
}

/** A finding whose data fit its rule. */
export function finding<Id extends RuleId>(rule: Id, data: RuleData<Id>, path: Path): Finding {
  return { rule, data: data as RuleData<RuleId>, path };
}
