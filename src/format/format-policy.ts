import type { Path } from '../diagnostic/diagnostic.js';
import type { CommentedCollection, CommentedNode, CommentedTree } from '../parse/commented-tree.js';
import { printYaml } from '../parse/print-yaml.js';
import { readCommentedTree } from '../parse/read-commented-tree.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { schemaAt } from '../validate/schema-document.js';
import { canonicalScalar, scalarKind } from './canonical-scalar.js';
import { isSameDocument } from './is-same-document.js';
import { orderKeys, orderRootKeys } from './order-keys.js';

/**
 * A policy file in its canonical form; the same text where it has it. `text` must be free of errors. Line ends stay as the
 * first one is. `null` where the result would not say the same as the text: a bug of ours, after which nothing may be written.
 */
export function formatPolicy(text: string): string | null {
  const tree = readCommentedTree(text);
  if (!tree) return null;
  const lines = printYaml(canonicalTree(tree));
  const formatted = /^[^\n]*\r\n/.test(text) ? lines.replace(/\n/g, '\r\n') : lines;
  return isSameDocument(text, formatted) ? formatted : null;
}

function canonicalTree(tree: CommentedTree): CommentedTree {
  const root = canonicalNode(tree.root, []) as CommentedCollection;
  const entries =
    root.kind === 'map' ? orderRootKeys(root.entries, schemaAt(POLICY_SCHEMA, [])) : root.entries;
  return { ...tree, root: { ...root, entries } };
}

function canonicalNode(node: CommentedNode, path: Path): CommentedNode {
  const schema = schemaAt(POLICY_SCHEMA, path);
  if (node.kind === 'scalar') return canonicalScalar(node, scalarKind(String(path.at(-1)), schema));
  const entries = node.entries.map((entry, i) => ({
    ...entry,
    value: canonicalNode(entry.value, [...path, entry.key === null ? i : String(entry.key.value)]),
  }));
  const isOrdered = node.kind === 'map' && path.length > 0;
  return { ...node, entries: isOrdered ? orderKeys(entries, schema) : entries };
}
