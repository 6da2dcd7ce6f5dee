import type { ChangedPart, PolicyChange } from '../model/policy-change.js';
import { type Inline, plainText, type Text } from '../model/text.js';
import type { ComparisonWords } from './comparison-words.js';

/** What stands in the two columns. */
export interface ComparedTexts {
  readonly after: Text;
  readonly before: Text;
}

/** A stretch of text in one state. */
interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

/** A line in one state, without the mark of a list item. */
interface Line {
  readonly mark: string;
  readonly pieces: readonly Piece[];
}

/** Lines side by side; `null` where the other state has none for it. */
interface LinePair {
  readonly after: Line | null;
  readonly before: Line | null;
}

/**
 * Both texts of a change with the changed parts underlined, and only those. What was added or removed whole, a line of a text
 * included, is underlined whole, with （新設） or （削る） opposite. Two unchanged lines and more are （略）, as in gazettes.
 */
export function comparedTexts({ before, after, parts }: PolicyChange, words: ComparisonWords): ComparedTexts {
  const known = before !== null && after !== null && parts.length > 0;
  const [young, old] = known
    ? [linesOf(piecesOf(parts, 'added')), linesOf(piecesOf(parts, 'removed'))]
    : [after, before].map((text) => (text === null ? [] : linesOf([{ text, isChanged: true }])));
  if (after === null || before === null) {
    return {
      after: after === null ? plainText(words.removed) : textOf(young ?? []),
      before: before === null ? plainText(words.added) : textOf(old ?? []),
    };
  }
  const pairs = omitUnchanged(pairLines(young ?? [], old ?? []), words.omitted);
  const notes = { after: words.removed, before: words.added };
  const column = (side: keyof LinePair) =>
    textOf(
      pairs.map((pair) => pair[side] ?? { mark: '', pieces: [{ text: notes[side], isChanged: false }] }),
    );
  return { after: column('after'), before: column('before') };
}

function piecesOf(parts: readonly ChangedPart[], own: 'added' | 'removed'): readonly Piece[] {
  return parts
    .filter(({ kind }) => kind === 'kept' || kind === own)
    .map(({ kind, text }) => ({ text, isChanged: kind === own }));
}

/** The lines of a text; empty ones part paragraphs, which lines do as well. */
function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const { text, isChanged } of pieces) {
    text.split('\n').forEach((line, i) => {
      if (i > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ text: line, isChanged });
    });
  }
  return lines.filter((line) => line.length > 0).map(withoutMark);
}

/** Items of a list are written with hyphens, and printed with dots as in the form. */
function withoutMark(pieces: readonly Piece[]): Line {
  const text = pieces.map((piece) => piece.text).join('');
  const mark = /^ *- /.exec(text)?.[0] ?? '';
  let left = mark.length;
  const rest = pieces.map((piece) => {
    const kept = piece.text.slice(left);
    left -= Math.min(left, piece.text.length);
    return { ...piece, text: kept };
  });
  return {
    mark: mark === '' ? '' : `${mark.slice(0, -2)}・`,
    pieces: rest.filter((piece) => piece.text !== ''),
  };
}

function isWhole(line: Line | undefined): boolean {
  return line?.pieces.every(({ isChanged }) => isChanged) ?? false;
}

function isKept(line: Line | null): boolean {
  return line?.pieces.every(({ isChanged }) => !isChanged) ?? false;
}

/** A line that is changed whole stands by itself, unless the other state has such a line at its place too. */
function pairLines(after: readonly Line[], before: readonly Line[]): readonly LinePair[] {
  const pairs: LinePair[] = [];
  let [i, j] = [0, 0];
  while (i < after.length || j < before.length) {
    const [young, old] = [after[i], before[j]];
    const isAlone = isWhole(young) !== isWhole(old);
    const takesAfter = young !== undefined && (!isAlone || isWhole(young) || old === undefined);
    const takesBefore = old !== undefined && (!isAlone || isWhole(old) || young === undefined);
    pairs.push({ after: takesAfter ? young : null, before: takesBefore ? old : null });
    if (takesAfter) i += 1;
    if (takesBefore) j += 1;
  }
  return pairs;
}

/** Two neighbouring lines and more that are the same in both states are one that says so. */
function omitUnchanged(pairs: readonly LinePair[], omitted: string): readonly LinePair[] {
  const isSame = (pair: LinePair | undefined) =>
    pair !== undefined && isKept(pair.after) && isKept(pair.before);
  const note: Line = { mark: '', pieces: [{ text: omitted, isChanged: false }] };
  return pairs.flatMap((pair, i): readonly LinePair[] => {
    if (!isSame(pair) || (!isSame(pairs[i - 1]) && !isSame(pairs[i + 1]))) return [pair];
    return isSame(pairs[i - 1]) ? [] : [{ after: note, before: note }];
  });
}

/** Lines parted by hard breaks, so that all of a text is one paragraph of its cell. */
function textOf(lines: readonly Line[]): Text {
  const content = lines.flatMap((line, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{ kind: 'break' } as const]),
    ...piecesOfLine(line).map(inlineOf),
  ]);
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

function piecesOfLine(line: Line): readonly Piece[] {
  const [first, ...rest] = line.pieces;
  if (line.mark === '' || first === undefined) return line.pieces;
  if (isWhole(line)) return [{ ...first, text: line.mark + first.text }, ...rest];
  return [{ text: line.mark, isChanged: false }, ...line.pieces];
}

function inlineOf({ text, isChanged }: Piece): Inline {
  const plain: Inline = { kind: 'text', value: text };
  return isChanged ? { kind: 'change', change: 'marked', content: [plain] } : plain;
}
