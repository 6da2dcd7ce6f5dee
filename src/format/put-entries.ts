import type { Edit } from '../diagnostic/diagnostic.js';
import type { ScalarPlace } from '../parse/print-scalar.js';
import { writeString } from '../parse/print-scalar.js';
import type { MapEntry, MapNode, ScalarNode } from '../parse/tree.js';
import {
  columnOf,
  contentLength,
  endsUnfinished,
  entryLineEnd,
  isBlockScalar,
  isBracketed,
  lineBreakAt,
  lineEnd,
} from './entry-places.js';

/** A key with a string, with a map of such entries, or with a list of such maps. */
export interface NewEntry {
  readonly key: string;
  readonly value: string | readonly NewEntry[] | NewList;
}

/** A list of maps. */
export interface NewList {
  readonly items: readonly (readonly NewEntry[])[];
}

/** How entries are put into a map: the order of its keys, and by how many columns a map below a key is indented. */
export interface PutSettings {
  readonly order: readonly string[];
  readonly step: number;
}

/**
 * The edits that give strings to keys of a map, and change no other byte: a key that is there has its value replaced, any
 * other goes behind the last of those that `order` puts in front of it. The map's own style is kept: lines, or brackets.
 */
export function putEntries(
  text: string,
  map: MapNode,
  entries: readonly NewEntry[],
  settings: PutSettings,
): readonly Edit[] {
  const place = isBracketed(text, map) ? 'inline' : 'block';
  const known = new Map(map.entries.map((entry) => [entry.key, entry.value]));
  const replaced = entries.flatMap(({ key, value }) => {
    const node = known.get(key);
    return node?.kind === 'scalar' && typeof value === 'string' && node.value !== value
      ? replaceScalar(text, node, value, place)
      : [];
  });
  const behind = new Map<MapEntry | null, NewEntry[]>();
  for (const entry of entries) {
    if (known.has(entry.key)) continue;
    const anchor = anchorOf(text, map, entry.key, settings.order);
    behind.set(anchor, [...(behind.get(anchor) ?? []), entry]);
  }
  return [
    ...replaced,
    ...[...behind].map(([anchor, group]) => insertion(text, map, anchor, group, settings)),
  ];
}

/** The last entry of the file among those whose keys come earlier in `order`; `null` for the head of the map. */
function anchorOf(
  text: string,
  { entries }: MapNode,
  key: string,
  order: readonly string[],
): MapEntry | null {
  const earlier = order.slice(0, order.indexOf(key));
  return entries.findLast((entry) => earlier.includes(entry.key) && !endsUnfinished(text, entry)) ?? null;
}

function insertion(
  text: string,
  map: MapNode,
  anchor: MapEntry | null,
  added: readonly NewEntry[],
  { step }: PutSettings,
): Edit {
  const first = map.entries[0];
  if (isBracketed(text, map)) {
    const words = added.map(inlineEntry).join(', ');
    if (anchor) return insert(anchor.value.range.end, `, ${words}`);
    if (first) return insert(first.keyRange.start, `${words}, `);
    const at = map.range.start + 1;
    return insert(at, ` ${words}${text[at] === '}' ? ' ' : ''}`);
  }
  const column = columnOf(text, (first?.keyRange ?? map.range).start);
  const lines = added.flatMap((entry) => blockLines(entry, column, step));
  const end = anchor ? entryLineEnd(text, anchor, true) : lineEnd(text, map.range.start);
  const lineBreak = lineBreakAt(text, end);
  if (anchor) return insert(end, lines.map((line) => lineBreak + line).join(''));
  const head = lines.map((line) => line.slice(column) + lineBreak).join(' '.repeat(column));
  return insert(first?.keyRange.start ?? map.range.start, head + ' '.repeat(column));
}

function insert(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text };
}

function inlineEntry({ key, value }: NewEntry): string {
  if (typeof value === 'string') return `${key}: ${writeString(value, 'inline')}`;
  return `${key}: ${'items' in value ? `[${value.items.map(inlineMap).join(', ')}]` : inlineMap(value)}`;
}

function inlineMap(entries: readonly NewEntry[]): string {
  return `{ ${entries.map(inlineEntry).join(', ')} }`;
}

function blockLines({ key, value }: NewEntry, column: number, step: number): readonly string[] {
  const head = `${' '.repeat(column)}${key}:`;
  if (typeof value === 'string') return [`${head} ${writeString(value, 'block')}`];
  if ('items' in value) return [head, ...value.items.flatMap((item) => itemLines(item, column + step, step))];
  return [head, ...value.flatMap((entry) => blockLines(entry, column + step, step))];
}

/** A map as an item of a list, its `-` in a column. */
function itemLines(entries: readonly NewEntry[], column: number, step: number): readonly string[] {
  return entries
    .flatMap((entry) => blockLines(entry, column + 2, step))
    .map((line, i) => (i === 0 ? `${' '.repeat(column)}- ${line.slice(column + 2)}` : line));
}

/**
 * The edit that puts maps behind the last item of the list at a key, and changes no other byte. The list's own style is kept.
 * `null` where the list ends in a way that no line can follow.
 */
export function appendItems(
  text: string,
  entry: MapEntry,
  items: NewList['items'],
  step: number,
): Edit | null {
  const list = entry.value;
  if (list.kind !== 'sequence') return null;
  if (isBracketed(text, list)) {
    const words = items.map(inlineMap).join(', ');
    const last = list.items.at(-1);
    return last ? insert(last.range.end, `, ${words}`) : insert(list.range.start + 1, words);
  }
  if (endsUnfinished(text, entry)) return null;
  const column = columnOf(text, list.range.start);
  const end = entryLineEnd(text, entry, true);
  const lineBreak = lineBreakAt(text, end);
  const lines = items.flatMap((item) => itemLines(item, column, step));
  return insert(end, lines.map((line) => lineBreak + line).join(''));
}

/** A comment behind `|` and blank lines below the text stay. */
function replaceScalar(text: string, node: ScalarNode, value: string, place: ScalarPlace): readonly Edit[] {
  const spelling = spell(value, node, place);
  if (!isBlockScalar(node)) return [{ range: node.range, text: spelling }];
  const { start, end } = node.range;
  const raw = text.slice(start, end);
  const mark = /^[|>][-+\d]*/.exec(raw)?.[0].length ?? 1;
  const body = raw.search(/\r?\n|$/);
  const kept = contentLength(raw);
  return [
    { range: { start, end: start + mark }, text: spelling },
    { range: { start: start + body, end: start + Math.max(body, kept) }, text: '' },
  ];
}

/** Quotes that are there stay. */
function spell(value: string, { style }: ScalarNode, place: ScalarPlace): string {
  if (style === 'double') return JSON.stringify(value);
  if (style === 'single' && !/[\p{Cc}\u2028\u2029]/u.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return writeString(value, place);
}
