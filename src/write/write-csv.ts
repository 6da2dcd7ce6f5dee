import { guardFormula } from '../text/formula-guard.js';

/**
 * Rows as CSV for Excel: UTF-8 with byte order mark, CRLF, every field quoted where needed. A field that a spreadsheet would
 * take for a formula gets an apostrophe in front (OWASP CSV injection); figures such as -3% stay as they are.
 */
export function writeCsv(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}

function field(text: string): string {
  const safe = guardFormula(text);
  return /[",\r\n;\t]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
