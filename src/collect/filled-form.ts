import type { Range, Source } from '../diagnostic/source.js';

/** A form that somebody has filled in, as read from a .docx or .xlsx. */
export interface FilledForm {
  readonly file: string;
  readonly kind: 'docx' | 'xlsx';
  /** Its cells, one a line. */
  readonly source: Source;
  readonly properties: FilledProperties;
  readonly cells: readonly FilledCell[];
}

/** What the file says of itself; `null` where a program has dropped it. */
export interface FilledProperties {
  /** Id of the form template. */
  readonly form: string | null;
  readonly organization: string | null;
  readonly fiscalYear: number | null;
  /** Stands for what the policy said when the form was made. */
  readonly contentHash: string | null;
}

/** A cell that holds something or is to be filled in, in reading order. */
export interface FilledCell {
  /** Name of the input, `1-1-a.actual`; `null` for what the form prints. */
  readonly input: string | null;
  /** What the person saw; line feeds between paragraphs. */
  readonly text: string;
  /** Its line in the source. */
  readonly range: Range;
  /** Row and column, from 0; the rows of tables and paragraphs of a document are counted through. */
  readonly row: number;
  readonly column: number;
  /** In a document the table and its row; `null` in a workbook and between tables. */
  readonly table: { readonly number: number; readonly row: number; readonly span: number } | null;
  readonly concern: CellConcern | null;
  /** Text of a list's entry → its value, where the cell is a drop-down list. */
  readonly choices: ReadonlyMap<string, string>;
}

/**
 * Why the text of a cell cannot be taken as it is: an error of Excel's, a date, a format that is not understood, a formula
 * that was not calculated, text that a program has repeated beyond recognition. `formula` is merely worth knowing.
 */
export type CellConcern = 'error' | 'date' | 'format' | 'notCalculated' | 'unclear' | 'formula';

/** The properties of a file by their names. */
export function filledProperties(properties: ReadonlyMap<string, string>): FilledProperties {
  const year = properties.get('fiscalYear') ?? '';
  return {
    form: properties.get('form') || null,
    organization: properties.get('organization') || null,
    fiscalYear: /^\d{4}$/.test(year) ? Number(year) : null,
    contentHash: properties.get('contentHash') || null,
  };
}
