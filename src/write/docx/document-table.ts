import type { FormRow, FormTable } from '../../layout/form.js';
import type { DocumentScope } from './document-scope.js';
import { element, groupOf, type Xml } from './element.js';
import { type GridCell, gridRows } from './grid-rows.js';
import { keptRows } from './kept-rows.js';
import { rowLines } from './row-lines.js';
import { tableCaption } from './table-caption.js';
import { tableCell } from './table-cell.js';
import { columnTwips, twipsOfMillimetres } from './units.js';

/** Space between a cell's border and its text, mm. */
const PADDING = { top: 0.7, left: 1.2, bottom: 0.7, right: 1.2 } as const;

/** Rows of up to this many lines, a third of a page, stay in one piece; longer ones would leave too much of it empty. */
const SHORT_ROW = 15;

/** Borders are the cells' own, by their looks. */
const NO_BORDERS = element(
  'w:tblBorders',
  {},
  ['w:top', 'w:left', 'w:bottom', 'w:right', 'w:insideH', 'w:insideV'].map((side) =>
    element(side, { 'w:val': 'none', 'w:color': 'auto', 'w:sz': 0 }),
  ),
);

const MARGINS = element(
  'w:tblCellMar',
  {},
  Object.entries(PADDING).map(([side, millimetres]) => width(`w:${side}`, twipsOfMillimetres(millimetres))),
);

/** A table of the form on its fixed grid. */
export function documentTable(table: FormTable, scope: DocumentScope): Xml {
  const columnWidths = columnTwips(table.columns);
  const grid = gridRows(table.rows);
  const lines = table.rows.map((row) => rowLines(row, table.columns, scope.form.looks));
  const kept = keptRows(table, lines);
  return element('w:tbl', {}, [
    element('w:tblPr', {}, [
      width('w:tblW', sum(columnWidths)),
      NO_BORDERS,
      element('w:tblLayout', { 'w:type': 'fixed' }),
      MARGINS,
      ...tableCaption(table),
    ]),
    element(
      'w:tblGrid',
      {},
      columnWidths.map((each) => element('w:gridCol', { 'w:w': each })),
    ),
    ...table.rows.map((row, index) => {
      const properties = rowProperties(row, lines[index] ?? 0, scope);
      const cells = (grid[index] ?? []).map((each) =>
        tableCell(each, cellWidth(each, columnWidths), kept.has(index), scope, row.change ?? null),
      );
      return element('w:tr', {}, [properties, ...cells]);
    }),
  ]);
}

/** In the order of CT_TrPr (ISO/IEC 29500-1, 17.4.82). */
function rowProperties(row: FormRow, lines: number, scope: DocumentScope): Xml | null {
  const height = { 'w:val': twipsOfMillimetres(row.minHeight), 'w:hRule': 'atLeast' };
  return groupOf('w:trPr', [
    staysTogether(row, lines) ? element('w:cantSplit') : null,
    row.header ? element('w:tblHeader') : null,
    row.minHeight > 0 ? element('w:trHeight', height) : null,
    row.change === undefined ? null : scope.changes.next(row.change),
  ]);
}

/** A row with an input of several lines may split, however short: it grows when it is filled in. */
function staysTogether({ cells }: FormRow, lines: number): boolean {
  return lines <= SHORT_ROW && !cells.some((cell) => cell.input?.kind === 'multiline');
}

function cellWidth({ cell }: GridCell, columnWidths: readonly number[]): number {
  return sum(columnWidths.slice(cell.column, cell.column + cell.columnSpan));
}

function width(name: string, twips: number): Xml {
  return element(name, { 'w:type': 'dxa', 'w:w': twips });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
