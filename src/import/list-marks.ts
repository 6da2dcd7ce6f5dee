import { foldWidth } from '../text/fold-width.js';
import { type Piece, wordsOf } from './source-document.js';

/** A line without its mark. */
export interface MarkedLine {
  /** The white space and the mark in front. */
  readonly mark: Piece;
  readonly words: Piece;
  readonly kind: 'bullet' | 'number' | 'circled' | 'none';
  /** The number of an item; 0 where there is none. */
  readonly number: number;
  /** Ideographic spaces in front. */
  readonly level: number;
}

const MARK =
  /^(\s*)(?:([・･•●○◯◎\uf0b7])(?!\2)\s*|([-－‐–—＊*])(?=[\s\u3000])\s*|(\d{1,3})[.)](?!\d)\s*|(\(\d{1,2}\)|[①-⑳])\s*)(?=\S)/;
/** Marks of deeper levels in this program's own workbooks. */
const DEEPER = /^([ \u3000]+)([－＊])(?!\d)\s*(?=\S)/;

/** Tells the mark of each line from its words. ① and (1) are marks only where a row of them counts from one. */
export function markedLines(lines: readonly Piece[]): readonly MarkedLine[] {
  const marked = lines.map(markedLine);
  return marked.map((line, i) => {
    if (line.kind !== 'circled' || isCounted(marked, i)) return line;
    const start = line.mark.start + (/^\s*/.exec(wordsOf(line.mark))?.[0].length ?? 0);
    const words = { ...line.words, start };
    return { ...line, mark: { ...line.mark, end: start }, words, kind: 'none', number: 0, level: 0 };
  });
}

function markedLine(piece: Piece): MarkedLine {
  const text = wordsOf(piece);
  const deeper = DEEPER.exec(text);
  const [all = /^\s*/.exec(text)?.[0] ?? '', spaces = '', bullet, dash, number, circled] =
    deeper ?? MARK.exec(foldWidth(text)) ?? [];
  const end = piece.start + all.length;
  const kind = (bullet ?? dash) ? 'bullet' : number ? 'number' : circled ? 'circled' : 'none';
  return {
    mark: { ...piece, end },
    words: { ...piece, start: end },
    kind,
    number: number ? Number(number) : circled ? circledNumber(circled) : 0,
    level:
      kind === 'none'
        ? 0
        : (/^[\s\u3000]*/.exec(text)?.[0].match(/\u3000/g)?.length ?? 0) || (deeper ? spaces.length : 0),
  };
}

function circledNumber(mark: string): number {
  return mark.startsWith('(') ? Number(mark.slice(1, -1)) : (mark.codePointAt(0) ?? 0) - 0x245f;
}

/** Whether a line stands in an unbroken row 1, 2, … of at least two; ①【…】 is a theme and stays as it is. */
function isCounted(lines: readonly MarkedLine[], at: number): boolean {
  let first = at;
  while (isNext(lines[first - 1], lines[first])) first -= 1;
  let last = at;
  while (isNext(lines[last], lines[last + 1])) last += 1;
  const row = lines.slice(first, last + 1);
  return row.length > 1 && row[0]?.number === 1 && row.every(({ words }) => !wordsOf(words).startsWith('【'));
}

function isNext(a: MarkedLine | undefined, b: MarkedLine | undefined): boolean {
  return a?.kind === 'circled' && b?.kind === 'circled' && b.number === a.number + 1;
}
