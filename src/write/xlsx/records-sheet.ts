import type { Form, FormRecords } from '../../layout/form.js';
import { displayWidth } from '../../text/display-width.js';
import { printSetup } from './print-setup.js';
import type { Sheet, SheetCell } from './sheet.js';
import { tableCells } from './table-cells.js';

/** Widths of columns; longer text is cut at the next cell, but whole in its own. */
const NARROWEST = 8;
const WIDEST = 40;

/** Pages side by side on which the data is printed. */
const PAGES_WIDE = 3;

const EMPTY: SheetCell = { style: null, value: null, isCovered: false };

/**
 * The data for machines on a sheet of its own: headings in the first row, a row a record, nothing else; no merged cells, no
 * formulas, no line feeds. Figures are numbers, but text where a number of Excel's would not hold every digit.
 */
export function recordsSheet(name: string, form: Form, font: string): Sheet {
  const { columns, rows } = form.records;
  const make = tableCells(font);
  const lines: (SheetCell | undefined)[][] = [
    columns.map(({ heading }) => make.heading(heading)),
    ...rows.map((row) =>
      columns.map(({ kind }, i) => {
        const text = row[i] ?? null;
        if (text === null) return undefined;
        return kind === 'number' ? make.figure(text) : make.text(text);
      }),
    ),
  ];
  const columnSpan = Math.max(1, columns.length);
  // The table ends where its headings end, also where nothing is known of the last record.
  const last = lines.at(-1);
  if (last) last[columnSpan - 1] ??= EMPTY;
  return {
    name,
    showGridLines: true,
    hasHeadingRow: true,
    columns: columns.map((_, i) => columnWidth(form.records, i)),
    rows: lines.map((cells) => ({ height: null, cells: upToLast(cells) })),
    merged: [],
    inputs: [],
    isProtected: true,
    breaks: [],
    print: { ...printSetup(form), orientation: 'landscape', pagesWide: PAGES_WIDE },
    printArea: null,
    titleRows: { start: 0, end: 1 },
    figuresAsText: { row: 0, column: 0, rowSpan: lines.length, columnSpan },
    hasDrawing: false,
  };
}

function upToLast(cells: readonly (SheetCell | undefined)[]): readonly (SheetCell | undefined)[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== undefined) + 1);
}

function columnWidth({ columns, rows }: FormRecords, index: number): number {
  let widest = Math.max(NARROWEST, displayWidth(columns[index]?.heading ?? ''));
  for (const row of rows) {
    if (widest >= WIDEST) break;
    widest = Math.max(widest, displayWidth(row[index] ?? ''));
  }
  return Math.min(WIDEST, widest + 2);
}
