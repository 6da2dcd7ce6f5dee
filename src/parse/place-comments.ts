import type { Comment } from './comments-of.js';
import type { DraftCollection, DraftEntry, DraftNode, LeadItem } from './draft-tree.js';
import { lastNotBehind } from './last-not-behind.js';
import type { TextLines } from './text-lines.js';

/** Comments that stand at no entry. */
interface Around {
  readonly head: readonly LeadItem[];
  readonly end: readonly LeadItem[];
}

/** A collection that is open where a comment stands, and the last entry of it that has begun; -1 for none. */
interface Step {
  readonly collection: DraftCollection;
  readonly index: number;
}

/**
 * Gives each comment to what it is about: behind a value to that entry, on a line of its own to the entry below it, and
 * behind the last entry of a block to the deepest block that is indented no further than it.
 */
export function placeComments(lines: TextLines, root: DraftCollection, comments: readonly Comment[]): Around {
  const head: LeadItem[] = [];
  const end: LeadItem[] = [];
  for (const { at, text } of comments) {
    const before = lines.before(at);
    const isOwnLine = /^(?:---|\.\.\.)?[ \t]*$/.test(before);
    const steps = openAt(root, at);
    const holder = steps.findLast(({ index }) => index >= 0);
    const item = { at, text, isOwnLine: /^[ \t]*$/.test(before) };
    if (steps.length === 0) (at < root.start ? head : end).push(item);
    else if (!isOwnLine && holder)
      entryOf(holder).tails.push({ at, text, gap: /(?<![ \t]) +$/.exec(before)?.[0] ?? ' ' });
    else if (at >= root.end && root.isFlow) end.push(item);
    else placeOwnLine(steps, item, before.length);
  }
  return { head, end };
}

/** The way from the root to the deepest collection that is open at an offset. What stands on one line is a leaf. */
function openAt(root: DraftCollection, at: number): readonly Step[] {
  const steps: Step[] = [];
  let node: DraftNode = root;
  while (node.kind !== 'scalar' && !node.isInline && !(node.isFlow && at >= node.end)) {
    const index: number = lastNotBehind(node.entries, at, ({ start }) => start);
    steps.push({ collection: node, index });
    if (index === -1) break;
    node = (node.entries[index] as DraftEntry).value;
  }
  return steps;
}

function placeOwnLine(steps: readonly Step[], item: LeadItem, column: number): void {
  const deepest = steps.at(-1) as Step;
  const { collection } = deepest;
  const entry = collection.entries[deepest.index];
  // Between a key and its value.
  if (entry && isLeaf(entry.value) && item.at < entry.value.end) entry.lead.push(item);
  else if (collection.isFlow) (nextOf(deepest)?.lead ?? collection.trailing).push(item);
  else trailingOrLead(steps, column).push(item);
}

function isLeaf(node: DraftNode): boolean {
  return node.kind === 'scalar' || node.isInline;
}

/** Between two entries: above the next one, or at the end of one of the blocks that are left. */
function trailingOrLead(steps: readonly Step[], column: number): LeadItem[] {
  const owner = steps.findLastIndex((step) => nextOf(step) !== undefined);
  const next = owner === -1 ? undefined : nextOf(steps[owner] as Step);
  // Comments keep their order: none goes deeper than the one above it.
  if (next && next.lead.length > 0) return next.lead;
  for (let i = steps.length - 1; i > owner; i -= 1) {
    const { collection } = steps[i] as Step;
    const isLast = i === 0 || steps.slice(0, i).every((step) => step.collection.trailing.length === 0);
    if (isLast && (i === 0 || columnIn(steps, i) <= column)) return collection.trailing;
  }
  return next ? next.lead : (steps[0] as Step).collection.trailing;
}

/** A list may begin in the column of its key; a comment there belongs to the map. */
function columnIn(steps: readonly Step[], index: number): number {
  const own = (steps[index] as Step).collection.column;
  const around = steps[index - 1]?.collection.column ?? -1;
  return own === around ? own + 1 : own;
}

function nextOf({ collection, index }: Step): DraftEntry | undefined {
  return collection.entries[index + 1];
}

function entryOf({ collection, index }: Step): DraftEntry {
  return collection.entries[index] as DraftEntry;
}
