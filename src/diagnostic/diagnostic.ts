import { makeVisible } from '../text/make-visible.js';
import { CATALOGUE, type RuleData, type RuleId } from './catalogue/index.js';
import type { Severity } from './catalogue/rule-wording.js';
import type { Range, Source } from './source.js';
import type { Wording } from './wording.js';

export type { Severity } from './catalogue/rule-wording.js';

/** Keys and positions from the root of a document to a place in it. */
export type Path = readonly (string | number)[];

/** One finding in a document of the user's, with its place and its wording in every language. */
export interface Diagnostic {
  readonly source: Source;
  readonly range: Range;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: Wording;
  /** What to write instead. */
  readonly help: Wording;
  readonly path: Path;
  /** The one safe way to mend it, for `--fix` and editors; absent where a person has to decide. */
  readonly fix?: readonly Edit[];
  /** What a library said of it, in its own words; shown with `--verbose` only. */
  readonly detail?: string;
}

/** A change of a source: `text` in place of what stands in `range`. Edits of one fix do not overlap. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** Makes a diagnostic from the catalogue's wording for `rule`. */
export function diagnose<Rule extends RuleId>(
  source: Source,
  range: Range,
  rule: Rule,
  data: RuleData<Rule>,
  path: Path = [],
): Diagnostic {
  const { severity, message, help } = CATALOGUE[rule] as unknown as {
    severity: Severity;
    message: (data: RuleData<Rule>) => Wording;
    help: (data: RuleData<Rule>) => Wording;
  };
  return { source, range, rule, severity, message: safe(message(data)), help: safe(help(data)), path };
}

/** Whatever a document or a form put into a sentence: nothing of it reaches a terminal raw. */
function safe({ ja, en }: Wording): Wording {
  return { ja: makeVisible(ja), en: makeVisible(en) };
}

/** Whether any of them is an error. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** In order of their places, errors before warnings at the same place. */
export function inOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const weight: Record<Severity, number> = { error: 0, warning: 1, info: 2 };
  return [...diagnostics].sort(
    (a, b) =>
      a.range.start - b.range.start || weight[a.severity] - weight[b.severity] || a.range.end - b.range.end,
  );
}
