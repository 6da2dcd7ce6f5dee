import type { FormCell, FormRow, FormTable, Look } from '../../layout/form.js';
import { rowLines } from '../docx/row-lines.js';
import type { PlanCell, PlanSection, PlanWords } from './pdf-plan.js';

/** What a table needs of the document around it. */
export interface TableScope {
  readonly looks: Readonly<Record<string, Look>>;
  /** The words of a cell, `width` mm wide. */
  readonly words: (cell: FormCell, width: number) => PlanWords;
}

/** Space between a cell's border and its text, mm. */
export const PADDING = { top: 0.7, right: 1.2, bottom: 0.7, left: 1.2 } as const;

/** Rows of up to this many lines, a third of a page, stay in one piece; longer ones would leave too much of it empty. */
const SHORT = 15;

/** Height of a line of 10 pt, mm. */
const LINE = 5;

/** Rows of a table in sections. A row that must stay with the next is the head of what follows, unless a cell reaches across. */
export function planTable(table: FormTable, scope: TableScope): readonly PlanSection[] {
  const kept = table.rows.map((row) => staysTogether(row, table, scope.looks));
  const isSpanned = spannedRows(table.rows);
  const sections: { header: PlanSection['header']; rows: (readonly PlanCell[])[] }[] = [];
  table.rows.forEach((row, index) => {
    const header = headerOf(table.rows, index, isSpanned);
    const cells = row.cells.map((cell) => planCell(cell, index, table, kept, scope));
    const last = sections.at(-1);
    if (last && last.header?.level === header?.level) last.rows.push(cells);
    else sections.push({ header, rows: [cells] });
  });
  return sections;
}

function headerOf(
  rows: readonly FormRow[],
  index: number,
  isSpanned: readonly boolean[],
): PlanSection['header'] {
  const row = rows[index];
  if (row?.header) return { level: 1, repeats: true };
  const isLast = index === rows.length - 1;
  return row?.keepWithNext && !isLast && !isSpanned[index] ? { level: 2, repeats: false } : null;
}

/** For each row whether a cell of it goes on below it, or one from above reaches it. */
function spannedRows(rows: readonly FormRow[]): readonly boolean[] {
  let reach = 0;
  return rows.map(({ cells }, row) => {
    for (const { rowSpan } of cells) if (rowSpan > 1) reach = Math.max(reach, row + rowSpan);
    return reach > row;
  });
}

function planCell(
  cell: FormCell,
  row: number,
  table: FormTable,
  kept: readonly boolean[],
  scope: TableScope,
): PlanCell {
  const { column, columnSpan, rowSpan } = cell;
  const spanned = table.columns.slice(column, column + columnSpan);
  const width = spanned.reduce((sum, each) => sum + each, 0) - PADDING.left - PADDING.right;
  const isKept = kept.slice(row, row + rowSpan).every((each) => each);
  const minHeight = rowSpan > 1 ? 0 : (table.rows[row]?.minHeight ?? 0) - PADDING.top - PADDING.bottom;
  return {
    ...scope.words(cell, width),
    column,
    row,
    columnSpan,
    rowSpan,
    breakable: !isKept || (rowSpan > 1 && height(table, row, rowSpan, scope.looks) > SHORT),
    minHeight: Math.max(0, minHeight),
  };
}

/** Estimated height of rows, in lines. */
function height(table: FormTable, from: number, count: number, looks: TableScope['looks']): number {
  return table.rows
    .slice(from, from + count)
    .reduce((sum, row) => sum + Math.max(rowLines(row, table.columns, looks), row.minHeight / LINE), 0);
}

/** A row with an input of several lines may split, however short: it grows when it is filled in. */
function staysTogether(row: FormRow, table: FormTable, looks: TableScope['looks']): boolean {
  if (row.cells.some(({ input }) => input?.kind === 'multiline')) return false;
  return rowLines(row, table.columns, looks) <= SHORT;
}
