import type { Range, Source } from '../diagnostic/source.js';
import type { Wording } from '../diagnostic/wording.js';

/** An official form as it came: everything that stands in it, row by row, with its places. */
export interface SourceDocument {
  readonly file: string;
  readonly kind: 'docx' | 'xlsx';
  /** Its cells, one a line, so that findings can point at them. */
  readonly source: Source;
  readonly rows: readonly SourceRow[];
  /** Headers, footers, notes and comments. */
  readonly sides: readonly SourceCell[];
  /** Sheets that were not read, because this program made the form and the cells to fill in stand on others. */
  readonly unreadSheets: readonly string[];
}

/** A row of a table or sheet, or a paragraph between tables. */
export interface SourceRow {
  /** Number of the table or sheet, from 0; `null` for a paragraph. */
  readonly table: number | null;
  readonly row: number;
  /** Whether it has but one cell, empty ones counted; on a sheet, whether but one holds something. */
  readonly isSingle: boolean;
  /** Cells that hold something or are inputs of this program's, from left to right. */
  readonly cells: readonly SourceCell[];
}

/** A cell, or a paragraph between tables. */
export interface SourceCell {
  readonly place: Wording;
  /** What a person sees: paragraphs on lines of their own, items of lists with marks. */
  readonly text: string;
  /** Parts of the text that are bold, by offsets. */
  readonly strong: readonly Span[];
  readonly row: number;
  readonly column: number;
  /** The last row that it covers. */
  readonly bottom: number;
  /** Name of the input, where this program made the form: `1-1-a.actual`. */
  readonly input: string | null;
  /** Whether the text is not what a person saw, such as a date of Excel's, so that nothing may be read from it. */
  readonly isUncertain: boolean;
  /** Its line in the source. */
  readonly range: Range;
}

/** A stretch of a text, by offsets. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A stretch of a cell. */
export interface Piece extends Span {
  readonly cell: SourceCell;
}

/** The words of a piece. */
export function wordsOf({ cell, start, end }: Piece): string {
  return cell.text.slice(start, end);
}

/** A part of a cell without the white space around it. */
export function trimmed(cell: SourceCell, start: number, end: number): Piece {
  const text = cell.text.slice(start, end);
  const first = start + (text.length - text.trimStart().length);
  return { cell, start: first, end: Math.max(first, start + text.trimEnd().length) };
}

/** The lines of a part of a cell that are not empty; white space in front stays, it tells the level of an item. */
export function linesOf(cell: SourceCell, start = 0, end: number = cell.text.length): readonly Piece[] {
  const lines: Piece[] = [];
  let at = start;
  for (const line of cell.text.slice(start, end).split('\n')) {
    if (line.trim() !== '') lines.push({ cell, start: at, end: at + line.trimEnd().length });
    at += line.length + 1;
  }
  return lines;
}
