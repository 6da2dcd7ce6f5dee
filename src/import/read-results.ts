import type { Path } from '../diagnostic/diagnostic.js';
import { foldWidth } from '../text/fold-width.js';
import type { ImportedIndicator, ImportedIssue } from './imported-policy.js';
import { resultHeading } from './labels.js';
import { type Ledger, place, structure } from './ledger.js';
import { linesOf, type Piece, type SourceCell, trimmed, wordsOf } from './source-document.js';

/** What is known while the rows of アウトカム指標の達成状況 are read. */
export interface ResultsContext {
  readonly issue: ImportedIssue;
  readonly path: Path;
  readonly ledger: Ledger;
  /** Column where 前年度実績 begins; `null` before the headings were read. */
  previousColumn: number | null;
}

/** Reads a row of headings. @returns whether it is one */
export function readResultHeadings(context: ResultsContext, cells: readonly SourceCell[]): boolean {
  const kinds = cells.map(({ text }) => resultHeading(text));
  if (kinds.every((kind) => kind === null)) return false;
  for (const [i, cell] of cells.entries()) {
    if (kinds[i] === null) continue;
    structure(context.ledger, trimmed(cell, 0, cell.text.length));
    // Where both halves are called by their year, the second is last year's.
    const isSecond = kinds[i] === 'actual' && kinds.indexOf('actual') < i;
    if (kinds[i] === 'previous' || isSecond) context.previousColumn = cell.column;
  }
  return true;
}

/** Reads a row of results: those of one indicator, or a list of all in each cell. What does not fit stays unclaimed. */
export function readResultRow(context: ResultsContext, cells: readonly SourceCell[]): void {
  const { issue, previousColumn } = context;
  const first = issue.indicators[issue.results];
  const input = cells.find((cell) => cell.input !== null)?.input ?? null;
  if (first && input) first.id = input.replace(/\.[^.]*$/, '');
  const border = previousColumn ?? Number.POSITIVE_INFINITY;
  const [left, right] = [
    cells.filter(({ column }) => column < border),
    cells.filter(({ column }) => column >= border),
  ];
  const asLists = [...left, ...right].map((cell) => linesOf(cell)).filter((lines) => lines.length > 0);
  const count = issue.indicators.length;
  const isList =
    issue.results === 0 &&
    count > 1 &&
    asLists.length > 0 &&
    asLists.every((lines) => lines.length === count);
  if (isList) {
    for (const index of issue.indicators.keys()) {
      const lineOf = (cell: SourceCell) => linesOf(cell).slice(index, index + 1);
      putResults(context, index, left.flatMap(lineOf), right.flatMap(lineOf));
    }
    issue.results = count;
    return;
  }
  const whole = (cell: SourceCell) => (cell.text.trim() === '' ? [] : [trimmed(cell, 0, cell.text.length)]);
  putResults(context, issue.results, left.flatMap(whole), right.flatMap(whole));
  issue.results += 1;
}

const GRADE = /^([A-Z])(?:\s*:.*)?$/;
const UNFILLED = /^[A-Z](?:\s*[・/,]\s*[A-Z])+$/;

function putResults(
  context: ResultsContext,
  index: number,
  left: readonly Piece[],
  right: readonly Piece[],
): void {
  const { issue, path, ledger } = context;
  const indicator: ImportedIndicator | undefined = issue.indicators[index];
  if (!indicator) return;
  const put = (key: 'actual' | 'previous' | 'grade', piece: Piece) => {
    indicator.result.set(key, foldedGrade(key, wordsOf(piece)));
    place(ledger, piece, [...path, 'indicators', index, 'result', key]);
  };
  const withMark = left.map((piece) => ({ piece, words: foldWidth(wordsOf(piece)).trim() }));
  for (const { piece, words } of withMark) {
    const grade = GRADE.exec(words);
    const both = /^(.*\S)\s*[(\s]\s*([A-Z])\s*\)?$/s.exec(words);
    if (UNFILLED.test(words)) structure(ledger, piece);
    else if (grade && !indicator.result.has('grade')) {
      put('grade', { ...piece, end: piece.start + 1 });
      structure(ledger, { ...piece, start: piece.start + 1 });
    } else if (indicator.result.has('actual')) continue;
    else if (both?.[1] && both[2] && left.length === 1) {
      const at = piece.start + words.lastIndexOf(both[2]);
      put('actual', { ...piece, end: piece.start + both[1].length });
      structure(ledger, trimmed(piece.cell, piece.start + both[1].length, at));
      put('grade', { ...piece, start: at, end: at + 1 });
      structure(ledger, { ...piece, start: at + 1 });
    } else put('actual', piece);
  }
  const [previous] = right;
  if (previous) put('previous', previous);
}

function foldedGrade(key: string, words: string): string {
  return key === 'grade' ? foldWidth(words) : words.replace(/\s*\n\s*/g, ' ');
}
