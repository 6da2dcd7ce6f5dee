import type { Failure } from './failure.js';

/** What stands between the fields of a line. */
export type CsvSeparator = ',' | '\t' | ';';

/** A CSV text as a table. All offsets are UTF-16 units of the text. Blank lines are left out. */
export interface CsvTable {
  readonly separator: CsvSeparator;
  /** The fields of the first line that is not blank; none when there is no such line. */
  readonly header: readonly CsvField[];
  readonly rows: readonly CsvRow[];
  /** In the order of the text. */
  readonly failures: readonly CsvFailure[];
}

/** A line below the header, from `start` to before `end`, without its line end. It has at least one field. */
export interface CsvRow {
  readonly fields: readonly CsvField[];
  readonly start: number;
  readonly end: number;
}

/** A field: its text without quotes, and its place in the source with them, from `start` to before `end`. */
export interface CsvField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * What is wrong with a CSV text, and the part it names:
 * - `unterminatedQuote`: the field from its quote to the end of the text, which it holds whole;
 * - `textAfterQuote`: the text between a closing quote and the separator; it is kept as part of the field;
 * - `quoteInField`: a quote in a field that does not begin with one; it is kept as a character;
 * - `tooFewFields`: a row with fewer fields than the header; `tooManyFields`: the fields it has beyond them;
 * - `tooManyRows`, `tooManyColumns`, `cellTooLong`: the row or field that exceeds a limit, at which reading ended.
 */
export type CsvFailure = Failure<
  | 'unterminatedQuote'
  | 'textAfterQuote'
  | 'quoteInField'
  | 'tooFewFields'
  | 'tooManyFields'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'cellTooLong'
>;

/** What is accepted: rows below the header, fields a line, UTF-16 units a field. */
export interface CsvLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cell: number;
}
