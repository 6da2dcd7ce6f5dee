import type { FormInput, ListMarks, Look, Text } from '../../layout/form.js';
import { splitPiece } from './split-piece.js';
import { lineHeight, lineRoom, linesPerRow, textHeight } from './text-height.js';
import { joinPieces, pieceString, type TextPiece, textPieces } from './text-piece.js';
import { DIGIT_WIDTH } from './units.js';

/** A text in both shapes that a sheet can show it in, with the heights it needs, pt. */
export interface CellText {
  /** One piece a row; none is higher than a row can be. */
  readonly pieces: readonly MeasuredPiece[];
  /** All of it in one cell. */
  readonly whole: MeasuredPiece;
}

/** A piece and the height it needs in its cell, pt. */
export interface MeasuredPiece {
  readonly content: TextPiece;
  readonly height: number;
}

// An indent of Excel's is three spaces of the default font, each as wide as a digit.
const INDENT_WIDTH = 3 * DIGIT_WIDTH;
const CHARACTERS_PER_INDENT = 1.5;
const EMPTY_MULTILINE_LINES = 6;

/** Measures a text for a cell of a width in pixels. */
export function cellText(
  text: Text,
  marks: ListMarks,
  look: Look,
  width: number,
  input: FormInput | null,
): CellText {
  const pieces = textPieces(text, marks).flatMap((piece) => {
    const room = width - indentUnits(piece.level, marks) * INDENT_WIDTH;
    const parts = splitPiece(piece, linesPerRow(look), lineRoom(room, look));
    return parts.map((part) => ({ content: part, height: textHeight(pieceString(part), room, look) }));
  });
  const content = joinPieces(textPieces(text, marks), marks);
  const height =
    input?.kind === 'multiline' && pieces.length === 0
      ? lineHeight(look, EMPTY_MULTILINE_LINES)
      : textHeight(pieceString(content), width, look);
  return { pieces, whole: { content, height } };
}

/** Excel's indent of a list level. */
export function indentUnits(level: number, marks: ListMarks): number {
  return level * Math.max(1, Math.round(marks.indent / CHARACTERS_PER_INDENT));
}
