import { type LineRoom, lineEnds } from './line-ends.js';
import { pieceString, slicePiece, type TextPiece } from './text-piece.js';

/** A piece or a part of one, and the lines that it takes. */
export interface BrokenPiece {
  readonly content: TextPiece;
  readonly lines: number;
}

// Behind the last full stop and the brackets that it closes; a hard break is as good.
const LAST_SENTENCE_END = /^[\s\S]*(?:。[」』）)】〕]*|\n)/;

// Rows do not break over pages: high ones would leave much of a page empty.
const PART_LINES = 8;

/**
 * Cuts a piece of more than `maxLines` lines into parts of some lines each: behind
 * the last full stop that fits or, where none does, between characters. Only a line feed at a cut is left out.
 */
export function splitPiece(piece: TextPiece, maxLines: number, room: LineRoom): readonly BrokenPiece[] {
  const text = pieceString(piece);
  const lines = lineEnds(text, room, 0, maxLines + 1).length;
  if (lines <= maxLines) return [{ content: piece, lines }];
  const partLines = Math.min(maxLines, PART_LINES);
  const parts: BrokenPiece[] = [];
  const add = (start: number, end: number) => {
    const content = slicePiece(piece, start, end);
    parts.push({ content, lines: lineEnds(pieceString(content), room).length });
  };
  let start = 0;
  for (;;) {
    const ends = lineEnds(text, room, start, partLines + 1);
    if (ends.length <= partLines) break;
    const fitting = text.slice(start, ends[partLines - 1]);
    const part = LAST_SENTENCE_END.exec(fitting)?.[0] ?? fitting;
    add(start, start + part.replace(/\n$/, '').length);
    start += part.length;
  }
  add(start, text.length);
  return parts;
}
