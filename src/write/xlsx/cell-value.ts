import type { CellFont, CellValue } from './sheet.js';
import { PLAIN, pieceString, slicePiece, type TextPiece } from './text-piece.js';

/** UTF-16 units that a cell holds; Excel repairs a file with more and drops the rest. */
const LONGEST_TEXT = 32_767;

/** Only what was printed in spite of errors has longer texts, and must not lose their end in silence. */
const CUT = '…（Excel のセルの上限を超えるため以下略 / cut at the limit of an Excel cell）';

/** Value of a cell: a plain string, or runs where a part is strong, emphasised or changed; `null` for none. */
export function cellValue(whole: TextPiece, font: CellFont): CellValue {
  const content = fitting(whole);
  const text = pieceString(content);
  if (text === '') return null;
  if (content.runs.every(({ style }) => style === PLAIN)) return excelString(text);
  return content.runs.map(({ text: words, style }) => ({ text: excelString(words), style, font }));
}

/** A plain text as the value of a cell; `null` for none. */
export function plainValue(text: string, font: CellFont): CellValue {
  return cellValue({ level: 0, runs: [{ text, style: PLAIN }] }, font);
}

function fitting(content: TextPiece): TextPiece {
  if (pieceString(content).length <= LONGEST_TEXT) return content;
  const { runs, ...piece } = slicePiece(content, 0, LONGEST_TEXT - CUT.length);
  const last = runs.at(-1) ?? { text: '', style: PLAIN };
  // Not within a surrogate pair.
  const text = last.text.replace(/[\uD800-\uDBFF]$/, '') + CUT;
  return { ...piece, runs: [...runs.slice(0, -1), { ...last, text }] };
}

/** Excel reads `_x0041_` as a character's code (ST_Xstring, ISO/IEC 29500-1 22.9.2.19): its first `_` is escaped. */
export function excelString(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
