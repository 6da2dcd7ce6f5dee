import { identify } from './merge-identity.js';
import { mergeComments, shiftLines, shiftText } from './merge-lines.js';
import { mergeOrder } from './merge-order.js';
import type { OutlineBlock, OutlineEntry } from './merge-outline.js';
import { isSameData, mergeValues } from './merge-values.js';
import { type MergedBlock, type MergedEntry, type ShownEntry, showEntry } from './merged-entry.js';

/** The base, ours and theirs of something. */
export interface Three<Thing> {
  readonly base: Thing;
  readonly ours: Thing;
  readonly theirs: Thing;
}

/**
 * A block of two sides as one, at a column. `base` is `null` where both made it. Where both moved the same
 * entries about the two results have the orders of the two sides, else they are one. */
export function mergeBlocks(
  {
    base,
    ours,
    theirs,
  }: Three<OutlineBlock | null> & { readonly ours: OutlineBlock; readonly theirs: OutlineBlock },
  column: number,
  isCompact: boolean,
): Record<'ours' | 'theirs', MergedBlock> {
  const sides = { base: base?.entries ?? [], ours: ours.entries, theirs: theirs.entries };
  const ids = identify(sides.base, sides.ours, sides.theirs);
  const find = (side: keyof typeof sides) =>
    new Map(ids[side].map((id, at) => [id, sides[side][at] as OutlineEntry]));
  const [inBase, inOurs, inTheirs] = [find('base'), find('ours'), find('theirs')];
  const merged = new Map<string, MergedEntry>();
  for (const id of new Set([...ids.base, ...ids.ours, ...ids.theirs])) {
    const three = {
      base: inBase.get(id) ?? null,
      ours: inOurs.get(id) ?? null,
      theirs: inTheirs.get(id) ?? null,
    };
    const entry = mergeEntry(three, column);
    if (entry) merged.set(id, entry);
  }
  const order = mergeOrder(ids.base, ids.ours, ids.theirs, new Set(merged.keys()));
  const block = (each: readonly string[]) => ({
    kind: ours.kind,
    column,
    isCompact,
    entries: each.flatMap((id) => merged.get(id) ?? []),
  });
  if ('order' in order) return { ours: block(order.order), theirs: block(order.order) };
  // The order of keys says nothing.
  if (ours.kind === 'map') return { ours: block(order.ours), theirs: block(order.ours) };
  return { ours: block(order.ours), theirs: block(order.theirs) };
}

/** An entry of three, printed at a column; `null` where it is gone. */
function mergeEntry(three: Three<OutlineEntry | null>, column: number): MergedEntry | null {
  const { base, ours, theirs } = three;
  if (!ours || !theirs) return mergeOneSided(base, ours, theirs, column);
  const { key } = ours;
  const comments = mergeComments(leadAt(base, column), leadAt(ours, column), leadAt(theirs, column));
  const whole = (entry: OutlineEntry): MergedEntry => ({
    kind: 'merged',
    key,
    lead: comments,
    head: bodyAt(entry, column),
    block: null,
    data: entry.data,
  });
  const [b, o, t] = [base && bodyAt(base, column), bodyAt(ours, column), bodyAt(theirs, column)];
  if (o === t || t === b) return whole(ours);
  if (o === b) return whole(theirs);
  const blocks = blocksOf(three);
  if (blocks) return mergeNested({ base, ours, theirs }, blocks, comments, column);
  const values = mergeValues({ base, ours, theirs }, column);
  if (values)
    return {
      kind: 'merged',
      key,
      lead: [...comments, ...values.comments],
      head: values.body,
      block: null,
      data: values.data,
    };
  const shown = (entry: OutlineEntry): ShownEntry => ({
    lead: comments,
    body: bodyAt(entry, column),
    data: entry.data,
  });
  return { kind: 'conflict', key, ours: shown(ours), theirs: shown(theirs) };
}

