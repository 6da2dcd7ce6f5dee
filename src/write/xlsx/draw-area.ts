import type { Alignment, Borders, Font, Style, Worksheet } from 'exceljs';
import type { ListMarks, Look } from '../../layout/form.js';
import { indentUnits } from './cell-text.js';
import { cellValue } from './cell-value.js';
import { drawInput } from './draw-input.js';
import { excelFont } from './look-of.js';
import type { Area } from './sheet-plan.js';

/** Puts an area's text, look and input on the sheet. */
export function drawArea(sheet: Worksheet, area: Area, marks: ListMarks): void {
  const { row, column, rowSpan, columnSpan, look } = area;
  const font = cellFont(look);
  const alignment = cellAlignment(look, indentUnits(area.content.level, marks));
  for (let y = 0; y < rowSpan; y++) {
    for (let x = 0; x < columnSpan; x++) {
      const style: Partial<Style> = { font, alignment, border: cellBorder(area, x, y) };
      if (look.fill !== null) {
        style.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill}` } };
      }
      if (area.input) {
        style.numFmt = '@';
        style.protection = { locked: false };
      }
      sheet.getCell(row + y + 1, column + x + 1).style = style;
    }
  }
  // mergeCells would give all cells the first one's style, and with it lose the borders at the right and below.
  if (rowSpan * columnSpan > 1) {
    sheet.mergeCellsWithoutStyle(row + 1, column + 1, row + rowSpan, column + columnSpan);
  }
  const cell = sheet.getCell(row + 1, column + 1);
  cell.value = cellValue(area.content, font);
  if (area.input) drawInput(cell, area.input);
}

function cellFont(look: Look): Partial<Font> {
  return { ...excelFont(look), size: look.size, bold: look.bold, color: { argb: `FF${look.color}` } };
}

function cellAlignment(look: Look, indent: number): Partial<Alignment> {
  return { wrapText: true, horizontal: look.align, vertical: look.verticalAlign, indent };
}

/** Borders around the whole area, none inside it. */
function cellBorder(area: Area, x: number, y: number): Partial<Borders> {
  if (!area.look.border) return {};
  const thin = { style: 'thin' } as const;
  return {
    ...(x === 0 && { left: thin }),
    ...(x === area.columnSpan - 1 && { right: thin }),
    ...(y === 0 && area.edges.top && { top: thin }),
    ...(y === area.rowSpan - 1 && area.edges.bottom && { bottom: thin }),
  };
}
