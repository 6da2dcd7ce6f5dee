import type { Form, FormParagraph, Look } from '../../layout/form.js';
import { NOTICE_COLOR, NOTICE_SIZE } from '../notice.js';
import { measuredPieces, measuredWhole } from './cell-text.js';
import { type ColumnGrid, columnGrid } from './column-grid.js';
import { lookOf } from './look-of.js';
import { planTable } from './plan-table.js';
import { type RowBand, type SheetPlan, stackBands } from './sheet-plan.js';
import { textPieces } from './text-piece.js';
import { pageTextWidth } from './units.js';

// Tables that follow each other would grow together.
const GAP: RowBand = { rows: [{ height: 9, keepWithNext: false }], areas: [] };

/**
 * Lays the whole form out on one sheet: its blocks one below the other on columns that all of them share, below the notice
 * where there is one.
 */
export function planSheet(form: Form): SheetPlan {
  const grid = columnGrid(form);
  const bands = form.blocks.flatMap((block, index) => {
    if (block.kind === 'paragraph') return [planParagraph(block, lookOf(form, block.role), grid, form)];
    const table = planTable(block, grid, form);
    return form.blocks[index - 1]?.kind === 'table' ? [GAP, table] : [table];
  });
  const notice = planNotice(grid, form);
  const start = notice.rows.length;
  const title = { start, end: start + (isTitle(form) ? (bands[0]?.rows.length ?? 0) : 0) };
  return { columns: grid.widths, ...stackBands([notice, ...bands]), title };
}

/** Whether the form begins with its title. */
function isTitle({ blocks: [first], looks }: Form): boolean {
  return first?.kind === 'paragraph' && looks[first.role]?.heading === 1;
}

function planNotice(grid: ColumnGrid, form: Form): RowBand {
  const [look] = Object.values(form.looks);
  if (form.notice === null || look === undefined) return { rows: [], areas: [] };
  const content = [
    { kind: 'paragraph', content: [{ kind: 'text', value: form.notice }] },
  ] satisfies FormParagraph['content'];
  return planParagraph({ kind: 'paragraph', role: '', content }, noticeLook(look), grid, form);
}

function noticeLook(look: Look): Look {
  return {
    ...look,
    size: NOTICE_SIZE,
    bold: true,
    color: NOTICE_COLOR,
    fill: null,
    align: 'center',
    border: false,
  };
}

/** Running text takes the whole width of the page, one row a piece; without any it keeps the space of a line. */
function planParagraph(paragraph: FormParagraph, look: Look, grid: ColumnGrid, form: Form): RowBand {
  const columnSpan = grid.columnAt(pageTextWidth(form.page));
  const width = grid.widths.slice(0, columnSpan).reduce((sum, column) => sum + column, 0);
  const text = textPieces(paragraph.content, form.lists);
  const measured = measuredPieces(text, form.lists, look, width);
  const pieces = measured.length > 0 ? measured : [measuredWhole(text, form.lists, look, width, null)];
  return {
    rows: pieces.map(({ height }) => ({ height, keepWithNext: look.heading !== null })),
    areas: pieces.map(({ content }, row) => ({
      row,
      rowSpan: 1,
      column: 0,
      columnSpan,
      look,
      verticalAlign: look.verticalAlign,
      content,
      edges: { top: row === 0, bottom: row === pieces.length - 1 },
      input: null,
    })),
  };
}
