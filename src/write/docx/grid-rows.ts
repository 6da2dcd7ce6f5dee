import type { FormCell, FormRow } from '../../layout/form.js';

/** A cell in one of the rows it spans. */
export interface GridCell {
  readonly cell: FormCell;
  /** It began in a row above. */
  readonly continued: boolean;
}

/** The cells of each row in order of their columns, with those that go on from the rows above, as Word wants them. */
export function gridRows(rows: readonly FormRow[]): readonly (readonly GridCell[])[] {
  let open: readonly { readonly cell: FormCell; readonly rows: number }[] = [];
  return rows.map((row) => {
    const continued = open.map(({ cell }) => ({ cell, continued: true }));
    const own = row.cells.map((cell) => ({ cell, continued: false }));
    open = [...open, ...row.cells.map((cell) => ({ cell, rows: cell.rowSpan }))]
      .map((span) => ({ ...span, rows: span.rows - 1 }))
      .filter((span) => span.rows > 0);
    return [...continued, ...own].sort((a, b) => a.cell.column - b.cell.column);
  });
}
