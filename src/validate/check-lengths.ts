import { type Diagnostic, diagnose, type Path } from '../diagnostic/diagnostic.js';
import type { Node, Tree } from '../parse/tree.js';

/** Most UTF-16 units of one field: what a cell of Excel holds. */
export const TEXT_LIMIT = 32_767;

/** policy/text-length: no field, and no list of strings, is longer than a cell of Excel holds. Keys of a person's own are left alone. */
export function checkLengths(tree: Tree): readonly Diagnostic[] {
  // No value is longer than the text it is read from.
  if (tree.source.text.length <= TEXT_LIMIT) return [];
  const found: Diagnostic[] = [];
  const visit = (node: Node, path: Path): void => {
    if (node.kind === 'map') {
      for (const { key, value } of node.entries) if (!key.startsWith('x-')) visit(value, [...path, key]);
    } else if (node.kind === 'sequence') {
      for (const [i, item] of node.items.entries()) visit(item, [...path, i]);
      visitList(node.items, path);
    } else if (typeof node.value === 'string' && node.value.length > TEXT_LIMIT) {
      const data = { length: node.value.length, limit: TEXT_LIMIT };
      found.push(diagnose(tree.source, node.range, 'policy/text-length', data, path));
    }
  };
  // A list of strings is one text with a line feed between its bullets; reported at the item that does not fit any more.
  const visitList = (items: readonly Node[], path: Path): void => {
    let length = -1;
    for (const [i, item] of items.entries()) {
      if (item.kind !== 'scalar' || typeof item.value !== 'string' || item.value.length > TEXT_LIMIT) return;
      length += 1 + item.value.length;
      if (length <= TEXT_LIMIT) continue;
      const data = { length, limit: TEXT_LIMIT };
      found.push(diagnose(tree.source, item.range, 'policy/text-length', data, [...path, i]));
      return;
    }
  };
  visit(tree.root, []);
  return found;
}
