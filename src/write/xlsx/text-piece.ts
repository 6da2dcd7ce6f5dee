import type { Block, Heading, Inline, List, ListMarks, Paragraph, Text } from '../../layout/form.js';
import { listMark } from '../list-mark.js';

/** What distinguishes characters within a text. */
export interface RunStyle {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
}

/** Characters of one style. */
export interface TextRun {
  readonly text: string;
  readonly style: RunStyle;
}

/** A paragraph or list item on its own line, its mark in front; `level` counts the lists around it, from 0. */
export interface TextPiece {
  readonly level: number;
  readonly runs: readonly TextRun[];
}

/** Nothing but the font of the cell. */
export const PLAIN: RunStyle = { bold: false, italic: false, underline: false, strike: false };

const BOLD: RunStyle = { ...PLAIN, bold: true };

/** The paragraphs, headings and list items of a text, in reading order. */
export function textPieces(text: Text, marks: ListMarks): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  for (const block of text) addBlock(pieces, block, marks, 0);
  return pieces;
}

/** All pieces as one, each on a line of its own, lists indented by ideographic spaces. */
export function joinPieces(pieces: readonly TextPiece[], marks: ListMarks): TextPiece {
  const [only, other] = pieces;
  if (only?.level === 0 && other === undefined) return only;
  const runs: TextRun[] = [];
  pieces.forEach((piece, index) => {
    const lead = (index === 0 ? '' : '\n') + '\u3000'.repeat(piece.level * marks.indent);
    addRun(runs, lead, PLAIN);
    for (const { text, style } of piece.runs) addRun(runs, text, style);
  });
  return { level: 0, runs };
}

/** The characters of a piece. */
export function pieceString(piece: TextPiece): string {
  return runsString(piece.runs);
}

/** Part of a piece by UTF-16 offsets. */
export function slicePiece(piece: TextPiece, start: number, end: number): TextPiece {
  let offset = 0;
  const runs: TextRun[] = [];
  for (const { text, style } of piece.runs) {
    addRun(runs, text.slice(Math.max(0, start - offset), Math.max(0, end - offset)), style);
    offset += text.length;
  }
  return { level: piece.level, runs };
}

function addBlock(pieces: TextPiece[], block: Block, marks: ListMarks, level: number): void {
  if (block.kind === 'list') addList(pieces, block, marks, level);
  else pieces.push({ level, runs: addParagraph([], block) });
}

/** The first paragraph of an item stands behind its mark, the others are indented like a nested list. */
function addList(pieces: TextPiece[], list: List, marks: ListMarks, level: number): void {
  list.items.forEach((item, index) => {
    const runs: TextRun[] = [];
    addRun(runs, itemMark(list, index, marks, level), PLAIN);
    pieces.push({ level, runs });
    item.forEach((block, place) => {
      if (place === 0 && block.kind !== 'list') addParagraph(runs, block);
      else addBlock(pieces, block, marks, level + 1);
    });
  });
}

function itemMark(list: List, index: number, marks: ListMarks, level: number): string {
  const mark = listMark(list.start, level, marks).replaceAll('{n}', String((list.start ?? 1) + index));
  return /[!-~]$/.test(mark) ? `${mark} ` : mark;
}

function addParagraph(runs: TextRun[], { kind, content }: Paragraph | Heading): readonly TextRun[] {
  addInlines(runs, content, kind === 'heading' ? BOLD : PLAIN);
  return runs;
}

function addInlines(runs: TextRun[], content: readonly Inline[], style: RunStyle): void {
  for (const inline of content) {
    if (inline.kind === 'text') addRun(runs, inline.value, style);
    else if (inline.kind === 'break') addRun(runs, '\n', style);
    else if (inline.kind === 'link') addLink(runs, inline, style);
    else addInlines(runs, inline.content, styleIn(inline, style));
  }
}

function styleIn(
  inline: Exclude<Inline, { readonly kind: 'text' | 'break' | 'link' }>,
  style: RunStyle,
): RunStyle {
  if (inline.kind === 'strong') return { ...style, bold: true };
  if (inline.kind === 'emphasis') return { ...style, italic: true };
  return inline.change === 'deleted' ? { ...style, strike: true } : { ...style, underline: true };
}

/** A sheet of paper has no links: where its words are not the address, that follows them. */
function addLink(runs: TextRun[], link: Extract<Inline, { readonly kind: 'link' }>, style: RunStyle): void {
  const words: TextRun[] = [];
  addInlines(words, link.content, style);
  for (const word of words) addRun(runs, word.text, word.style);
  const shown = runsString(words);
  const address = link.url.replace(/^mailto:/, '');
  if (shown !== link.url && shown !== address) addRun(runs, `（${address}）`, style);
}

function runsString(runs: readonly TextRun[]): string {
  let text = '';
  for (const run of runs) text += run.text;
  return text;
}

function isOneStyle(a: RunStyle, b: RunStyle): boolean {
  return (
    a === b ||
    (a.bold === b.bold && a.italic === b.italic && a.underline === b.underline && a.strike === b.strike)
  );
}

/** Neighbours of one style become one run, empty ones go. */
function addRun(runs: TextRun[], text: string, style: RunStyle): void {
  if (text === '') return;
  const last = runs.at(-1);
  if (last && isOneStyle(last.style, style)) runs[runs.length - 1] = { text: last.text + text, style };
  else runs.push({ text, style });
}
