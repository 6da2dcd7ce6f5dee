import type { Wording } from '../wording.js';

/** error: the document must not be used so; warning: probably wrong; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What the catalogue holds of a rule: what it asks for, how grave a breach is, what is wrong, and what to write instead. */
export interface RuleWording<Data> {
  /**
   * Where nothing else is configured. Rules that are errors here stay errors: behind such a breach the document is not
   * understood. Later rules begin at info, so that an update does not break anybody's CI.
   */
  readonly severity: Severity;
  /** Whether findings carry the one safe way to mend them, as `policy validate --fix` does. */
  readonly isFixable?: true;
  /** Whether an error of this rule can be lowered and ignored all the same: the document is understood in spite of it. */
  readonly isAdjustable?: true;
  /** What a document that keeps the rule looks like, in a sentence. */
  readonly summary: Wording;
  readonly message: (data: Data) => Wording;
  readonly help: (data: Data) => Wording;
}

/** An entry whose findings are errors. */
export function error<Data>(
  summary: Wording,
  message: (data: Data) => Wording,
  help: (data: Data) => Wording,
): RuleWording<Data> {
  return { severity: 'error', summary, message, help };
}

/** An entry whose findings are warnings. */
export function warning<Data>(
  summary: Wording,
  message: (data: Data) => Wording,
  help: (data: Data) => Wording,
): RuleWording<Data> {
  return { severity: 'warning', summary, message, help };
}

/** An entry whose findings are worth knowing and break nothing. */
export function info<Data>(
  summary: Wording,
  message: (data: Data) => Wording,
  help: (data: Data) => Wording,
): RuleWording<Data> {
  return { severity: 'info', summary, message, help };
}

/** The same entry, for a rule whose findings carry the one safe way to mend them. */
export function fixable<Data>(entry: RuleWording<Data>): RuleWording<Data> {
  return { ...entry, isFixable: true };
}

/** The same entry, for a rule that is an error of what was done and not of the document, so that the configuration may lower it. */
export function adjustable<Data>(entry: RuleWording<Data>): RuleWording<Data> {
  return { ...entry, isAdjustable: true };
}

/** One sentence in both languages. */
export function say(ja: string, en: string): Wording {
  return { ja, en };
}
