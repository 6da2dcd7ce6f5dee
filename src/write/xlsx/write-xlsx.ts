import type { Workbook } from 'exceljs';
import type { Form } from '../../layout/form.js';
import { finishPackage } from '../office-package.js';
import { withoutExtensions } from '../without-extensions.js';
import { customProperties } from './custom-properties.js';
import { drawArea } from './draw-area.js';
import { mostUsedFont } from './look-of.js';
import { pageBreaks } from './page-breaks.js';
import { defaultFont, fontOrder, ignoreNumbersAsText } from './part-edits.js';
import { planSheet } from './plan-sheet.js';
import { headerFooter, pageSetup, printArea } from './print-setup.js';
import { sheetName } from './sheet-name.js';
import type { SheetPlan } from './sheet-plan.js';
import { DIGIT_WIDTH, pageTextHeight, points } from './units.js';

/**
 * Excel file of a form: one sheet, ready to print on A4, that is protected but for its inputs, if it has any.
 * The bytes depend on the form alone.
 */
export async function writeXlsx(form: Form): Promise<Uint8Array> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  const plan = planSheet(form);
  setProperties(workbook, form);
  const lastCell = await drawSheet(workbook, plan, form);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return finishPackage(bytes, form.properties.date, [
    defaultFont(mostUsedFont(form)),
    fontOrder,
    customProperties(form),
    ignoreNumbersAsText(`A1:${lastCell}`),
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

/** Draws the plan and gives the address of its last cell. */
async function drawSheet(workbook: Workbook, plan: SheetPlan, form: Form): Promise<string> {
  const sheet = workbook.addWorksheet(sheetName(form.properties.title), {
    views: [{ showGridLines: false }],
    pageSetup: pageSetup(form.page),
    headerFooter: headerFooter(form.page),
  });
  plan.columns.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width / DIGIT_WIDTH;
  });
  plan.rows.forEach(({ height }, index) => {
    sheet.getRow(index + 1).height = height;
  });
  const pageHeight = points(pageTextHeight(form.page));
  for (const row of pageBreaks(plan.rows, pageHeight)) sheet.getRow(row).addPageBreak();
  for (const area of plan.areas) drawArea(sheet, area, form.lists);
  const lastRow = Math.max(1, plan.rows.length);
  const lastColumn = sheet.getColumn(plan.columns.length).letter;
  sheet.pageSetup.printArea = printArea(lastColumn, lastRow);
  if (plan.areas.some((area) => area.input)) {
    await sheet.protect('', {
      selectLockedCells: true,
      selectUnlockedCells: true,
      formatRows: true,
      formatColumns: true,
    });
  }
  return `${lastColumn}${lastRow}`;
}
