import type { Path } from '../diagnostic/diagnostic.js';
import { hasErrors } from '../diagnostic/diagnostic.js';
import { marksOf } from '../parse/comments-of.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Node } from '../parse/tree.js';
import { POLICY_SCHEMA } from '../validate/generated/policy-document.js';
import { schemaAt } from '../validate/schema-document.js';
import { canonicalValue, scalarKind } from './canonical-scalar.js';

/**
 * Whether two texts hold the same data and the same comments. Years and figures may be spelt differently, keys and
 * comments may stand in another order.
 */
export function isSameDocument(before: string, after: string): boolean {
  const [old, now] = [before, after].map((text) => parseYaml({ name: '', text }));
  if (!old?.tree || !now?.tree || hasErrors(now.diagnostics)) return false;
  return (
    fingerprint(old.tree.root, []) === fingerprint(now.tree.root, []) &&
    commentsOf(before) === commentsOf(after)
  );
}

/** The data as text, with keys in one order and years and figures in one spelling. */
function fingerprint(node: Node, path: Path): string {
  if (node.kind === 'scalar') {
    const schema = schemaAt(POLICY_SCHEMA, path);
    return JSON.stringify(canonicalValue(node.value, scalarKind(String(path.at(-1)), schema)));
  }
  if (node.kind === 'sequence')
    return `[${node.items.map((item, i) => fingerprint(item, [...path, i])).join(',')}]`;
  const entries = node.entries.map(
    ({ key, value }) => `${JSON.stringify(key)}:${fingerprint(value, [...path, key])}`,
  );
  return `{${entries.sort().join(',')}}`;
}

function commentsOf(text: string): string {
  return JSON.stringify(
    marksOf(text)
      .comments.map(({ text: words }) => words)
      .sort(),
  );
}
