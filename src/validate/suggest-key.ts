import { child, type Node } from '../parse/tree.js';
import { nearestWord } from '../text/nearest-word.js';
import type { SchemaDocument } from './schema-document.js';

/** The key that an unknown one stands for: a misspelling, or the Japanese term of a key. Keys already there are out. */
export function suggestKey(key: string, schema: SchemaDocument, node: Node): string | null {
  const free = Object.entries(schema.properties ?? {}).filter(([name]) => !child(node, name));
  const plain = key.replace(/^[\s\u3000]+|[\s\u3000：:]+$/g, '');
  const byTerm = free.find(([name, { title }]) => title === plain || name === plain);
  const names = free.map(([name]) => name);
  return byTerm?.[0] ?? nearestWord(plain, names);
}
