import { HeightRule, TableBorders, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Form, FormRow, FormTable } from '../../layout/form.js';
import { CaptionedTable } from './captioned-table.js';
import type { DocumentScope } from './document-scope.js';
import { type GridCell, gridRows } from './grid-rows.js';
import { keptRows } from './kept-rows.js';
import { rowLines } from './row-lines.js';
import { tableCell } from './table-cell.js';
import { columnTwips, twipsOfMillimetres } from './units.js';

/** Space between a cell's border and its text, mm. */
const PADDING = { top: 0.7, right: 1.2, bottom: 0.7, left: 1.2 } as const;

/** Rows of up to this many lines, a third of a page, stay in one piece; longer ones would leave too much of it empty. */
const SHORT_ROW = 15;

/** A table of the form on its fixed grid. */
export function documentTable(table: FormTable, scope: DocumentScope): CaptionedTable {
  const columnWidths = columnTwips(table.columns);
  const grid = gridRows(table.rows);
  const kept = keptRows(table, scope.form.looks);
  return new CaptionedTable(
    {
      layout: TableLayoutType.FIXED,
      columnWidths,
      width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      // Borders are the cells' own, by their looks.
      borders: TableBorders.NONE,
      margins: {
        marginUnitType: WidthType.DXA,
        top: twipsOfMillimetres(PADDING.top),
        right: twipsOfMillimetres(PADDING.right),
        bottom: twipsOfMillimetres(PADDING.bottom),
        left: twipsOfMillimetres(PADDING.left),
      },
      rows: table.rows.map((row, index) => tableRow(row, grid[index] ?? [], kept.has(index), table, scope)),
    },
    table,
  );
}

function tableRow(
  row: FormRow,
  cells: readonly GridCell[],
  keepNext: boolean,
  table: FormTable,
  scope: DocumentScope,
): TableRow {
  return new TableRow({
    ...(row.header && { tableHeader: true }),
    ...(staysTogether(row, table, scope.form) && { cantSplit: true }),
    ...(row.minHeight > 0 && {
      height: { value: twipsOfMillimetres(row.minHeight), rule: HeightRule.ATLEAST },
    }),
    ...(row.change === 'inserted' && { insertion: scope.changes.next() }),
    ...(row.change === 'deleted' && { deletion: scope.changes.next() }),
    children: cells.map((cell) => tableCell(cell, keepNext, scope, row.change ?? null)),
  });
}

/** A row with an input of several lines may split, however short: it grows when it is filled in. */
function staysTogether(row: FormRow, table: FormTable, form: Form): boolean {
  if (row.cells.some((cell) => cell.input?.kind === 'multiline')) return false;
  return rowLines(row, table.columns, form.looks) <= SHORT_ROW;
}
