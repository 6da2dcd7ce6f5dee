import type { FormCell, FormTable } from '../../layout/form.js';
import { acrossAll, isHeading } from '../heading-cells.js';

/** How cells are tied to their headings: the `id` of a heading cell, or the ids that name a data cell. */
export interface CellAssociation {
  readonly id?: string;
  readonly headers?: string;
}

/** A cell with the row it begins in. */
interface PlacedCell {
  readonly cell: FormCell;
  readonly row: number;
}

/**
 * Ties every data cell to its headings, by ids that begin with `prefix`. Nothing is tied in a simple table, whose columns have
 * their headings in its first rows and whose rows have theirs at the left: there `scope` tells as much. A cell has the nearest headings to its left and the nearest above it, as long as these
 * belong to the same group of rows. Source: WCAG 2.2 techniques H43 and H63.
 */
export function cellHeadings(table: FormTable, prefix: string): ReadonlyMap<FormCell, CellAssociation> {
  if (isSimple(table)) return new Map();
  const grid = gridOf(table);
  const nearest = nearestAbove(grid, table);
  const ids = new Map<FormCell, string>();
  const idOf = (heading: FormCell) => {
    const id = ids.get(heading) ?? `${prefix}-heading-${ids.size + 1}`;
    ids.set(heading, id);
    return id;
  };
  const tied = new Map<FormCell, CellAssociation>();
  table.rows.forEach(({ cells }, row) => {
    for (const cell of cells) {
      if (isHeading(cell)) continue;
      const left = headingsLeftOf(grid, row, cell.column);
      const from = Math.max(...(nearest[row] ?? []).slice(cell.column, cell.column + cell.columnSpan));
      const headings = [...left, ...headingsAbove(grid, from, cell, left)];
      if (headings.length > 0) tied.set(cell, { headers: headings.map(idOf).join(' ') });
    }
  });
  for (const [heading, id] of ids) tied.set(heading, { id });
  return tied;
}

function isSimple({ rows }: FormTable): boolean {
  const body = rows.filter(({ header }) => !header);
  return body.every(({ cells }) => {
    const data = cells.findIndex((cell) => !isHeading(cell));
    return cells.every((cell, i) => !isHeading(cell) || (cell.header === 'row' && (data === -1 || i < data)));
  });
}

/** Row by row, for each column the cell that covers it. */
function gridOf({ columns, rows }: FormTable): readonly (readonly (PlacedCell | undefined)[])[] {
  const grid: (PlacedCell | undefined)[][] = rows.map(() => columns.map(() => undefined));
  rows.forEach((made, row) => {
    // A title is the heading of the whole table, which needs no tie to each cell.
    if (acrossAll(made, columns.length)) return;
    for (const cell of made.cells)
      for (let below = row; below < Math.min(rows.length, row + cell.rowSpan); below += 1)
        for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1)
          (grid[below] as (PlacedCell | undefined)[])[column] = { cell, row };
  });
  return grid;
}

type Grid = ReturnType<typeof gridOf>;

/** For each row and column the nearest row above with a column heading there, -1 for none: a long table is not searched for each cell. */
function nearestAbove(grid: Grid, { columns }: FormTable): readonly (readonly number[])[] {
  let nearest: readonly number[] = columns.map(() => -1);
  return grid.map((cells, row) => {
    const above = nearest;
    nearest = above.map((found, column) => (isColumnHeading(cells[column]) ? row : found));
    return above;
  });
}

function isColumnHeading(placed: PlacedCell | undefined): boolean {
  return placed !== undefined && placed.cell.header === 'column' && isHeading(placed.cell);
}

/** The nearest run of row headings to the left of a column, from left to right. */
function headingsLeftOf(grid: Grid, row: number, column: number): readonly FormCell[] {
  const run: FormCell[] = [];
  for (let at = column - 1; at >= 0; at -= 1) {
    const cell = grid[row]?.[at]?.cell;
    if (cell?.header === 'row' && isHeading(cell)) {
      if (!run.includes(cell)) run.unshift(cell);
    } else if (run.length > 0) break;
  }
  return run;
}

/** The run of column headings from a row upwards over a cell, from the top, in the group of rows that its own headings make. */
function headingsAbove(
  grid: Grid,
  from: number,
  { column, columnSpan }: FormCell,
  left: readonly FormCell[],
): readonly FormCell[] {
  const run: FormCell[] = [];
  for (let above = from; above >= 0; above -= 1) {
    const across = (grid[above] ?? []).slice(column, column + columnSpan).flatMap((placed) => placed ?? []);
    const headings = across.filter(isColumnHeading);
    if (headings.length === 0) break;
    const theirs = headingsLeftOf(grid, above, headings[0]?.cell.column ?? 0);
    if (!theirs.every((heading) => left.includes(heading))) break;
    run.unshift(...headings.map(({ cell }) => cell).filter((cell) => !run.includes(cell)));
  }
  return [...new Set(run)];
}
