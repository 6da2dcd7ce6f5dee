import type { PolicyChange } from '../model/policy-change.js';
import { child, type Node } from '../parse/tree.js';
import type { Value } from './change.js';

/**
 * Why a change was made, as the revisions (改訂履歴) say: the reason that the last of them gives for its path, unless it speaks of
 * another text there.
 */
export function reasonsOf(revisions: Value): (change: PolicyChange) => string | null {
  const reasons = new Map<string, { readonly reason: string; readonly after: string | null }>();
  for (const revision of itemsOf(revisions)) {
    for (const change of itemsOf(child(revision, 'changes'))) {
      const [path, reason, after] = ['path', 'reason', 'after'].map((key) => stringAt(change, key));
      if (path && reason) reasons.set(path, { reason, after: after ?? null });
    }
  }
  return ({ path, after }) => {
    const found = reasons.get(path);
    if (!found) return null;
    const isOther = found.after !== null && after !== null && found.after.trim() !== after.trim();
    return isOther ? null : found.reason;
  };
}

function itemsOf(node: Value): readonly Node[] {
  return node?.kind === 'sequence' ? node.items : [];
}

function stringAt(node: Node, key: string): string | null {
  const value = child(node, key);
  return value?.kind === 'scalar' && value.value !== null ? String(value.value) : null;
}
