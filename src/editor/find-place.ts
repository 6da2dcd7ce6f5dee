import type { Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';
import type { Node } from '../parse/tree.js';
import type { EditorDocument } from './editor-document.js';
import { outlineOf } from './outline.js';
import { entryText } from './outline-entry.js';

/** A key or a single value and where it stands. */
export interface Place {
  readonly path: Path;
  readonly part: 'key' | 'value';
  readonly range: Range;
  /** The value as text; `''` for a key. */
  readonly text: string;
}

/** What stands at an offset; `null` where nothing with a name does. */
export function findPlace({ source, tree }: EditorDocument, offset: number): Place | null {
  return tree ? inTree(tree.root, [], offset) : inOutline(source.text, offset);
}

function inTree(node: Node, path: Path, offset: number): Place | null {
  if (node.kind === 'scalar') return { path, part: 'value', range: node.range, text: node.spelling };
  if (node.kind === 'sequence') {
    const index = node.items.findIndex(({ range }) => isIn(range, offset));
    const item = node.items[index];
    return item ? inTree(item, [...path, index], offset) : null;
  }
  for (const { key, keyRange, value } of node.entries) {
    const at = [...path, key];
    if (isIn(keyRange, offset)) return { path: at, part: 'key', range: keyRange, text: '' };
    if (isIn(value.range, offset)) return inTree(value, at, offset);
  }
  return null;
}

function inOutline(text: string, offset: number): Place | null {
  for (const entry of outlineOf(text).entries) {
    const path = [...entry.parent, entry.key];
    if (isIn(entry.keyRange, offset)) return { path, part: 'key', range: entry.keyRange, text: '' };
    if (entry.valueRange.end > entry.valueRange.start && isIn(entry.valueRange, offset)) {
      if (/^[{[|>]/.test(text.slice(entry.valueRange.start, entry.valueRange.end))) continue;
      return { path, part: 'value', range: entry.valueRange, text: entryText(text, entry) };
    }
  }
  return null;
}

function isIn({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
