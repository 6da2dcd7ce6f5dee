import type { Workbook } from 'exceljs';
import type { Form } from '../../layout/form.js';
import { finishPackage } from '../office-package.js';
import { withoutExtensions } from '../without-extensions.js';
import { colorGrades } from './color-grades.js';
import { customProperties } from './custom-properties.js';
import { drawArea } from './draw-area.js';
import { drawRecords, lastRecordCell } from './draw-records.js';
import { formParts } from './form-parts.js';
import { mostUsedFont } from './look-of.js';
import { pageBreaks } from './page-breaks.js';
import { defaultFont, fontOrder, ignoreNumbersAsText } from './part-edits.js';
import { planSheet } from './plan-sheet.js';
import { headerFooter, pageSetup, printArea, printTitles } from './print-setup.js';
import { freeSheetName, sheetName } from './sheet-name.js';
import { DIGIT_WIDTH, pageTextHeight, points } from './units.js';

/** What people may do on a protected sheet: select, and make rows and columns larger. There is no password. */
const ALLOWED = { selectLockedCells: true, selectUnlockedCells: true, formatRows: true, formatColumns: true };

/**
 * Excel file of a form: a sheet ready to print on A4, protected but for its inputs, if it has any, and a sheet with its
 * data for machines, with a sheet behind them for each further part. The bytes depend on the form alone.
 */
export async function writeXlsx(form: Form): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  setProperties(workbook, form);
  const [first, ...parts] = formParts(form);
  const lastCell = await drawSheet(workbook, sheetName(form.properties.title), first);
  const lastRecord = await drawData(workbook, form);
  const lastCells: string[] = [];
  for (const part of parts) {
    const name = freeSheetName(
      part.name,
      workbook.worksheets.map((sheet) => sheet.name),
    );
    lastCells.push(await drawSheet(workbook, name, part.form));
  }
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishPackage(bytes, form.properties.date, [
    defaultFont(mostUsedFont(form)),
    fontOrder,
    customProperties(form),
    ignoreNumbersAsText(1, `A1:${lastCell}`),
    ignoreNumbersAsText(2, `A1:${lastRecord}`),
    ...lastCells.map((cell, i) => ignoreNumbersAsText(3 + i, `A1:${cell}`)),
    withoutExtensions,
  ]);
}

function setProperties(workbook: Workbook, form: Form): void {
  const { title, organization, date, generator } = form.properties;
  workbook.title = title;
  workbook.creator = organization;
  workbook.lastModifiedBy = generator;
  workbook.created = new Date(date);
  workbook.modified = new Date(date);
  // exceljs writes it, but its types do not know it.
  Object.assign(workbook, { language: form.language });
}

/** Draws a form or a part of it on a sheet of its own and gives the address of its last cell. */
async function drawSheet(workbook: Workbook, name: string, form: Form): Promise<string> {
  const plan = planSheet(form);
  const sheet = workbook.addWorksheet(name, {
    views: [{ showGridLines: false }],
    pageSetup: pageSetup(form.page),
    headerFooter: headerFooter(form),
  });
  plan.columns.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width / DIGIT_WIDTH;
  });
  plan.rows.forEach(({ height }, index) => {
    sheet.getRow(index + 1).height = height;
  });
  const pageHeight = points(pageTextHeight(form.page));
  const { start, end } = plan.title;
  const repeated = plan.rows.slice(start, end).reduce((sum, { height }) => sum + height, 0);
  for (const row of pageBreaks(plan.rows, pageHeight, repeated)) sheet.getRow(row).addPageBreak();
  for (const area of plan.areas) drawArea(sheet, area, form.lists);
  colorGrades(sheet, plan.areas);
  const lastRow = Math.max(1, plan.rows.length);
  const lastColumn = sheet.getColumn(plan.columns.length).letter;
  sheet.pageSetup.printArea = printArea(lastColumn, lastRow);
  const titles = printTitles(plan);
  if (titles !== undefined) sheet.pageSetup.printTitlesRow = titles;
  if (plan.areas.some((area) => area.input)) await sheet.protect('', ALLOWED);
  return `${lastColumn}${lastRow}`;
}

/** Draws the data for machines, which is as wide as three pages, and gives the address of its last cell. */
async function drawData(workbook: Workbook, form: Form): Promise<string> {
  const { records, properties, page } = form;
  const name = freeSheetName(records.title, [sheetName(properties.title)]);
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { ...pageSetup(page), orientation: 'landscape', fitToWidth: 3, printTitlesRow: '1:1' },
    headerFooter: headerFooter(form),
  });
  drawRecords(sheet, form, mostUsedFont(form));
  await sheet.protect('', ALLOWED);
  return lastRecordCell(sheet, records);
}
