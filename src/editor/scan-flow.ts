import type { Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import { DEEPEST } from './frames.js';
import type { OutlineEntry } from './outline-entry.js';

/** The place of the cursor between braces. */
export interface FlowPlace {
  /** Path of the map or list around it. */
  readonly parent: Path;
  readonly container: 'map' | 'sequence';
  /** The key or position whose value is being written; `null` where a key stands or is to stand. */
  readonly step: string | number | null;
  /** The word at the cursor. */
  readonly range: Range;
}

/** What stands between braces. */
export interface ScannedFlow {
  /** Behind the closing brace, or where the braces must end because the lines below are not inside them. */
  readonly end: number;
  readonly entries: readonly OutlineEntry[];
  readonly place: FlowPlace | null;
}

interface Level {
  readonly kind: 'map' | 'sequence';
  readonly path: Path;
  step: string | number | null;
  key: Range | null;
  valueStart: number;
}

/**
 * Reads `{ … }` or `[ … ]` from its opening brace on, closed or not. A line that is not indented further than
 * `column` ends braces that nobody closed.
 */
export function scanFlow(
  text: string,
  start: number,
  column: number,
  path: Path,
  cursor: number,
): ScannedFlow {
  const levels: Level[] = [];
  const entries: OutlineEntry[] = [];
  let place: FlowPlace | null = null;
  const see = (range: Range) => {
    const level = levels.at(-1);
    if (place || !level || cursor < range.start || cursor > range.end) return;
    place = { parent: level.path, container: level.kind, step: level.step, range };
  };
  const endEntry = (level: Level | undefined, end: number) => {
    if (level?.kind !== 'map' || level.key === null || level.step === null) return;
    const written = text.slice(level.valueStart, end);
    const valueStart = level.valueStart + (written.length - written.trimStart().length);
    const valueRange = { start: valueStart, end: valueStart + written.trim().length };
    entries.push({ parent: level.path, key: String(level.step), keyRange: level.key, valueRange });
    level.step = null;
    level.key = null;
  };
  let at = start;
  while (at < text.length) {
    const character = text[at] as string;
    if (character === '\n' || character === '\r') {
      if (isOutside(text, at + 1, column)) break;
      see({ start: cursor, end: at });
      at += 1;
    } else if (character === ' ' || character === '\t') {
      const blank = /[ \t]+/y;
      blank.lastIndex = at;
      at += blank.exec(text)?.[0].length ?? 1;
      if (text[at] === '#') at = lineEnd(text, at);
      else if (cursor < at) see({ start: cursor, end: cursor });
    } else if (character === '{' || character === '[') {
      see({ start: at, end: at });
      const around = levels.at(-1);
      const inner = around ? [...around.path, around.step ?? ''] : path;
      if (levels.length >= DEEPEST) break;
      const isMap = character === '{';
      levels.push({
        kind: isMap ? 'map' : 'sequence',
        path: inner,
        step: isMap ? null : 0,
        key: null,
        valueStart: at,
      });
      at += 1;
    } else if (character === '}' || character === ']' || character === ',') {
      see({ start: at, end: at });
      const level = levels.at(-1);
      endEntry(level, at);
      if (character !== ',') levels.pop();
      else if (level?.kind === 'sequence') level.step = Number(level.step) + 1;
      at += 1;
      if (levels.length === 0) return { end: at, entries, place };
    } else {
      const end = tokenEnd(text, at);
      see({ start: at, end });
      const level = levels.at(-1);
      const colon = /[ \t]*:(?=[\s,\]}]|$)/y;
      colon.lastIndex = end;
      const separator = colon.exec(text);
      if (separator && level?.kind === 'map' && level.step === null) {
        level.step = text.slice(at, end).replace(/^(["'])(.*)\1$/, '$2');
        level.key = { start: at, end };
        level.valueStart = end + separator[0].length;
        at = level.valueStart;
      } else at = Math.max(end, at + 1);
    }
  }
  see({ start: cursor, end: at });
  for (const level of levels.reverse()) endEntry(level, at);
  return { end: at, entries, place };
}

/** Whether the line that begins at `start` cannot be inside the braces of an entry at `column`. */
function isOutside(text: string, start: number, column: number): boolean {
  const line = /([ \t]*)([^\s]?)/y;
  line.lastIndex = start;
  const [, indent = '', first = ''] = line.exec(text) ?? [];
  return first !== '' && first !== '}' && first !== ']' && indent.length <= column;
}

function lineEnd(text: string, at: number): number {
  const end = text.slice(at).search(/[\r\n]/);
  return end === -1 ? text.length : at + end;
}

/** The end of a quoted or plain scalar; never behind the end of the line. */
function tokenEnd(text: string, at: number): number {
  const quote = text[at];
  const token =
    quote === '"'
      ? /"(?:[^"\\\r\n]|\\.)*"?/y
      : quote === "'"
        ? /'(?:[^'\r\n]|'')*'?/y
        : /(?:[^,[\]{}:#\r\n]|:(?![\s,\]}]|$)|(?<![\s])#)+/y;
  token.lastIndex = at;
  const found = token.exec(text)?.[0] ?? '';
  return at + found.trimEnd().length;
}
