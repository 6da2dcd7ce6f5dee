import type { Path } from '../diagnostic/diagnostic.js';
import type { Range, Source } from '../diagnostic/source.js';

/** A YAML document that keeps the place of everything in it. */
export interface Tree {
  readonly source: Source;
  readonly root: Node;
}

/** A value in a document. */
export type Node = ScalarNode | MapNode | SequenceNode;

/** A single value. */
export interface ScalarNode {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The spelling in the file for plain scalars (`41.0`, where `value` is 41), the string itself otherwise. */
  readonly spelling: string;
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded';
  readonly range: Range;
  /** Set where the file has something that is refused, and reported, so that nothing is known of its value. */
  readonly isRefused?: true;
}

/** Keys and values in their order. Keys are unique. */
export interface MapNode {
  readonly kind: 'map';
  readonly entries: readonly MapEntry[];
  readonly range: Range;
}

/** One key with its value. */
export interface MapEntry {
  readonly key: string;
  readonly keyRange: Range;
  readonly value: Node;
}

/** A list. */
export interface SequenceNode {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  readonly range: Range;
}

const indexes = new WeakMap<MapNode, ReadonlyMap<string, MapEntry>>();

/** Keys up to which looking through a map is faster than an index of it. */
const FEW = 12;

/** The entry of a key, in a large map by an index that is made at first use: a hostile map has as many keys as findings. */
function entryOf(node: MapNode, key: string): MapEntry | undefined {
  if (node.entries.length <= FEW) return node.entries.find((entry) => entry.key === key);
  const index = indexes.get(node) ?? new Map(node.entries.map((entry) => [entry.key, entry]));
  indexes.set(node, index);
  return index.get(key);
}

/** The value of a key; `undefined` where the node is no map or has no such key. */
export function child(node: Node | undefined, key: string): Node | undefined {
  return node?.kind === 'map' ? entryOf(node, key)?.value : undefined;
}

/** The node at a path, or at the first `length` steps of it, or the deepest one on the way that exists. */
export function nodeAt(root: Node, path: Path, length: number = path.length): Node {
  let node = root;
  for (let i = 0; i < length; i += 1) {
    const step = path[i] as Path[number];
    const next =
      typeof step === 'number' && node.kind === 'sequence' ? node.items[step] : child(node, String(step));
    if (!next) break;
    node = next;
  }
  return node;
}

/** The range of the last key of a path, or of the node itself where the path ends in a position. */
export function keyRangeAt(root: Node, path: Path): Range {
  const parent = nodeAt(root, path, path.length - 1);
  const key = path.at(-1);
  const entry = parent.kind === 'map' ? entryOf(parent, String(key)) : undefined;
  return entry?.keyRange ?? nodeAt(root, path).range;
}

/** Plain data for the schema: maps without prototype, lists and scalars. */
export function toData(node: Node): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'sequence') return node.items.map(toData);
  const data: Record<string, unknown> = Object.create(null);
  for (const { key, value } of node.entries) data[key] = toData(value);
  return data;
}
