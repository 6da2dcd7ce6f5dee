import { ERAS, eraOf } from '../model/fiscal-year.js';
import { parseAmount } from '../parse/parse-amount.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { foldWidth } from '../text/fold-width.js';
import type { ImportedIssue } from './imported-policy.js';
import { type Ledger, place, structure } from './ledger.js';
import { type Piece, type SourceCell, trimmed, wordsOf } from './source-document.js';

const LABEL =
  /^\s*(?<year>(?:(?:令和|平成)\s*|[RH])?(?:\d{1,4}|元)(?:\s*年度)?|前年度|前々年度|[本当今]年度)?\s*の?(?<kind>決算|予算)(?:見込)?額?\s*[::]?\s*/;

/**
 * Reads a row of 3決算額 | 73百万円 | …, label and amount in cells of their own or together, as far as the year can be told.
 * @returns whether the row is one of budgets; what is not understood of it stays unclaimed
 */
export function readBudget(
  cells: readonly SourceCell[],
  fiscalYear: number | null,
  issue: ImportedIssue,
  path: readonly (string | number)[],
  ledger: Ledger,
): boolean {
  const labels = cells.map((cell) => (cell.text.length <= 60 ? LABEL.exec(foldWidth(cell.text)) : null));
  const isAmount = (piece: Piece) => 'yen' in parseAmount(wordsOf(piece));
  const isLabel = labels.map((match, i) => {
    const cell = cells[i];
    if (!match || !cell) return false;
    const rest = trimmed(cell, match[0].length, cell.text.length);
    return rest.end === rest.start || isAmount(rest);
  });
  if (!isLabel.includes(true)) return false;
  for (const [i, cell] of cells.entries()) {
    const match = labels[i];
    if (!isLabel[i] || !match?.groups?.kind) continue;
    const own = trimmed(cell, match[0].length, cell.text.length);
    const next = cells[i + 1];
    const amount =
      own.end > own.start ? own : next && !isLabel[i + 1] ? trimmed(next, 0, next.text.length) : null;
    const year = fiscalYear === null ? null : yearOf(match.groups.year ?? '', fiscalYear);
    const kind = match.groups.kind === '決算' ? 'settlement' : 'budget';
    if (year === null || amount === null || !/[\d\uff10-\uff19]/.test(wordsOf(amount))) {
      // A year without a figure, or with a dash in its place, has nothing to say.
      if (amount === null || /^[-－―ー‐]*$/.test(wordsOf(amount))) {
        structure(ledger, trimmed(cell, 0, match[0].length));
        if (amount !== null) structure(ledger, amount);
      }
      continue;
    }
    const at = [...path, 'budget', issue.budget.length];
    issue.budget.push({ fiscalYear: year, kind, amount: wordsOf(amount).replace(/\s+/g, '') });
    structure(ledger, trimmed(cell, 0, match[0].length));
    place(ledger, amount, [...at, kind]);
  }
  return true;
}

/** 3 in a policy of 令和5年度 is 令和3年度; 30 in one of 令和元年度 is 平成30年度. */
function yearOf(words: string, fiscalYear: number): number | null {
  const plain = words.replace(/\s+/g, '');
  if (/^[本当今]年度$/.test(plain)) return fiscalYear;
  if (plain === '前年度') return fiscalYear - 1;
  if (plain === '前々年度') return fiscalYear - 2;
  const whole = parseFiscalYear(plain);
  if (typeof whole === 'number') return whole;
  const digits = /^(\d{1,2}|元)(?:年度)?$/.exec(plain)?.[1];
  if (digits === undefined) return null;
  const count = digits === '元' ? 1 : Number(digits);
  const own = eraOf(fiscalYear);
  const inOwn = own.first + count - 1;
  if (inOwn <= fiscalYear) return inOwn;
  const older = ERAS[ERAS.indexOf(own) + 1];
  const inOlder = older ? older.first + count - 1 : null;
  return inOlder !== null && inOlder <= fiscalYear && inOlder > fiscalYear - 5 ? inOlder : null;
}
