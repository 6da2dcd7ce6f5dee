import type { FormInput, ListMarks, Look } from '../../layout/form.js';
import { splitPiece } from './split-piece.js';
import { lineHeight, lineRoom, linesPerRow, textHeight } from './text-height.js';
import { joinPieces, pieceString, type TextPiece } from './text-piece.js';
import { DIGIT_WIDTH } from './units.js';

/** A piece and the height it needs in its cell, pt. */
export interface MeasuredPiece {
  readonly content: TextPiece;
  readonly height: number;
}

// An indent of Excel's is three spaces of the default font, each as wide as a digit.
const INDENT_WIDTH = 3 * DIGIT_WIDTH;
const CHARACTERS_PER_INDENT = 1.5;
const EMPTY_MULTILINE_LINES = 6;

/** The pieces of a text for rows of their own in a cell of a width in pixels; none is higher than a row can be. */
export function measuredPieces(
  pieces: readonly TextPiece[],
  marks: ListMarks,
  look: Look,
  width: number,
): readonly MeasuredPiece[] {
  const most = linesPerRow(look);
  return pieces.flatMap((piece) => {
    const room = width - indentUnits(piece.level, marks) * INDENT_WIDTH;
    const parts = splitPiece(piece, most, lineRoom(room, look));
    return parts.map(({ content, lines }) => ({ content, height: lineHeight(look, lines) }));
  });
}

/** All pieces of a text in one cell of a width in pixels. An empty input of several lines has room for some. */
export function measuredWhole(
  pieces: readonly TextPiece[],
  marks: ListMarks,
  look: Look,
  width: number,
  input: FormInput | null,
): MeasuredPiece {
  const content = joinPieces(pieces, marks);
  const height =
    input?.kind === 'multiline' && pieces.length === 0
      ? lineHeight(look, EMPTY_MULTILINE_LINES)
      : textHeight(pieceString(content), width, look);
  return { content, height };
}

/** Excel's indent of a list level. */
export function indentUnits(level: number, marks: ListMarks): number {
  return level * Math.max(1, Math.round(marks.indent / CHARACTERS_PER_INDENT));
}
