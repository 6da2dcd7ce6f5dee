import { type Diagnostic, diagnose, inOrder, type Path } from '../../diagnostic/diagnostic.js';
import type { Range } from '../../diagnostic/source.js';
import { keyRangeAt, type Node, type Tree } from '../../parse/tree.js';
import { idReused } from './id-reused.js';
import { indicatorRemoved } from './indicator-removed.js';
import { noRevision } from './no-revision.js';
import type { EditRule, PolicyEdit } from './policy-edit.js';
import { previousAltered } from './previous-altered.js';
import { resultWithoutReason } from './result-without-reason.js';
import { revisionAltered } from './revision-altered.js';
import { revisionDate } from './revision-date.js';
import { stageBackwards } from './stage-backwards.js';
import { targetLowered } from './target-lowered.js';

const RULES: readonly EditRule[] = [
  noRevision,
  targetLowered,
  indicatorRemoved,
  previousAltered,
  resultWithoutReason,
  idReused,
  stageBackwards,
  revisionDate,
  revisionAltered,
];

/** What may not be done to a policy in the way it was done. Findings stand in the new state, whose document is `tree`. */
export function checkEdit(edit: PolicyEdit, tree: Tree): readonly Diagnostic[] {
  const found = RULES.flatMap((rule) => rule(edit));
  return inOrder(
    found.map(({ rule, data, path, range }) =>
      diagnose(tree.source, range ?? placeOf(tree.root, path), rule, data as never, path),
    ),
  );
}

/** The value at a path, or the key of what is left on the way to it. */
function placeOf(root: Node, path: Path): Range {
  let node = root;
  let depth = 0;
  for (const step of path) {
    const next = childAt(node, step);
    if (!next) break;
    node = next;
    depth += 1;
  }
  if (node.kind === 'scalar') return node.range;
  if (depth === 0) return { start: 0, end: 0 };
  return node.kind === 'map' && typeof path[depth - 1] === 'number'
    ? (node.entries[0]?.keyRange ?? node.range)
    : keyRangeAt(root, path.slice(0, depth));
}

function childAt(node: Node, step: string | number): Node | undefined {
  if (node.kind === 'sequence') return typeof step === 'number' ? node.items[step] : undefined;
  return node.kind === 'map' ? node.entries.find(({ key }) => key === step)?.value : undefined;
}
