import type { Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import { afterDash, afterKey, DEEPEST, type Frames, outside, pathOf } from './frames.js';
import { type Outline, type OutlineLine, outlineOf } from './outline.js';
import type { FlowPlace } from './scan-flow.js';
import { commentStart, contentEnd, scanKey } from './scan-line.js';

/** Where a cursor stands in a document, as far as completion needs to know. */
export type Cursor =
  | KeyCursor
  | { readonly kind: 'value'; readonly path: Path; readonly range: Range }
  | { readonly kind: 'comment'; readonly before: string; readonly range: Range }
  | { readonly kind: 'none' };

/** A key stands here, or may be written. */
export interface KeyCursor {
  readonly kind: 'key';
  /** The map that the key belongs to; a list where an item may begin. */
  readonly parent: Path;
  /** The word that is being written. */
  readonly range: Range;
  readonly isFlow: boolean;
  /** Whether a colon follows already. */
  readonly hasColon: boolean;
  /** Columns between the indentation of the line and the key: the dashes in front of it. */
  readonly offset: number;
}

/** A cursor with the outline that it was found by. */
export interface FoundCursor {
  readonly cursor: Cursor;
  readonly outline: Outline;
}

/** Finds out where an offset stands in a text that may be in the middle of being written. */
export function cursorAt(text: string, offset: number): FoundCursor {
  const outline = outlineOf(text, offset);
  const { lines, place } = outline;
  const index = lineAt(lines, offset);
  const line = lines[index] as OutlineLine;
  const column = offset - line.start;
  if (line.textOf >= 0 && column > line.textOf) return { cursor: { kind: 'none' }, outline };
  const written = text.slice(line.start, line.end);
  const comment = commentStart(written);
  if (comment < column) {
    const range = { start: line.start + comment, end: line.end };
    return { cursor: { kind: 'comment', before: written.slice(comment, column), range }, outline };
  }
  if (place) return { cursor: inFlow(text, place), outline };
  if (line.isFlow) return { cursor: { kind: 'none' }, outline };
  return { cursor: inBlock(text, line, lines[index - 1]?.frames ?? [], offset), outline };
}

function lineAt(lines: readonly OutlineLine[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as OutlineLine).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function inFlow(text: string, { parent, container, step, range }: FlowPlace): Cursor {
  if (container === 'map' && step === null) {
    const hasColon = /^[ \t]*:/.test(text.slice(range.end, range.end + 80));
    return { kind: 'key', parent, range, isFlow: true, hasColon, offset: 0 };
  }
  return { kind: 'value', path: [...parent, step ?? 0], range };
}

function inBlock(text: string, line: OutlineLine, before: Frames, offset: number): Cursor {
  const indent = /^ */.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
  let at = Math.min(line.start + indent, offset);
  let frames = before;
  let isItem = false;
  while (frames.length < DEEPEST && /^-[ \t]/.test(text.slice(at, Math.min(offset, at + 2)))) {
    frames = afterDash(frames, at - line.start);
    at += 1;
    while (at < offset && /[ \t]/.test(text.charAt(at))) at += 1;
    isItem = true;
  }
  const column = at - line.start;
  const found = scanKey(text, at, line.end);
  if (found && offset > found.end) {
    const start = Math.min(found.valueStart, offset);
    if (offset === found.end + 1 && text.charAt(found.end) === ':' && start === offset)
      return { kind: 'none' };
    const end = Math.max(offset, contentEnd(text, start, line.end));
    return {
      kind: 'value',
      path: pathOf(afterKey(frames, column, found.key, false)),
      range: { start, end },
    };
  }
  const word = /^[^\s:#,{}[\]"']*/.exec(text.slice(at, line.end))?.[0] ?? '';
  const isOneWord = at + word.length >= offset;
  if (!isOneWord) return { kind: 'none' };
  const parent = parentAt(frames, column, isItem);
  if (parent === null) return { kind: 'none' };
  return {
    kind: 'key',
    parent,
    range: { start: at, end: at + word.length },
    isFlow: false,
    hasColon: found !== null,
    offset: column - indent,
  };
}

/** The path of the map to which a key at a column would belong; of the list to which an item would; `null` for none. */
function parentAt(frames: Frames, column: number, isItem: boolean): Path | null {
  const around = outside(frames, column);
  const last = around.at(-1);
  if (!last) return [];
  if (last.column < column) return last.kind === 'map' && !last.isOpen ? null : pathOf(around);
  if (last.kind === 'map') return pathOf(around.slice(0, -1));
  if (isItem) return pathOf(around);
  const owner = around.at(-2);
  // A list may stand at the column of its key: what is written there is a key beside it.
  if (owner?.kind === 'map' && owner.column === column) return pathOf(around.slice(0, -2));
  return pathOf(around.slice(0, -1));
}
