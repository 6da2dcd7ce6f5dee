import type { CellValue, Worksheet } from 'exceljs';
import type { Form, FormRecords } from '../../layout/form.js';
import { displayWidth } from '../../text/display-width.js';
import { cellValue, excelString } from './cell-value.js';

/** Significant digits of a decimal that a cell's binary number gives back as they were. */
const EXACT_DIGITS = 15;

/** Widths of columns; longer text is cut at the next cell, but whole in its own. */
const NARROWEST = 8;
const WIDEST = 40;

/**
 * The data for machines on a sheet of its own: headings in the first row, a row a record, nothing else; no merged cells, no
 * formulas, no line feeds. Figures are numbers, but text where a number of Excel's would not hold every digit.
 */
export function drawRecords(sheet: Worksheet, { records }: Form, font: string): void {
  const { columns, rows } = records;
  const face = { name: font, size: 10 };
  columns.forEach(({ heading, kind }, i) => {
    const head = sheet.getCell(1, i + 1);
    head.value = excelString(heading);
    head.font = { ...face, bold: true };
    rows.forEach((row, below) => {
      const text = row[i] ?? null;
      if (text === null) return;
      const cell = sheet.getCell(below + 2, i + 1);
      cell.font = face;
      cell.value = kind === 'number' ? figure(text) : plainValue(text);
      if (typeof cell.value === 'number') cell.numFmt = numberFormat(text);
    });
    sheet.getColumn(i + 1).width = columnWidth(records, i);
  });
}

/** The last cell of the table. */
export function lastRecordCell(sheet: Worksheet, { columns, rows }: FormRecords): string {
  return sheet.getCell(rows.length + 1, Math.max(1, columns.length)).address;
}

function figure(decimal: string): CellValue {
  const digits = decimal.replace(/^-?0*\.?0*|\./g, '').length;
  return digits <= EXACT_DIGITS ? Number(decimal) : decimal;
}

function plainValue(text: string): CellValue {
  return cellValue({ level: 0, runs: [{ text, bold: false, italic: false }] }, {});
}

/** As many places as the figure has: 12 digits and more would be shown as powers of ten. */
function numberFormat(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}

function columnWidth({ columns, rows }: FormRecords, index: number): number {
  const texts = [columns[index]?.heading ?? '', ...rows.map((row) => row[index] ?? '')];
  const widest = texts.reduce((most, text) => Math.max(most, displayWidth(text)), NARROWEST);
  return Math.min(WIDEST, widest + 2);
}
