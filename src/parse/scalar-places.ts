import type { Range, Source } from '../diagnostic/source.js';
import type { ScalarNode } from './tree.js';

/** Where each UTF-16 unit of a scalar's value stands in the source. */
interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const known = new WeakMap<ScalarNode, Places | null>();

/**
 * The range of a stretch of a string scalar's value, `start` and `end` in UTF-16 units of the value, through escapes,
 * folded lines and indentation. `null` where value and source cannot be matched.
 */
export function exactRangeInScalar(
  { text }: Source,
  node: ScalarNode,
  start: number,
  end: number,
): Range | null {
  const places = placesOf(text, node);
  // Nothing is written, so no part of it has a place of its own.
  if (!places || node.spelling === '') return null;
  const last = places.ends.at(-1) ?? node.range.start;
  const from = places.starts[start] ?? last;
  return { start: from, end: end > start ? (places.ends[end - 1] ?? last) : from };
}

/** The same, or the whole scalar where value and source cannot be matched. */
export function rangeInScalar(source: Source, node: ScalarNode, start: number, end: number): Range {
  return exactRangeInScalar(source, node, start, end) ?? node.range;
}

function placesOf(text: string, node: ScalarNode): Places | null {
  const cached = known.get(node);
  if (cached !== undefined) return cached;
  const places = match(text, node);
  known.set(node, places);
  return places;
}

/** Walks through value and source side by side. Source: YAML 1.2.2, chapters 7 (flow scalars) and 8.1 (block scalars). */
function match(text: string, { spelling, style, range }: ScalarNode): Places | null {
  const isBlock = style === 'literal' || style === 'folded';
  const indent = isBlock ? blockIndent(text, range) : 0;
  const starts: number[] = [];
  const ends: number[] = [];
  let at = isBlock ? bodyStart(text, range, indent) : style === 'plain' ? range.start : range.start + 1;
  /** `units` units of the value stand between `at` and `end`. */
  const put = (units: number, end: number) => {
    for (let i = 0; i < units; i += 1) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  };
  while (starts.length < spelling.length) {
    const i = starts.length;
    const unit = spelling[i] as string;
    if (style === 'double' && text[at] === '\\') {
      const continued = /^\\\r?\n[ \t]*/.exec(text.slice(at, at + 200))?.[0].length;
      const length = ESCAPE_LENGTHS[text[at + 1] ?? ''] ?? 2;
      const isPair = length === 10 && /[\ud800-\udbff]/.test(unit);
      if (continued !== undefined) at += continued;
      else put(isPair ? 2 : 1, at + length);
    } else if (isFold(text, at, unit, style)) {
      const behind = behindLineEnds(text, at, indent, isBlock, range.end);
      if (behind === null && !(unit === '\n' && i === spelling.length - 1)) return null;
      const units = unit === '\n' ? (/^\n+/.exec(spelling.slice(i, i + 1000))?.[0].length ?? 1) : 1;
      put(units, behind ?? at);
    } else if (text[at] === unit) {
      put(1, at + (style === 'single' && unit === "'" ? 2 : 1));
    } else return null;
  }
  return { starts, ends };
}

/** Whether a unit of the value stands for line ends of the source. */
function isFold(text: string, at: number, unit: string, style: ScalarNode['style']): boolean {
  if (unit === '\n') return true;
  if (unit !== ' ' || style === 'literal') return false;
  return style === 'folded' ? /[\r\n]/.test(text[at] ?? '') : /^[ \t]*\r?\n/.test(text.slice(at, at + 200));
}

const ESCAPE_LENGTHS: Readonly<Record<string, number>> = { x: 4, u: 6, U: 10 };

/** Behind the line ends, blank lines and indentation that stand at `at`; `null` where there is no line end. */
function behindLineEnds(
  text: string,
  at: number,
  indent: number,
  isBlock: boolean,
  end: number,
): number | null {
  const ends = /(?:[ \t]*\r?\n)+/y;
  ends.lastIndex = at;
  const found = ends.exec(text);
  if (!found) return null;
  const position = Math.min(end, at + found[0].length);
  const leading = isBlock ? new RegExp(` {0,${indent}}`, 'y') : /[ \t]*/y;
  leading.lastIndex = position;
  return position + (leading.exec(text)?.[0].length ?? 0);
}

/** Columns of indentation of a block scalar: as its header says, else those of its first line with something on it. */
function blockIndent(text: string, range: Range): number {
  const raw = text.slice(range.start, range.end);
  const body = raw.slice(raw.indexOf('\n') + 1);
  const first = /^( *)[^\s]/m.exec(body)?.[1]?.length ?? 0;
  return first;
}

function bodyStart(text: string, range: Range, indent: number): number {
  const body = text.indexOf('\n', range.start) + 1;
  return body === 0 ? range.end : body + (/^ */.exec(text.slice(body, body + indent))?.[0].length ?? 0);
}
