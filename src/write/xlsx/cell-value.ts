import type { CellValue, Font } from 'exceljs';
import { pieceString, type TextPiece, type TextRun } from './text-piece.js';

/** Value of a cell: a plain string, or rich text where a part is strong or emphasised; `null` for none. */
export function cellValue(content: TextPiece, font: Partial<Font>): CellValue {
  const text = pieceString(content);
  if (text === '') return null;
  if (!content.runs.some((run) => run.bold || run.italic)) return excelString(text);
  return { richText: content.runs.map((run) => ({ text: excelString(run.text), font: runFont(font, run) })) };
}

/** Excel reads `_x0041_` as a character's code (ST_Xstring, ISO/IEC 29500-1 22.9.2.19): its first `_` is escaped. */
export function excelString(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function runFont(font: Partial<Font>, run: TextRun): Partial<Font> {
  return { ...font, bold: run.bold || font.bold === true, italic: run.italic };
}
