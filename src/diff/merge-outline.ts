import type { MapNode, Node, SequenceNode, Tree } from '../parse/tree.js';
import { toData } from '../parse/tree.js';

/**
 * A document as the pieces of its text, so that a merge can take each piece from either side and no byte is lost. Lines end
 * with LF.
 */
export interface Outline {
  readonly root: OutlineBlock;
  /** Lines in front of the first key and behind the last value. */
  readonly head: readonly string[];
  readonly end: readonly string[];
}

/** A map or list whose entries stand on lines of their own. */
export interface OutlineBlock {
  readonly kind: 'map' | 'sequence';
  /** Columns in front of its keys or dashes. */
  readonly column: number;
  readonly entries: readonly OutlineEntry[];
}

/** A value that is taken whole: a scalar, or a collection between brackets. */
export interface OutlineValue {
  readonly kind: 'value';
  /** As it stands in the file. */
  readonly text: string;
  readonly node: Node;
}

/** A key with its value, or an item of a list. */
export interface OutlineEntry {
  /** `null` for an item. */
  readonly key: string | null;
  /** Columns in front of it. */
  readonly column: number;
  /** Lines above it: comments and blank ones. */
  readonly lead: readonly string[];
  /** From its first character to its value: `name: `, `- `, or `issues: # comment` where lines of a block follow. */
  readonly head: string;
  readonly value: OutlineBlock | OutlineValue;
  /** Whether a block begins on the line of `head`, behind a dash. */
  readonly isCompact: boolean;
  /** What stands behind the value on its line. */
  readonly tail: string;
  /** All of it behind `lead`, without the last line end. */
  readonly body: string;
  readonly data: unknown;
}

/** The outline of a document; `null` where it is written in a way that cannot be cut into entries. Its text ends with LF. */
export function outlineOf({ source, root }: Tree): Outline | null {
  if (root.kind === 'scalar' || /[[{]/.test(source.text[root.range.start] ?? '')) return null;
  try {
    const { block, end } = new Reader(source.text).block(root, 0);
    const [first, ...others] = block.entries;
    if (!first) return null;
    const rest = linesOf(source.text.slice(end));
    return {
      root: { ...block, entries: [{ ...first, lead: [] }, ...others] },
      head: first.lead,
      end: rest,
    };
  } catch (error) {
    if (error instanceof Uncuttable) return null;
    throw error;
  }
}

/** Thrown inside this file where a text is not laid out in entries. */
class Uncuttable extends Error {}

/** The lines of a text that ends with a line end, or is empty. */
function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

/** Cuts a text at the places of its tree. Positions are offsets into the text. */
class Reader {
  constructor(readonly text: string) {}

  /** A block whose first line, or what stands above it, begins at `from`. */
  block(node: MapNode | SequenceNode, from: number): { readonly block: OutlineBlock; readonly end: number } {
    const entries: OutlineEntry[] = [];
    let at = from;
    const parts =
      node.kind === 'map'
        ? node.entries.map(({ key, keyRange, value }) => ({ key, keyRange, value }))
        : node.items.map((value) => ({ key: null, keyRange: null, value }));
    for (const { key, keyRange, value } of parts) {
      const start = keyRange?.start ?? this.dash(at);
      const line = this.text.lastIndexOf('\n', start - 1) + 1;
      const behind = keyRange ? this.colon(keyRange.end) : start + 1;
      const lead = line > at ? linesOf(this.text.slice(at, line)) : [];
      const { entry, end } = this.entry(key, start, behind, value);
      entries.push({ ...entry, column: start - line, lead });
      at = end;
    }
    const column = entries[0]?.column;
    if (column === undefined || entries.some((entry) => entry.column !== column)) throw new Uncuttable();
    return { block: { kind: node.kind, column, entries }, end: at };
  }

  entry(
    key: string | null,
    start: number,
    behind: number,
    node: Node,
  ): { readonly entry: Omit<OutlineEntry, 'column' | 'lead'>; readonly end: number } {
    const data = toData(node);
    if (node.kind !== 'scalar' && !/[[{]/.test(this.text[node.range.start] ?? '')) {
      const lineEnd = this.lineEnd(behind);
      const isCompact = key === null && !/^[ \t]*(?:#|$)/.test(this.text.slice(behind, lineEnd));
      const from = isCompact ? this.contents(behind) : lineEnd + 1;
      const { block, end } = this.block(node, from);
      const head = this.text.slice(start, isCompact ? from : lineEnd);
      const body = this.text.slice(start, end - 1);
      return { entry: { key, head, value: block, isCompact, tail: '', body, data }, end };
    }
    // Where nothing is written the parser may put the place anywhere behind the colon.
    const isNothing = node.kind === 'scalar' && node.range.end <= node.range.start;
    const valueStart = isNothing ? behind : node.range.start;
    const valueEnd = isNothing ? behind : this.valueEnd(node);
    if (valueStart < behind) throw new Uncuttable();
    const lineEnd = this.lineEnd(valueEnd);
    const text = this.text.slice(valueStart, valueEnd);
    const tail = this.text.slice(valueEnd, lineEnd);
    if (!/^[ \t]*(?:#.*)?$/.test(tail)) throw new Uncuttable();
    const head = this.text.slice(start, valueStart);
    const body = this.text.slice(start, lineEnd);
    const value: OutlineValue = { kind: 'value', text, node };
    return { entry: { key, head, value, isCompact: false, tail, body, data }, end: lineEnd + 1 };
  }

  /** Blank lines below a text behind `|` belong to it only behind `|+`. */
  valueEnd(node: Node): number {
    const { start, end } = node.range;
    if (node.kind !== 'scalar' || (node.style !== 'literal' && node.style !== 'folded')) return end;
    const raw = this.text.slice(start, end);
    return start + (/^[|>]\d?\+/.test(raw) ? raw.replace(/\n$/, '') : raw.trimEnd()).length;
  }

  /** The dash of an item; only comments and blank lines stand in front of it. */
  dash(from: number): number {
    let at = from;
    for (;;) {
      const contents = this.contents(at);
      if (this.text[contents] === '-') return contents;
      if (this.text[contents] !== '#' && this.text[contents] !== '\n') throw new Uncuttable();
      at = this.lineEnd(contents) + 1;
    }
  }

  colon(from: number): number {
    const at = this.contents(from);
    if (this.text[at] !== ':') throw new Uncuttable();
    return at + 1;
  }

  /** Where spaces end. */
  contents(from: number): number {
    let at = from;
    while (this.text[at] === ' ') at += 1;
    return at;
  }

  lineEnd(from: number): number {
    const at = this.text.indexOf('\n', from);
    return at === -1 ? this.text.length : at;
  }
}
