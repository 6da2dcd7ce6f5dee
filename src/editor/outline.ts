import { afterDash, afterKey, DEEPEST, type Frames, pathOf } from './frames.js';
import type { OutlineEntry } from './outline-entry.js';
import { type FlowPlace, scanFlow } from './scan-flow.js';
import { contentEnd, scanKey } from './scan-line.js';

/** One line of a document and where it stands in the structure. */
export interface OutlineLine {
  readonly start: number;
  /** Before the line end. */
  readonly end: number;
  /** Where the next line stands if it says nothing else. */
  readonly frames: Frames;
  /** Column of the key whose text reaches into this line; -1 where none does. What is indented further is its text. */
  readonly textOf: number;
  /** Whether the line begins inside braces. */
  readonly isFlow: boolean;
}

/** The keys of a document and their places, found by indentation: also where the document cannot be parsed. */
export interface Outline {
  readonly lines: readonly OutlineLine[];
  readonly entries: readonly OutlineEntry[];
  /** The place of the cursor, where it is between braces. */
  readonly place: FlowPlace | null;
}

/** The outline of a text, which may be in the middle of being written. `cursor` is an offset. Total and linear. */
export function outlineOf(text: string, cursor = -1): Outline {
  const lines: OutlineLine[] = [];
  const entries: OutlineEntry[] = [];
  let place: FlowPlace | null = null;
  let frames: Frames = [];
  let textOf = -1;
  let closing = '';
  let flowEnd = 0;
  for (const { start, end } of linesOf(text)) {
    const indent = /^ */.exec(text.slice(start, end))?.[0].length ?? 0;
    const isBlank = text.slice(start, end).trim() === '';
    const isFlow = start < flowEnd;
    if (!isFlow && textOf >= 0 && !isBlank && indent <= textOf) textOf = -1;
    const belongsToText = textOf >= 0;
    const owner = textOf;
    if (belongsToText && closing !== '' && text.slice(start, end).includes(closing)) textOf = -1;
    if (!isFlow && !belongsToText && !isBlank) readLine(start + indent, start, end);
    lines.push({ start, end, frames, textOf: belongsToText ? owner : -1, isFlow });
  }
  return { lines, entries, place };

  function readLine(first: number, start: number, end: number): void {
    let at = first;
    let owner = at - start;
    while (/^-(?:[ \t]|$)/.test(text.slice(at, end).slice(0, 2)) && frames.length < DEEPEST) {
      owner = at - start;
      frames = afterDash(frames, owner);
      at += 1 + (/^[ \t]*/.exec(text.slice(at + 1, end))?.[0].length ?? 0);
    }
    const found = scanKey(text, at, end);
    let valueStart = at;
    if (found) {
      if (frames.length >= DEEPEST) return;
      owner = at - start;
      valueStart = Math.min(found.valueStart, end);
      const valueEnd = Math.max(valueStart, contentEnd(text, valueStart, end));
      frames = afterKey(frames, owner, found.key, valueStart === valueEnd);
      entries.push({
        parent: pathOf(frames.slice(0, -1)),
        key: found.key,
        keyRange: { start: found.start, end: found.end },
        valueRange: { start: valueStart, end: valueEnd },
      });
    }
    const opening = text.charAt(valueStart);
    if (valueStart >= end) return;
    if (opening === '{' || opening === '[') {
      const flow = scanFlow(text, valueStart, found ? owner : owner - 1, pathOf(frames), cursor);
      for (const entry of flow.entries) entries.push(entry);
      place ??= flow.place;
      flowEnd = flow.end;
    } else if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(text.slice(valueStart, end))) {
      textOf = owner;
      closing = '';
    } else if ((opening === '"' || opening === "'") && !isClosed(text.slice(valueStart, end))) {
      textOf = owner;
      closing = opening;
    }
  }
}

function isClosed(written: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.test(written);
}

function* linesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let start = 0;
  for (const { index, 0: lineEnd } of text.matchAll(/\r\n?|\n/g)) {
    yield { start, end: index };
    start = index + lineEnd.length;
  }
  yield { start, end: text.length };
}
