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
    const cells: GridCell[] = [];
    const next: { cell: FormCell; rows: number }[] = [];
    for (const { cell, rows } of open) {
      cells.push({ cell, continued: true });
      if (rows > 1) next.push({ cell, rows: rows - 1 });
    }
    for (const cell of row.cells) {
      cells.push({ cell, continued: false });
      if (cell.rowSpan > 1) next.push({ cell, rows: cell.rowSpan - 1 });
    }
    open = next;
    return cells.sort((a, b) => a.cell.column - b.cell.column);
  });
}
