import { breakLines, type LineRoom } from './break-lines.js';
import { pieceString, slicePiece, type TextPiece } from './text-piece.js';

// Behind the last full stop and the brackets that it closes; a hard break is as good.
const LAST_SENTENCE_END = /^[\s\S]*(?:。[」』）)】〕]*|\n)/;

// Rows do not break over pages: high ones would leave much of a page empty.
const PART_LINES = 8;

/**
 * Cuts a piece of more than `maxLines` lines into parts of some lines each: behind
 * the last full stop that fits or, where none does, between characters. Only a line feed at a cut is left out.
 */
export function splitPiece(piece: TextPiece, maxLines: number, room: LineRoom): readonly TextPiece[] {
  const text = pieceString(piece);
  if (breakLines(text, room).length <= maxLines) return [piece];
  const partLines = Math.min(maxLines, PART_LINES);
  const parts: TextPiece[] = [];
  let start = 0;
  for (;;) {
    const lines = breakLines(text.slice(start), room);
    if (lines.length <= partLines) return [...parts, slicePiece(piece, start, text.length)];
    const fitting = lines.slice(0, partLines).join('');
    const part = LAST_SENTENCE_END.exec(fitting)?.[0] ?? fitting;
    parts.push(slicePiece(piece, start, start + part.replace(/\n$/, '').length));
    start += part.length;
  }
}
