/**
 * What a spreadsheet takes for a formula when it opens a CSV file, also behind apostrophes of its own. Figures such as -3% are
 * none. Source: OWASP, CSV injection.
 */
const FORMULA = /^'*(?:[=+@\t\r＝＋＠]|[-－](?!\d+(?:\.\d+)?\D*$).)/;

/** The text with an apostrophe in front where a spreadsheet would take it for a formula. */
export function guardFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that {@link guardFormula} has put in front of it. */
export function unguardFormula(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
