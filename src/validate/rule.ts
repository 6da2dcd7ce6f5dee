import type { RuleData, RuleId } from '../diagnostic/catalogue/index.js';
import type { Path } from '../diagnostic/diagnostic.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import type { RuleOptions } from '../model/rule-options.js';
import type { DocumentString } from './document-strings.js';

/** A rule of the field: looks at a policy and names the places that break it. One file a rule. */
export type Rule = (policy: Policy, context: RuleContext) => Iterable<Finding>;

/** What a rule may ask about the file and its surroundings. */
export interface RuleContext {
  /** Every string of the document that people write and read, in the order of the file. */
  readonly strings: readonly DocumentString[];
  /** The form the document will be printed in. */
  readonly template: FormTemplate;
  /** What the configuration says of rules that can be adjusted. */
  readonly options: RuleOptions;
  /** `YYYY-MM-DD`; `null` where nobody said what day it is: rules that need it then find nothing. */
  readonly today: string | null;
  /** Line of a place, from 1, for “first on line N”; of an offset into its string where one is given. */
  lineOf(path: Path, offset?: number): number;
  /** Whether the file has something at exactly this path. */
  has(path: Path): boolean;
  /** The string at exactly this path, as it stands in the file; `null` where there is none. */
  stringAt(path: Path): string | null;
}

/** One breach: the place by keys and positions, and what the wording needs. One place turns paths into ranges. */
export interface Finding {
  readonly rule: RuleId;
  readonly data: RuleData<RuleId>;
  readonly path: Path;
  /** The part of the string at `path`, in UTF-16 units of its value; the whole of it where absent. */
  readonly span?: Span;
  /** What to put in place of `span`, where that is the one safe way to mend it. */
  readonly replacement?: string;
}

/** A stretch of a string: UTF-16 offsets, `end` is not part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A finding whose data fit its rule. */
export function finding<Id extends RuleId>(
  rule: Id,
  data: RuleData<Id>,
  path: Path,
  part: { readonly span?: Span; readonly replacement?: string } = {},
): Finding {
  return { rule, data: data as RuleData<RuleId>, path, ...part };
}
