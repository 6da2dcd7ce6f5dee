import type { Form } from '../../layout/form.js';
import { fileProperties } from '../file-properties.js';
import { formParts } from './form-parts.js';
import { formSheet } from './form-sheet.js';
import { mostUsedFont } from './look-of.js';
import { recordsSheet } from './records-sheet.js';
import type { Sheet } from './sheet.js';
import { freeSheetName, sheetName } from './sheet-name.js';
import { writeWorkbook } from './write-workbook.js';

/**
 * Excel file of a form: a sheet ready to print on A4, protected but for its inputs, if it has any, and a sheet with its
 * data for machines, with a sheet behind them for each further part. The bytes depend on the form alone.
 */
export async function writeXlsx(form: Form): Promise<Uint8Array> {
  const { title, organization, generator, date } = form.properties;
  const font = mostUsedFont(form);
  const [first, ...parts] = formParts(form);
  const sheets: Sheet[] = [formSheet(sheetName(title), first)];
  const freeName = (wanted: string) =>
    freeSheetName(
      wanted,
      sheets.map(({ name }) => name),
    );
  sheets.push(recordsSheet(freeName(form.records.title), form, font));
  for (const part of parts) sheets.push(formSheet(freeName(part.name), part.form));
  return writeWorkbook({
    properties: { title, author: organization, language: form.language, generator, date },
    customProperties: fileProperties(form),
    font,
    sheets,
    charts: [],
  });
}
