import type { Form, FormCell, FormRow, FormTable, Look } from '../../layout/form.js';
import { type CellText, cellText } from './cell-text.js';
import { type ColumnGrid, columnEdges } from './column-grid.js';
import { lookOf } from './look-of.js';
import { type HeightNeed, rowHeights, rowsFor } from './row-heights.js';
import type { Area, RowBand } from './sheet-plan.js';
import { pageTextHeight, points } from './units.js';

/** Text beside rows that take more than this part of a page stands at their top: in the middle it might be pages away. */
const TALL = 0.6;

/** Merged cells up to this height stay on one page, pt. */
const KEPT_HEIGHT = 180;

/** A cell of the form on the sheet's columns; `row` is a row of the table. */
interface PlacedCell {
  readonly cell: FormCell;
  readonly row: number;
  readonly column: number;
  readonly columnSpan: number;
  /** Pixels. */
  readonly width: number;
  readonly look: Look;
  readonly text: CellText;
}

/**
 * A table on the sheet. A row whose widest cell holds several paragraphs or list items becomes as many rows, and the
 * other cells are merged down over them; so no row nears Excel's limit and pages can break between the items.
 */
export function planTable(table: FormTable, grid: ColumnGrid, form: Form): RowBand {
  const cells = table.rows.flatMap((row, index) =>
    row.cells.map((cell) => place(cell, index, table, grid, form)),
  );
  const flowing = table.rows.map((_, row) => flowingCell(cells.filter((cell) => cell.row === row)));
  const counts = rowCounts(table.rows, cells, flowing);
  const starts = counts.map((_, row) => sum(counts.slice(0, row)));

  const areas = cells.flatMap((cell) => {
    const first = starts[cell.row] ?? 0;
    const rowSpan = sum(counts.slice(cell.row, cell.row + cell.cell.rowSpan));
    return flowing.includes(cell) ? pieceAreas(cell, first, rowSpan) : [wholeArea(cell, first, rowSpan)];
  });
  const minimums = table.rows.map((row, index) => ({
    row: starts[index] ?? 0,
    rowSpan: counts[index] ?? 1,
    height: points(row.minHeight),
  }));
  const heights = rowHeights(sum(counts), [...areas, ...minimums]);
  const kept = new Set([...keptByForm(table.rows, starts), ...keptByArea(areas, heights)]);
  const tall = points(pageTextHeight(form.page)) * TALL;
  return {
    rows: heights.map((height, row) => ({ height, keepWithNext: kept.has(row) })),
    areas: areas.map((area) => (heightOf(area, heights) > tall ? atTop(area) : area)),
  };
}

function place(cell: FormCell, row: number, table: FormTable, grid: ColumnGrid, form: Form): PlacedCell {
  const edges = columnEdges(table.columns);
  const column = grid.columnAt(edges[cell.column] ?? 0);
  const columnSpan = grid.columnAt(edges[cell.column + cell.columnSpan] ?? 0) - column;
  const look = lookOf(form, cell.role);
  const width = sum(grid.widths.slice(column, column + columnSpan));
  const text = cellText(cell.content, form.lists, look, width, cell.input);
  return { cell, row, column, columnSpan, width, look, text };
}

/** The widest cell of a row, if it can and need be laid over several rows. */
function flowingCell(cells: readonly PlacedCell[]): PlacedCell | null {
  const [widest] = [...cells].sort(
    (a, b) => b.width - a.width || b.text.pieces.length - a.text.pieces.length,
  );
  if (!widest || widest.cell.input || widest.cell.rowSpan > 1) return null;
  return widest.text.pieces.length > 1 ? widest : null;
}

/** How many rows of the sheet each row of the table takes: enough for its pieces and for whatever stands beside them. */
function rowCounts(
  rows: readonly FormRow[],
  cells: readonly PlacedCell[],
  flowing: readonly (PlacedCell | null)[],
): readonly number[] {
  const counts = rows.map((row, index) =>
    Math.max(flowing[index]?.text.pieces.length ?? 1, rowsFor(points(row.minHeight))),
  );
  for (const cell of cells) {
    if (flowing.includes(cell)) continue;
    const last = cell.row + cell.cell.rowSpan - 1;
    const missing = rowsFor(cell.text.whole.height) - sum(counts.slice(cell.row, last + 1));
    if (missing > 0) counts[last] = (counts[last] ?? 1) + missing;
  }
  return counts;
}

function heightOf({ row, rowSpan }: Area, heights: readonly number[]): number {
  return sum(heights.slice(row, row + rowSpan));
}

function atTop<Of extends Area>(area: Of): Of {
  return { ...area, look: { ...area.look, verticalAlign: 'top' } };
}

type MeasuredArea = Area & HeightNeed;

/** Last rows of what the form keeps with its next row. */
function keptByForm(rows: readonly FormRow[], starts: readonly number[]): readonly number[] {
  return rows.flatMap((row, index) => {
    const next = starts[index + 1];
    return next !== undefined && (row.keepWithNext || row.header) ? [next - 1] : [];
  });
}

/** Rows inside low merged cells, whose text a page break would cut in two. */
function keptByArea(areas: readonly Area[], heights: readonly number[]): readonly number[] {
  return areas.flatMap(({ row, rowSpan }) =>
    sum(heights.slice(row, row + rowSpan)) > KEPT_HEIGHT
      ? []
      : Array.from({ length: rowSpan - 1 }, (_, index) => row + index),
  );
}

function wholeArea(cell: PlacedCell, row: number, rowSpan: number): MeasuredArea {
  const { column, columnSpan, look } = cell;
  const edges = { top: true, bottom: true };
  return { row, rowSpan, column, columnSpan, look, edges, input: cell.cell.input, ...cell.text.whole };
}

/** One area a piece; the last takes what rows are left over. */
function pieceAreas(cell: PlacedCell, row: number, rowSpan: number): readonly MeasuredArea[] {
  const last = cell.text.pieces.length - 1;
  return cell.text.pieces.map((piece, index) => ({
    ...wholeArea(cell, row + index, index === last ? rowSpan - last : 1),
    ...piece,
    // Each row is made to fit its piece; whatever it has to spare belongs half above and half below.
    look: { ...cell.look, verticalAlign: 'middle' },
    edges: { top: index === 0, bottom: index === last },
  }));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
