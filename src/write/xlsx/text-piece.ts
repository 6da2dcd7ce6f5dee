import type { Block, Inline, List, ListMarks, Text } from '../../layout/form.js';
import { listMark } from '../list-mark.js';

/** Characters of one style. */
export interface TextRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
}

/** A paragraph or list item on its own line, its mark in front; `level` counts the lists around it, from 0. */
export interface TextPiece {
  readonly level: number;
  readonly runs: readonly TextRun[];
}

const PLAIN = { bold: false, italic: false };
const BOLD = { bold: true, italic: false };

/** The paragraphs, headings and list items of a text, in reading order. */
export function textPieces(text: Text, marks: ListMarks): readonly TextPiece[] {
  return text.flatMap((block) => blockPieces(block, marks, 0));
}

/** All pieces as one, each on a line of its own, lists indented by ideographic spaces. */
export function joinPieces(pieces: readonly TextPiece[], marks: ListMarks): TextPiece {
  const runs = pieces.flatMap((piece, index) => {
    const lead = (index === 0 ? '' : '\n') + '\u3000'.repeat(piece.level * marks.indent);
    return [{ ...PLAIN, text: lead }, ...piece.runs];
  });
  return { level: 0, runs: mergeRuns(runs) };
}

/** The characters of a piece. */
export function pieceString(piece: TextPiece): string {
  return piece.runs.map((run) => run.text).join('');
}

/** Part of a piece by UTF-16 offsets. */
export function slicePiece(piece: TextPiece, start: number, end: number): TextPiece {
  let offset = 0;
  const runs = piece.runs.map((run) => {
    const text = run.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += run.text.length;
    return { ...run, text };
  });
  return { ...piece, runs: mergeRuns(runs) };
}

function blockPieces(block: Block, marks: ListMarks, level: number): readonly TextPiece[] {
  if (block.kind === 'list') return listPieces(block, marks, level);
  return [{ level, runs: mergeRuns(inlineRuns(block.content, block.kind === 'heading' ? BOLD : PLAIN)) }];
}

/** The first paragraph of an item stands behind its mark, the others are indented like a nested list. */
function listPieces(list: List, marks: ListMarks, level: number): readonly TextPiece[] {
  return list.items.flatMap((item, index) => {
    const mark = { ...PLAIN, text: itemMark(list, index, marks, level) };
    const [first, ...rest] = item;
    const opens = first !== undefined && first.kind !== 'list';
    const runs = opens ? inlineRuns(first.content, first.kind === 'heading' ? BOLD : PLAIN) : [];
    const others = opens ? rest : item;
    return [
      { level, runs: mergeRuns([mark, ...runs]) },
      ...others.flatMap((block) => blockPieces(block, marks, level + 1)),
    ];
  });
}

function itemMark(list: List, index: number, marks: ListMarks, level: number): string {
  const mark = listMark(list.start, level, marks).replaceAll('{n}', String((list.start ?? 1) + index));
  return /[!-~]$/.test(mark) ? `${mark} ` : mark;
}

function inlineRuns(content: readonly Inline[], style: Omit<TextRun, 'text'>): readonly TextRun[] {
  return content.flatMap((inline): readonly TextRun[] => {
    if (inline.kind === 'text') return [{ ...style, text: inline.value }];
    if (inline.kind === 'break') return [{ ...style, text: '\n' }];
    if (inline.kind === 'strong') return inlineRuns(inline.content, { ...style, bold: true });
    if (inline.kind === 'emphasis') return inlineRuns(inline.content, { ...style, italic: true });
    if (inline.kind === 'change')
      return inlineRuns(inline.content, {
        ...style,
        ...(inline.change === 'deleted' ? { strike: true } : { underline: true }),
      });
    const runs = inlineRuns(inline.content, style);
    const shown = runs.map((run) => run.text).join('');
    const address = inline.url.replace(/^mailto:/, '');
    return shown === inline.url || shown === address ? runs : [...runs, { ...style, text: `（${address}）` }];
  });
}

function isOneStyle(a: TextRun, b: TextRun): boolean {
  return (
    a.bold === b.bold &&
    a.italic === b.italic &&
    (a.underline ?? false) === (b.underline ?? false) &&
    (a.strike ?? false) === (b.strike ?? false)
  );
}

/** Neighbours of one style become one run, empty ones go. */
function mergeRuns(runs: readonly TextRun[]): readonly TextRun[] {
  const merged: TextRun[] = [];
  for (const run of runs) {
    const last = merged.at(-1);
    if (run.text === '') continue;
    if (last && isOneStyle(last, run)) {
      merged[merged.length - 1] = { ...last, text: last.text + run.text };
    } else merged.push(run);
  }
  return merged;
}
