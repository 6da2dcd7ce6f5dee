import type { CellRange } from './sheet.js';

const LETTERS = 26;
const known: string[] = [];

/** Letters of a column counted from 0: `A`, `AA`. */
export function columnLetters(column: number): string {
  const found = known[column];
  if (found !== undefined) return found;
  const before = column < LETTERS ? '' : columnLetters(Math.floor(column / LETTERS) - 1);
  const letters = before + String.fromCharCode(65 + (column % LETTERS));
  known[column] = letters;
  return letters;
}

/** `B3`; row and column count from 0. */
export function cellAddress(row: number, column: number): string {
  return columnLetters(column) + (row + 1);
}

/** `A1:C2`, also for a single cell. */
export function rangeAddress({ row, column, rowSpan, columnSpan }: CellRange): string {
  return `${cellAddress(row, column)}:${cellAddress(row + rowSpan - 1, column + columnSpan - 1)}`;
}

/** `A1:C2`, or `A1` for a single cell. */
export function shortAddress(range: CellRange): string {
  return range.rowSpan * range.columnSpan === 1 ? cellAddress(range.row, range.column) : rangeAddress(range);
}

/** `'データ'!$A$1:$C$2`: in every part of the workbook the same cells. */
export function absoluteRange(sheet: string, { row, column, rowSpan, columnSpan }: CellRange): string {
  return `${quotedSheet(sheet)}!${absolute(row, column)}:${absolute(row + rowSpan - 1, column + columnSpan - 1)}`;
}

/** `データ!$A$1` in quotes where the name needs them. */
export function absoluteCell(sheet: string, row: number, column: number): string {
  const name = /^[a-zA-Z0-9]*$/.test(sheet) ? sheet : quotedSheet(sheet);
  return `${name}!${absolute(row, column)}`;
}

/** `'データ'` */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}

function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}
