import type { FormInput, Look } from '../../layout/form.js';
import type { TextPiece } from './text-piece.js';

/** What stands where on the sheet, before it becomes cells. */
export interface SheetPlan {
  /** Width of each column, pixels. */
  readonly columns: readonly number[];
  readonly rows: readonly SheetRow[];
  readonly areas: readonly Area[];
  /** Rows of the document's title, from 0 and up to but without `end`; they are repeated on every page. */
  readonly title: { readonly start: number; readonly end: number };
}

/** A row of the sheet. */
export interface SheetRow {
  /** pt */
  readonly height: number;
  /** Should stay on the page of the next row. */
  readonly keepWithNext: boolean;
}

/** Rows from the top of the sheet or of a table, with what stands in them. */
export type RowBand = Omit<SheetPlan, 'columns' | 'title'>;

/** A rectangle of cells, merged where it is more than one, that shows one text. Rows and columns count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly look: Look;
  /** In place of the look's. */
  readonly verticalAlign: Look['verticalAlign'];
  readonly content: TextPiece;
  /** Whether the look's border is drawn above and below: a text over several areas has one around the whole. */
  readonly edges: { readonly top: boolean; readonly bottom: boolean };
  readonly input: FormInput | null;
}

/** Bands one below the other. */
export function stackBands(bands: readonly RowBand[]): RowBand {
  const rows: SheetRow[] = [];
  const areas: Area[] = [];
  for (const band of bands) {
    for (const area of band.areas) areas.push({ ...area, row: area.row + rows.length });
    for (const row of band.rows) rows.push(row);
  }
  return { rows, areas };
}
