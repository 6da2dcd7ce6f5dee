import ExcelJS from 'exceljs';
import { runDocuments } from './documents.mjs';

await runDocuments(({ title, rows }) => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('form');
  sheet.mergeCells(1, 1, 1, 8);
  sheet.getCell(1, 1).value = title;
  for (const [i, cells] of rows.entries()) {
    let column = 1;
    for (const { text, span, isHeading } of cells) {
      if (span > 1) sheet.mergeCells(i + 2, column, i + 2, column + span - 1);
      const place = sheet.getCell(i + 2, column);
      place.value = text;
      place.alignment = { wrapText: true, vertical: 'top' };
      if (isHeading) place.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFDDEBF7' } };
      column += span;
    }
  }
  return workbook.xlsx.writeBuffer();
});
