import type { Wording } from '../wording.js';

/** error: the document must not be used so; warning: probably wrong; info: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** What the catalogue holds of a rule: how grave it is, what is wrong, and what to write instead. */
export interface RuleWording<Data> {
  readonly severity: Severity;
  readonly message: (data: Data) => Wording;
  readonly help: (data: Data) => Wording;
}

/** An entry whose findings are errors. */
export function error<Data>(
  message: (data: Data) => Wording,
  help: (data: Data) => Wording,
): RuleWording<Data> {
  return { severity: 'error', message, help };
}

/** An entry whose findings are warnings. */
export function warning<Data>(
  message: (data: Data) => Wording,
  help: (data: Data) => Wording,
): RuleWording<Data> {
  return { severity: 'warning', message, help };
}

/** One sentence in both languages. */
export function say(ja: string, en: string): Wording {
  return { ja, en };
}
