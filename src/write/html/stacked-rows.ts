import type { FormCell, FormTable } from '../../layout/form.js';
import { headedParts, isHeading } from '../heading-cells.js';

/**
 * How a table is shown where there is no room for its columns, on a telephone or strongly enlarged: a row's heading over its
 * cells, and the cells side by side on a few columns.
 */
export interface StackedTable {
  /** Left edges of the columns, as columns of the table; behind them the right edge. */
  readonly edges: readonly number[];
}

/** How one row is shown so: all in a line, or each heading with what it names on a line of its own. */
export type StackedRow = 'line' | 'pairs';

/** More columns than this leave no room on 320 px. */
const MOST_COLUMNS = 4;

/** The columns of a table for narrow places; `null` for a table that has too many, which is scrolled instead. */
export function stackTable(table: FormTable): StackedTable | null {
  const lines = table.rows.filter(({ cells }) => stackRow(cells) === 'line' && !isAlone(cells));
  const starts = lines.flatMap(({ cells }) =>
    cells.filter((_, i) => !isOver(cells, i)).map(({ column }) => column),
  );
  const edges = [...new Set(starts)].sort((a, b) => a - b);
  return edges.length > MOST_COLUMNS ? null : { edges: [...edges, table.columns.length] };
}

/** Pairs where a row has headings between its cells, such as 決算額 and 予算額 with their amounts. */
export function stackRow(cells: readonly FormCell[]): StackedRow {
  return headedParts(cells) === null ? 'line' : 'pairs';
}

/** Whether a row has no more than one cell beside those that go over it, so that it needs no columns. */
export function isAlone(cells: readonly FormCell[]): boolean {
  return cells.filter((_, i) => !isOver(cells, i)).length <= 1;
}

/** Whether the cell goes over the others of its row: the heading of several rows, or the first of a line. */
export function isOver(cells: readonly FormCell[], position: number): boolean {
  const cell = cells[position];
  if (!cell || !isRowHeading(cell) || cells.length === 1) return false;
  if (cell.rowSpan > 1) return true;
  return position === 0 && stackRow(cells) === 'line';
}

/** From where to where a cell reaches on the columns for narrow places, as lines of a CSS grid. */
export function gridLines(
  { column, columnSpan }: FormCell,
  { edges }: StackedTable,
): readonly [number, number] {
  const start = Math.max(
    0,
    edges.findLastIndex((edge) => edge <= column),
  );
  const end = edges.findIndex((edge) => edge >= column + columnSpan);
  return [start + 1, (end === -1 ? edges.length - 1 : end) + 1];
}

function isRowHeading(cell: FormCell): boolean {
  return cell.header === 'row' && isHeading(cell);
}
