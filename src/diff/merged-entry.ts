import { shiftLines } from './merge-lines.js';

/** The side whose edits stand where both cannot be had. */
export type Side = 'ours' | 'theirs';

/** What is printed of an entry: lines above it, and it itself behind its indentation, without the last line end. */
export interface ShownEntry {
  readonly lead: readonly string[];
  readonly body: string;
  readonly data: unknown;
}

/** An entry of both sides as one, or what each of them made of it; `null` where a side took it away. */
export type MergedEntry =
  | {
      readonly kind: 'merged';
      readonly key: string | null;
      readonly lead: readonly string[];
      /** What stands in front of the block; the whole entry where there is none. */
      readonly head: string;
      /** The entries within, if they were merged one by one. */
      readonly block: MergedBlock | null;
      readonly data: unknown;
    }
  | {
      readonly kind: 'conflict';
      readonly key: string | null;
      readonly ours: ShownEntry | null;
      readonly theirs: ShownEntry | null;
    };

/** A map or list of both sides as one. */
export interface MergedBlock {
  readonly kind: 'map' | 'sequence';
  readonly column: number;
  /** Whether it begins behind the dash of the item that it is. */
  readonly isCompact: boolean;
  readonly entries: readonly MergedEntry[];
}

/** Names of the two sides, and how long the lines are that mark a conflict. */
export interface MergeMarks {
  readonly ours: string;
  readonly theirs: string;
  readonly size: number;
}

/** The data of a block as a side would have it. */
export function dataOf({ kind, entries }: MergedBlock, side: Side): unknown {
  const shown = entries.flatMap((entry): readonly (readonly [string | null, unknown])[] => {
    if (entry.kind === 'conflict') return entry[side] ? [[entry.key, entry[side].data]] : [];
    return [[entry.key, entry.block ? dataOf(entry.block, side) : entry.data]];
  });
  if (kind === 'sequence') return shown.map(([, data]) => data);
  const data: Record<string, unknown> = Object.create(null);
  for (const [key, value] of shown) data[key ?? ''] = value;
  return data;
}

/** Whether something in a block is left to a person. */
export function hasConflict({ entries }: MergedBlock): boolean {
  return entries.some(
    (entry) => entry.kind === 'conflict' || (entry.block !== null && hasConflict(entry.block)),
  );
}

/** An entry as a side would have it, conflicts within included; `null` where it would not be there. */
export function showEntry(entry: MergedEntry, column: number, side: Side): ShownEntry | null {
  if (entry.kind === 'conflict') return entry[side];
  const { block, head, lead } = entry;
  if (!block) return { lead, body: head, data: entry.data };
  const shown = block.entries.flatMap((each) => showEntry(each, block.column, side) ?? []);
  const [first, ...others] = shown;
  const data = dataOf(block, side);
  if (!first) return { lead, body: emptyBlock(block, head), data };
  const rest = others.map((each) => linesOf(each, block.column)).join('');
  if (block.isCompact) {
    const moved = shiftLines(first.lead, block.column, column);
    return { lead: [...lead, ...moved], body: `${head}${first.body}\n${rest}`.replace(/\n$/, ''), data };
  }
  const body = `${head}\n${linesOf(first, block.column)}${rest}`.replace(/\n$/, '');
  return { lead, body, data };
}

/** A list from which both sides took all there was. */
function emptyBlock({ kind }: MergedBlock, head: string): string {
  const [, start = '', comment = ''] = /^(.*?)([ \t]*#.*)?$/.exec(head) ?? [];
  return `${start.trimEnd()} ${kind === 'map' ? '{}' : '[]'}${comment}`;
}

function linesOf({ lead, body }: ShownEntry, column: number): string {
  return `${lead.map((line) => `${line}\n`).join('')}${' '.repeat(column)}${body}\n`;
}

/** The lines of a block, with marks around what is left to a person. */
export function printBlock({ entries, column }: MergedBlock, marks: MergeMarks): string {
  return entries.map((entry) => printEntry(entry, column, marks)).join('');
}

function printEntry(entry: MergedEntry, column: number, marks: MergeMarks): string {
  const [ours, theirs] = (['ours', 'theirs'] as const).map((side) => {
    const shown = showEntry(entry, column, side);
    return shown ? linesOf(shown, column) : '';
  });
  if (entry.kind === 'merged' && ours === theirs) return ours ?? '';
  if (entry.kind === 'merged' && entry.block && canMarkWithin(entry.block)) {
    const { block, head, lead } = entry;
    const start = { lead, body: head, data: null };
    if (!block.isCompact) return linesOf(start, column) + printBlock(block, marks);
    const [first, ...others] = block.entries as readonly [MergedEntry, ...MergedEntry[]];
    const top = showEntry({ ...entry, block: { ...block, entries: [first] } }, column, 'ours');
    return (top ? linesOf(top, column) : '') + printBlock({ ...block, entries: others }, marks);
  }
  const mark = (sign: string, label: string) => `${sign.repeat(marks.size)}${label && ` ${label}`}\n`;
  const labels = { ours: mark('<', marks.ours), theirs: mark('>', marks.theirs) };
  return `${labels.ours}${ours}${mark('=', '')}${theirs}${labels.theirs}`;
}

/** Marks are lines of their own: none fits behind a dash, and a block that one side emptied has no lines. */
function canMarkWithin({ isCompact, entries }: MergedBlock): boolean {
  const [first] = entries;
  if (isCompact) return first?.kind === 'merged' && !(first.block && hasConflict(first.block));
  return (['ours', 'theirs'] as const).every((side) =>
    entries.some((entry) => entry.kind === 'merged' || entry[side] !== null),
  );
}
