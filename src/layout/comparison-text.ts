import type { ChangedPart, PolicyChange } from '../model/policy-change.js';
import type { Inline, Text } from '../model/text.js';
import { plainText } from '../model/text.js';
import type { ComparisonWords } from './comparison-words.js';

/** What stands in the two columns. */
export interface ComparedTexts {
  readonly after: Text;
  readonly before: Text;
}

/** A stretch of one line in one state. */
interface Piece {
  readonly text: string;
  readonly isChanged: boolean;
}

type Line = readonly Piece[];

/**
 * Both texts of a change with the changed parts underlined, and only those. What was added or removed whole is underlined whole, with
 * （新設） or （削る） opposite. Two unchanged lines and more are （略）, as in gazettes.
 */
export function comparedTexts(change: PolicyChange, words: ComparisonWords): ComparedTexts {
  const { before, after, parts } = change;
  if (before === null || after === null) {
    return {
      after: after === null ? plainText(words.removed) : columnText(linesOf(whole(after)), words),
      before: before === null ? plainText(words.added) : columnText(linesOf(whole(before)), words),
    };
  }
  if (parts.length === 0) {
    return {
      after: columnText(linesOf(whole(after)), words),
      before: columnText(linesOf(whole(before)), words),
    };
  }
  return {
    after: columnText(linesOf(piecesOf(parts, 'added')), words),
    before: columnText(linesOf(piecesOf(parts, 'removed')), words),
  };
}

function whole(text: string): readonly Piece[] {
  return [{ text, isChanged: true }];
}

function piecesOf(parts: readonly ChangedPart[], own: 'added' | 'removed'): readonly Piece[] {
  return parts
    .filter(({ kind }) => kind === 'kept' || kind === own)
    .map(({ kind, text }) => ({ text, isChanged: kind === own }));
}

function linesOf(pieces: readonly Piece[]): readonly Line[] {
  const lines: Piece[][] = [[]];
  for (const { text, isChanged } of pieces) {
    text.split('\n').forEach((line, i) => {
      if (i > 0) lines.push([]);
      if (line !== '') lines.at(-1)?.push({ text: line, isChanged });
    });
  }
  return lines;
}

/** Lines parted by hard breaks, so that all of a text is one paragraph of its cell. */
function columnText(lines: readonly Line[], { omitted }: ComparisonWords): Text {
  const shown = withoutUnchanged(lines, omitted).filter(
    (line, i, all) => line.length > 0 || (i > 0 && i < all.length - 1),
  );
  const content = shown.flatMap((line, i): readonly Inline[] => [
    ...(i === 0 ? [] : [{ kind: 'break' } as const]),
    ...bulleted(line).map(inlineOf),
  ]);
  return content.length === 0 ? [] : [{ kind: 'paragraph', content }];
}

/** Two neighbouring lines and more without a change are one that says so. */
function withoutUnchanged(lines: readonly Line[], omitted: string): readonly Line[] {
  const isKept = (line: Line | undefined) => line?.every(({ isChanged }) => !isChanged) ?? false;
  if (lines.every(isKept)) return lines;
  return lines.flatMap((line, i): readonly Line[] => {
    if (!isKept(line) || (!isKept(lines[i - 1]) && !isKept(lines[i + 1]))) return [line];
    return isKept(lines[i - 1]) ? [] : [[{ text: omitted, isChanged: false }]];
  });
}

/** Items of a list that is written with hyphens have dots, as in the form. */
function bulleted(line: Line): Line {
  const [first, ...rest] = line;
  if (!first) return line;
  return [{ ...first, text: first.text.replace(/^( *)- /, '$1・') }, ...rest];
}

function inlineOf({ text, isChanged }: Piece): Inline {
  const plain: Inline = { kind: 'text', value: text };
  return isChanged ? { kind: 'change', change: 'marked', content: [plain] } : plain;
}
