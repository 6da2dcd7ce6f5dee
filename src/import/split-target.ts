import { parseTarget } from '../parse/parse-target.js';
import { foldWidth } from '../text/fold-width.js';
import { type Piece, trimmed, wordsOf } from './source-document.js';

/** An indicator's name and target as they stand in a line. */
export interface NameAndTarget {
  readonly name: Piece;
  readonly target: Piece;
  /** Whether nothing but white space, or nothing at all, stands between them. */
  readonly isAssumed: boolean;
}

/** Behind the last of these a target may begin where no colon stands. */
const FIGURE_AT_END = /(?:\s|(?<=[^\d.,\s]))(?:\d[\d,.]*\s*[^\s\d]{0,6}?(?:以上|以下|以内|未満|超)?)$/;

/**
 * Parts a line into name and target: at a colon, else at white space behind which a target can be read, else where a figure with
 * 以上 or the like ends the line. `null` where there is no target.
 */
export function splitTarget(piece: Piece): NameAndTarget | null {
  const text = foldWidth(wordsOf(piece)).replace(/\n/g, ' ');
  const split = (nameEnd: number, targetStart: number, isAssumed: boolean): NameAndTarget => ({
    name: trimmed(piece.cell, piece.start, piece.start + nameEnd),
    target: trimmed(piece.cell, piece.start + targetStart, piece.end),
    isAssumed,
  });
  const colons = [...text.matchAll(/:/g)]
    .map(({ index }) => index)
    .filter((at) => text.slice(0, at).trim() !== '' && text.slice(at + 1).trim() !== '');
  const readable = colons.find((at) => isTarget(text.slice(at + 1)));
  const colon = readable ?? colons.at(-1);
  if (colon !== undefined && (readable !== undefined || /\d/.test(text.slice(colon))))
    return split(colon, colon + 1, false);
  const spaces = [...text.matchAll(/\s+/g)].filter(({ index }) => index > 0);
  const space = spaces.find(({ index, 0: gap }) => isTarget(text.slice(index + gap.length), true));
  if (space) return split(space.index, space.index + space[0].length, true);
  if (colon !== undefined) return split(colon, colon + 1, false);
  const figure = FIGURE_AT_END.exec(text);
  if (figure && figure.index > 0 && /(?:以上|以下|以内|未満|超)$/.test(text) && isTarget(figure[0], true))
    return split(figure.index, figure.index, true);
  return null;
}

function isTarget(text: string, needsFigure = false): boolean {
  return 'criterion' in parseTarget(text) && (!needsFigure || /\d|前年度/.test(text));
}
