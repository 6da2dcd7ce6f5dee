import type { Node } from '../parse/tree.js';
import { toData } from '../parse/tree.js';
import { mergeLines, shiftText } from './merge-lines.js';
import type { OutlineEntry, OutlineValue } from './merge-outline.js';

interface Values {
  readonly base: OutlineEntry | null;
  readonly ours: OutlineEntry;
  readonly theirs: OutlineEntry;
}

/** An entry with the value that two sides give together. */
export interface MergedValue {
  readonly body: string;
  readonly data: unknown;
  /** What had to leave the line: the comment of the other side. */
  readonly comments: readonly string[];
}

/** Whether two values say the same; the order of keys says nothing. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return Object.is(a, b);
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && isSameData(value, right.get(key)))
  );
}

/**
 * A value that one side changed, or both in parts that can be had together: keys between brackets, lines of a text. `null`
 * where a person has to decide. The comment behind the value goes its own way.
 */
export function mergeValues({ base, ours, theirs }: Values, column: number): MergedValue | null {
  const isOurs = base === null || !isSameData(base.data, ours.data);
  const isTheirs = base === null || !isSameData(base.data, theirs.data);
  const [chosen, other] =
    isOurs || (!isTheirs && spellingOf(ours) !== spellingOf(base)) ? [ours, theirs] : [theirs, ours];
  if (isOurs && isTheirs && !isSameData(ours.data, theirs.data))
    return mergeWithin({ base, ours, theirs }, column);
  return withTail(
    shiftText(headAndValue(chosen), chosen.column, column),
    chosen.data,
    base,
    chosen,
    other,
    column,
  );
}

function spellingOf(entry: OutlineEntry | null): string {
  return entry ? headAndValue(entry) : '';
}

function headAndValue({ body, tail }: OutlineEntry): string {
  return tail === '' ? body : body.slice(0, -tail.length);
}

/** Puts the comment of either side behind a value; a second one goes above. */
function withTail(
  text: string,
  data: unknown,
  base: OutlineEntry | null,
  chosen: OutlineEntry,
  other: OutlineEntry,
  column: number,
): MergedValue {
  const before = base?.tail ?? '';
  const hasOther = other.tail.trim() !== '' && other.tail !== before && other.tail !== chosen.tail;
  const isFree = chosen.tail === before;
  // Behind `|` and blocks there is no room for a comment.
  const hasRoom = chosen.value.kind === 'value' && !/^[|>]/.test(chosen.value.text);
  if (!hasOther && isFree && other.tail !== before && hasRoom)
    return { body: text + other.tail, data, comments: [] };
  if (!hasOther) return { body: text + chosen.tail, data, comments: [] };
  if (isFree && hasRoom) return { body: text + other.tail, data, comments: [] };
  return { body: text + chosen.tail, data, comments: [' '.repeat(column) + other.tail.trim()] };
}

function mergeWithin({ base, ours, theirs }: Values, column: number): MergedValue | null {
  const [b, o, t] = [base?.value, ours.value, theirs.value];
  if (b?.kind !== 'value' || o.kind !== 'value' || t.kind !== 'value') return null;
  const head = ours.head === base?.head ? theirs.head : ours.head;
  const texts = [b, o, t].map((value, at) =>
    shiftText(value.text, [base, ours, theirs][at]?.column ?? column, column),
  );
  const merged = mergeTexts(b, o, t, texts as [string, string, string]) ?? mergeBrackets(b, o, t);
  return (
    merged &&
    withTail(shiftText(head, ours.column, column) + merged.text, merged.data, base, ours, theirs, column)
  );
}

interface MergedText {
  readonly text: string;
  readonly data: unknown;
}

/** Texts behind `|` line by line. */
function mergeTexts(
  base: OutlineValue,
  ours: OutlineValue,
  theirs: OutlineValue,
  texts: readonly [string, string, string],
): MergedText | null {
  const values = [base, ours, theirs].map(({ node }) => (node.kind === 'scalar' ? node.value : null));
  const isText = [base, ours, theirs].every(({ node }) => node.kind === 'scalar' && node.style === 'literal');
  const lines = mergeLines(...cut(texts));
  const data = isText ? mergeLines(...cut(values.map(String))) : null;
  return lines && data ? { text: lines.join('\n'), data: data.join('\n') } : null;
}

function cut(texts: readonly string[]): [readonly string[], readonly string[], readonly string[]] {
  const [base = '', ours = '', theirs = ''] = texts;
  return [base.split('\n'), ours.split('\n'), theirs.split('\n')];
}

/** Maps between brackets on one line, key by key. */
function mergeBrackets(base: OutlineValue, ours: OutlineValue, theirs: OutlineValue): MergedText | null {
  const [b, o, t] = [base, ours, theirs].map(partsOf);
  if (!b || !o || !t) return null;
  const keys = new Set([...o.parts.keys(), ...t.parts.keys()]);
  const parts: Part[] = [];
  for (const key of keys) {
    const [before, mine, other] = [b, o, t].map(({ parts: known }) => known.get(key));
    const [x, y, z] = [before, mine, other].map((part) => part?.data);
    if (isSameData(y, z) || isSameData(x, z)) parts.push(...(mine ? [mine] : []));
    else if (isSameData(x, y)) parts.push(...(other ? [other] : []));
    else return null;
  }
  const data: Record<string, unknown> = Object.create(null);
  for (const part of parts) data[part.key] = part.data;
  return { text: o.open + parts.map(({ text }) => text).join(', ') + o.close, data };
}

interface Part {
  readonly key: string;
  readonly text: string;
  readonly data: unknown;
}

/** The keys of a map between brackets with their spelling; `null` for any other value. */
function partsOf({ text, node }: OutlineValue): {
  readonly open: string;
  readonly close: string;
  readonly parts: ReadonlyMap<string, Part>;
} | null {
  if (node.kind !== 'map' || text.includes('\n')) return null;
  const { start } = node.range;
  const parts = new Map(
    node.entries.map(({ key, keyRange, value }) => {
      const end = isNothing(value) ? keyRange.end + 1 : value.range.end;
      return [key, { key, text: text.slice(keyRange.start - start, end - start), data: toData(value) }];
    }),
  );
  const [open = '', close = ''] = [/^\{\s*/, /\s*\}$/].map((end) => end.exec(text)?.[0]);
  return { open, close, parts };
}

function isNothing(node: Node): boolean {
  return node.range.end <= node.range.start;
}
