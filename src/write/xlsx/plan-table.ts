import type { Form, FormCell, FormRow, FormTable, Look } from '../../layout/form.js';
import { type MeasuredPiece, measuredPieces, measuredWhole } from './cell-text.js';
import { type ColumnGrid, columnEdges } from './column-grid.js';
import { lookOf } from './look-of.js';
import { type HeightNeed, heightOf, rowHeights, rowsFor } from './row-heights.js';
import type { Area, RowBand } from './sheet-plan.js';
import { type TextPiece, textPieces } from './text-piece.js';
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
  readonly text: readonly TextPiece[];
}

/** A cell and what stands in it: one text, or several pieces where it is laid over as many rows. */
interface PlannedCell {
  readonly place: PlacedCell;
  readonly pieces: readonly MeasuredPiece[];
}

/** An area and the height that its text needs. */
type MeasuredArea = Area & HeightNeed;

/**
 * A table on the sheet. A row whose widest cell holds several paragraphs or list items becomes as many rows, and the
 * other cells are merged down over them; so no row nears Excel's limit and pages can break between the items.
 */
export function planTable(table: FormTable, grid: ColumnGrid, form: Form): RowBand {
  const edges = columnEdges(table.columns).map((edge) => grid.columnAt(edge));
  const cells = table.rows.flatMap((row, index) =>
    planRow(
      row.cells.map((cell) => placeCell(cell, index, edges, grid, form)),
      form,
    ),
  );
  const starts = rowStarts(table.rows, cells);
  const areas: MeasuredArea[] = [];
  for (const cell of cells) addAreas(areas, cell, starts);
  const minimums = table.rows.map((row, index) => ({
    row: startOf(starts, index),
    rowSpan: startOf(starts, index + 1) - startOf(starts, index),
    height: points(row.minHeight),
  }));
  const heights = rowHeights(startOf(starts, table.rows.length), [...areas, ...minimums]);
  const kept = keptByForm(table.rows, starts);
  const tall = points(pageTextHeight(form.page)) * TALL;
  const placed = areas.map((area): Area => {
    const height = heightOf(heights, area.row, area.rowSpan);
    // A page break would cut the text of low merged cells in two.
    if (height <= KEPT_HEIGHT) for (let row = 1; row < area.rowSpan; row++) kept.add(area.row + row - 1);
    return height > tall ? { ...area, verticalAlign: 'top' } : area;
  });
  return { rows: heights.map((height, row) => ({ height, keepWithNext: kept.has(row) })), areas: placed };
}

function placeCell(
  cell: FormCell,
  row: number,
  edges: readonly number[],
  { widths }: ColumnGrid,
  form: Form,
): PlacedCell {
  const column = edges[cell.column] ?? 0;
  const end = edges[cell.column + cell.columnSpan] ?? 0;
  let width = 0;
  for (let i = column; i < end; i++) width += widths[i] ?? 0;
  const look = lookOf(form, cell.role);
  return {
    cell,
    row,
    column,
    columnSpan: end - column,
    width,
    look,
    text: textPieces(cell.content, form.lists),
  };
}

function planRow(cells: readonly PlacedCell[], form: Form): readonly PlannedCell[] {
  const flowing = flowingCell(cells, form);
  return cells.map((place) => {
    if (place === flowing?.place) return flowing;
    const { cell, text, look, width } = place;
    return { place, pieces: [measuredWhole(text, form.lists, look, width, cell.input)] };
  });
}

/** The widest cell of a row, if it can and need be laid over several rows; of several the one with most pieces. */
function flowingCell(cells: readonly PlacedCell[], form: Form): PlannedCell | null {
  const greatest = cells.reduce((most, { width }) => Math.max(most, width), 0);
  let flowing: PlannedCell | null = null;
  for (const place of cells) {
    if (place.width < greatest) continue;
    const pieces = measuredPieces(place.text, form.lists, place.look, place.width);
    if (!flowing || pieces.length > flowing.pieces.length) flowing = { place, pieces };
  }
  if (!flowing || flowing.place.cell.input || flowing.place.cell.rowSpan > 1) return null;
  return flowing.pieces.length > 1 ? flowing : null;
}

/**
 * The first row of the sheet that each row of the table takes, and the row behind them all: enough for its pieces and for
 * whatever stands beside them.
 */
function rowStarts(rows: readonly FormRow[], cells: readonly PlannedCell[]): readonly number[] {
  const counts = rows.map((row) => rowsFor(points(row.minHeight)));
  for (const { place, pieces } of cells) counts[place.row] = Math.max(counts[place.row] ?? 1, pieces.length);
  for (const { place, pieces } of cells) {
    const [whole, more] = pieces;
    if (!whole || more) continue;
    let missing = rowsFor(whole.height);
    const last = place.row + place.cell.rowSpan - 1;
    for (let row = place.row; row <= last; row++) missing -= counts[row] ?? 0;
    if (missing > 0) counts[last] = (counts[last] ?? 1) + missing;
  }
  const starts = [0];
  counts.forEach((count, row) => {
    starts.push(startOf(starts, row) + count);
  });
  return starts;
}

function startOf(starts: readonly number[], row: number): number {
  return starts[Math.min(row, starts.length - 1)] ?? 0;
}

/** Last rows of what the form keeps with its next row. */
function keptByForm(rows: readonly FormRow[], starts: readonly number[]): Set<number> {
  const kept = new Set<number>();
  rows.slice(0, -1).forEach((row, index) => {
    if (row.keepWithNext || row.header) kept.add(startOf(starts, index + 1) - 1);
  });
  return kept;
}

/** One area a piece; the last takes what rows are left over. */
function addAreas(areas: MeasuredArea[], { place, pieces }: PlannedCell, starts: readonly number[]): void {
  const { cell, column, columnSpan, look } = place;
  const first = startOf(starts, place.row);
  const end = startOf(starts, place.row + cell.rowSpan);
  const last = pieces.length - 1;
  pieces.forEach(({ content, height }, index) => {
    const row = first + index;
    areas.push({
      row,
      rowSpan: index === last ? end - row : 1,
      column,
      columnSpan,
      look,
      // Each row is made to fit its piece; whatever it has to spare belongs half above and half below.
      verticalAlign: last > 0 ? 'middle' : look.verticalAlign,
      content,
      edges: { top: index === 0, bottom: index === last },
      input: cell.input,
      height,
    });
  });
}