/** What only one side has: added by it, or taken away by the other. */
function mergeOneSided(
  base: OutlineEntry | null,
  ours: OutlineEntry | null,
  theirs: OutlineEntry | null,
  column: number,
): MergedEntry | null {
  const entry = ours ?? theirs;
  if (!entry) return null;
  const lead = leadAt(entry, column);
  const body = bodyAt(entry, column);
  if (!base) return { kind: 'merged', key: entry.key, lead, head: body, block: null, data: entry.data };
  if (isSameData(base.data, entry.data)) return null;
  const shown = { lead, body, data: entry.data };
  return { kind: 'conflict', key: entry.key, ours: ours && shown, theirs: theirs && shown };
}

type Blocks = Parameters<typeof mergeBlocks>[0];

/** The values, where they are blocks of one kind on both sides and were such a block, or nothing. */
function blocksOf({ base, ours, theirs }: Three<OutlineEntry | null>): Blocks | null {
  const [b, o, t] = [base, ours, theirs].map((entry) => entry && blockOf(entry));
  // Between brackets on both sides there are no lines to merge.
  const hasLines = [ours, theirs].some((entry) => entry?.value.kind !== 'value');
  if (!o || !t || !hasLines || o.kind !== t.kind) return null;
  if (b?.kind === o.kind) return { base: b, ours: o, theirs: t };
  return base === null ? { base: null, ours: o, theirs: t } : null;
}

/** A value as a block; `[]` and `{}` are such without entries. */
function blockOf({ value, column }: OutlineEntry): OutlineBlock | null {
  if (value.kind !== 'value') return value;
  const { node } = value;
  if (node.kind === 'scalar') return null;
  const isEmpty = (node.kind === 'map' ? node.entries : node.items).length === 0;
  return isEmpty ? { kind: node.kind, column, entries: [] } : null;
}

function mergeNested(
  {
    base,
    ours,
    theirs,
  }: { readonly base: OutlineEntry | null; readonly ours: OutlineEntry; readonly theirs: OutlineEntry },
  blocks: Blocks,
  comments: readonly string[],
  column: number,
): MergedEntry {
  // The side that laid the block out anew decides how it is laid out.
  const isNewInOurs =
    base === null || layoutOf(ours) !== layoutOf(base) || layoutOf(theirs) === layoutOf(base);
  const isOurs = theirs.value.kind === 'value' || (ours.value.kind !== 'value' && isNewInOurs);
  const [chosen, other] = isOurs ? [ours, theirs] : [theirs, ours];
  const value = isOurs ? blocks.ours : blocks.theirs;
  const isKept = base !== null && chosen.head === base.head && layoutOf(other) === layoutOf(chosen);
  const head = shiftText(isKept ? other.head : chosen.head, chosen.column, column);
  const within = column + value.column - chosen.column;
  const lost = other.head !== head && other.head !== base?.head && !isKept ? commentsIn(other.head) : [];
  const lead = [...comments, ...lost.map((comment) => ' '.repeat(column) + comment)];
  const merged = mergeBlocks(blocks, within, chosen.isCompact);
  const entryOf = (block: MergedBlock): MergedEntry => ({
    kind: 'merged',
    key: ours.key,
    lead,
    head,
    block,
    data: null,
  });
  if (merged.ours === merged.theirs || sameOrder(merged)) return entryOf(merged.ours);
  return {
    kind: 'conflict',
    key: ours.key,
    ours: showEntry(entryOf(merged.ours), column, 'ours'),
    theirs: showEntry(entryOf(merged.theirs), column, 'theirs'),
  };
}

function sameOrder({ ours, theirs }: Record<'ours' | 'theirs', MergedBlock>): boolean {
  return ours.entries.every((entry, at) => entry === theirs.entries[at]);
}

/** How a block stands below its key. */
function layoutOf({ value, column, isCompact }: OutlineEntry): string {
  return value.kind === 'value' ? '' : `${value.column - column} ${isCompact}`;
}

function commentsIn(head: string): readonly string[] {
  const [comment] = /(?<=\s)#.*/.exec(head) ?? [];
  return comment === undefined ? [] : [comment];
}

function leadAt(entry: OutlineEntry | null, column: number): readonly string[] {
  return entry ? shiftLines(entry.lead, entry.column, column) : [];
}

function bodyAt(entry: OutlineEntry, column: number): string {
  return shiftText(entry.body, entry.column, column);
}
