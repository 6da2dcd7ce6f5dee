import type { Form, FormParagraph } from '../../layout/form.js';
import { cellText } from './cell-text.js';
import { type ColumnGrid, columnGrid } from './column-grid.js';
import { lookOf } from './look-of.js';
import { planTable } from './plan-table.js';
import { type RowBand, type SheetPlan, stackBands } from './sheet-plan.js';
import { pageTextWidth } from './units.js';

// Tables that follow each other would grow together.
const GAP: RowBand = { rows: [{ height: 9, keepWithNext: false }], areas: [] };

/** Lays the whole form out on one sheet: its blocks one below the other on columns that all of them share. */
export function planSheet(form: Form): SheetPlan {
  const grid = columnGrid(form);
  const bands = form.blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [planParagraph(block, grid, form)];
    const table = planTable(block, grid, form);
    return form.blocks[index - 1]?.kind === 'table' ? [GAP, table] : [table];
  });
  return { columns: grid.widths, ...stackBands(bands) };
}

/** Running text takes the whole width of the page, one row a piece; without any it keeps the space of a line. */
function planParagraph(paragraph: FormParagraph, grid: ColumnGrid, form: Form): RowBand {
  const look = lookOf(form, paragraph.role);
  const columnSpan = grid.columnAt(pageTextWidth(form.page));
  const width = grid.widths.slice(0, columnSpan).reduce((sum, column) => sum + column, 0);
  const text = cellText(paragraph.content, form.lists, look, width, null);
  const pieces = text.pieces.length > 0 ? text.pieces : [text.whole];
  return {
    rows: pieces.map(({ height }) => ({ height, keepWithNext: look.heading !== null })),
    areas: pieces.map(({ content }, row) => ({
      row,
      rowSpan: 1,
      column: 0,
      columnSpan,
      look,
      content,
      edges: { top: row === 0, bottom: row === pieces.length - 1 },
      input: null,
    })),
  };
}
