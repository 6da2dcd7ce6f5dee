import type { MapEntry, Node } from '../parse/tree.js';

/** Whether a map or list stands between brackets, rather than on lines of its own. */
export function isBracketed(text: string, node: Node): boolean {
  return node.kind !== 'scalar' && /[[{]/.test(text[node.range.start] ?? '');
}

/** Whether a value is a text behind `|` or `>`. */
export function isBlockScalar(node: Node): boolean {
  return node.kind === 'scalar' && (node.style === 'literal' || node.style === 'folded');
}

/** Columns in front of an offset in its line; in front of a key of a block there are only spaces and `-`. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset);
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, in front of its line end. */
export function lineEnd(text: string, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at === -1) return text.length;
  return at > offset && text[at - 1] === '\r' ? at - 1 : at;
}

/** The line end that an offset stands in front of; where there is none, that of the first line of the file. */
export function lineBreakAt(text: string, end: number): '\n' | '\r\n' {
  if (text[end] === '\n') return '\n';
  return text.startsWith('\r\n', end) || /^[^\n]*\r\n/.test(text) ? '\r\n' : '\n';
}

/**
 * Where the last line of an entry of a block ends, in front of its line end and behind its comment. Blank lines that a text
 * behind `|+` counts as its own are part of it where `isWhole`, else not.
 */
export function entryLineEnd(text: string, { value }: MapEntry, isWhole: boolean): number {
  const last = lastNode(text, value);
  if (!isBlockScalar(last)) return lineEnd(text, last.range.end);
  const raw = text.slice(last.range.start, last.range.end);
  const kept = isWhole ? raw.replace(/\r?\n$/, '').length : contentLength(raw);
  return last.range.start + kept;
}

/** The length of the spelling of a text behind `|` or `>` without its last line end and the blank lines below it. */
export function contentLength(raw: string): number {
  let end = raw.length;
  for (;;) {
    const head = raw.lastIndexOf('\n', end - 1);
    if (head === -1 || raw.slice(head, end).trim() !== '') return end;
    end = raw[head - 1] === '\r' ? head - 1 : head;
  }
}

/** Whether a line behind an entry would change its value: a text behind `|` that ends with the file, without a line end. */
export function endsUnfinished(text: string, { value }: MapEntry): boolean {
  const last = lastNode(text, value);
  return isBlockScalar(last) && last.range.end === text.length && !text.endsWith('\n');
}

/** The last value in a value that stands on lines of its own. */
function lastNode(text: string, node: Node): Node {
  if (node.kind === 'scalar' || isBracketed(text, node)) return node;
  const last = node.kind === 'map' ? node.entries.at(-1)?.value : node.items.at(-1);
  return last ? lastNode(text, last) : node;
}

/** By how many columns the file indents a map below its key; 2 where it has none. */
export function indentStep(text: string, root: Node): number {
  return firstStep(text, root) ?? 2;
}

function firstStep(text: string, node: Node): number | null {
  if (node.kind === 'scalar' || isBracketed(text, node)) return null;
  if (node.kind === 'sequence') return firstOf(node.items, (item) => firstStep(text, item));
  return firstOf(node.entries, (entry) => ownStep(text, entry) ?? firstStep(text, entry.value));
}

function ownStep(text: string, { keyRange, value }: MapEntry): number | null {
  const first = value.kind === 'map' && !isBracketed(text, value) ? value.entries[0] : undefined;
  return first ? columnOf(text, first.keyRange.start) - columnOf(text, keyRange.start) : null;
}

function firstOf<Item>(items: readonly Item[], find: (item: Item) => number | null): number | null {
  for (const item of items) {
    const found = find(item);
    if (found !== null) return found;
  }
  return null;
}
