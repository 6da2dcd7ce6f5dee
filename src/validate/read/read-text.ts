import type { Path } from '../../diagnostic/diagnostic.js';
import type { Text } from '../../model/text.js';
import { parseText } from '../../parse/parse-text.js';
import { rangeInScalar } from '../../parse/scalar-places.js';
import { child, type Node } from '../../parse/tree.js';
import type { Reading } from './reading.js';

/** The text at a key: Markdown in a string, or a list of such strings, which are bullets. */
export function readText(reading: Reading, parent: Node, path: Path, key: string): Text {
  const node = child(parent, key);
  const at = [...path, key];
  if (node?.kind !== 'sequence') return readMarkdown(reading, node, at);
  const items = node.items.map((item, i) => readMarkdown(reading, item, [...at, i]));
  return items.length === 0 ? [] : [{ kind: 'list', start: null, items }];
}

/** The text at a key, `null` where the key is absent. */
export function readOptionalText(reading: Reading, parent: Node, path: Path, key: string): Text | null {
  return child(parent, key) ? readText(reading, parent, path, key) : null;
}

function readMarkdown(reading: Reading, node: Node | undefined, path: Path): Text {
  if (node?.kind !== 'scalar' || typeof node.value !== 'string') return [];
  const { text, unsupported } = parseText(node.value);
  for (const { construct, start, end } of unsupported) {
    reading.report('policy/text', { construct }, rangeInScalar(reading.tree.source, node, start, end), path);
  }
  return text;
}
