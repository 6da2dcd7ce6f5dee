import { parseYaml } from '../parse/parse-yaml.js';
import { type Tree, toData } from '../parse/tree.js';
import { mergeBlocks } from './merge-entries.js';
import { mergeComments } from './merge-lines.js';
import { type Outline, outlineOf } from './merge-outline.js';
import { isSameData } from './merge-values.js';
import {
  dataOf,
  hasConflict,
  type MergedBlock,
  type MergeMarks,
  printBlock,
  type Side,
  showEntry,
} from './merged-entry.js';

export type { MergeMarks } from './merged-entry.js';

/** The text that was common, and what two people made of it. `base` is '' where both made the file. */
export interface MergeSides {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A policy file with the edits of two people. */
export interface MergedPolicy {
  readonly text: string;
  /** Whether something is left to a person, between marks of git's. */
  readonly hasConflict: boolean;
}

/**
 * Merges policy files by what they say: keys by name, indicators by id, issues by number. Comments, quotes and blank lines stay
 * as the side wrote them from which a piece is taken. `null` where a side is no YAML, or where the result would not say what both
 * edits say together: then lines have to be merged.
 */
export function mergePolicies(sides: MergeSides, marks: MergeMarks): MergedPolicy | null {
  const { base, ours, theirs } = sides;
  if (ours === theirs || theirs === base) return { text: ours, hasConflict: false };
  if (ours === base) return { text: theirs, hasConflict: false };
  const [b, o, t] = [base, ours, theirs].map((text) => readOutline(withLineFeeds(text)));
  if (!o || !t || (!b && base.trim() !== '')) return null;
  const merged = mergeOutlines(b ?? null, o, t);
  if (!merged || !isSound(merged)) return null;
  const { head, block, end } = merged;
  const lines = (each: readonly string[]) => each.map((line) => `${line}\n`).join('');
  const text = lines(head) + printBlock(block, marks) + lines(end);
  return { text: asTheSides(text, sides), hasConflict: hasConflict(block) };
}

interface MergedOutline {
  readonly head: readonly string[];
  readonly block: MergedBlock;
  readonly end: readonly string[];
}

function mergeOutlines(base: Outline | null, ours: Outline, theirs: Outline): MergedOutline | null {
  // Every policy is a map.
  if ([base, ours, theirs].some((side) => side?.root.kind === 'sequence')) return null;
  const blocks = { base: base?.root ?? null, ours: ours.root, theirs: theirs.root };
  const merged = mergeBlocks(blocks, ours.root.column, false);
  return {
    head: mergeComments(base?.head ?? [], ours.head, theirs.head),
    block: merged.ours,
    end: mergeComments(base?.end ?? [], ours.end, theirs.end),
  };
}

/** Whether the text of either side of all conflicts is YAML that says what was merged. */
function isSound({ head, block, end }: MergedOutline): boolean {
  return (['ours', 'theirs'] as const).every((side) => {
    const text = [...head, sideOf(block, side), ...end].join('\n');
    const tree = readTree(`${text}\n`);
    return tree !== null && isSameData(toData(tree.root), dataOf(block, side));
  });
}

function sideOf(block: MergedBlock, side: Side): string {
  const shown = showEntry({ kind: 'merged', key: null, lead: [], head: '', block, data: null }, 0, side);
  return shown?.body.replace(/^\n/, '') ?? '';
}

function readOutline(text: string): Outline | null {
  const tree = readTree(text);
  return tree && outlineOf(tree);
}

function readTree(text: string): Tree | null {
  const { tree, diagnostics } = parseYaml({ name: '', text });
  const isBroken = diagnostics.some(({ rule, severity }) => severity === 'error' && rule.startsWith('yaml/'));
  return isBroken ? null : tree;
}

/** With LF, and a line end behind the last line. */
function withLineFeeds(text: string): string {
  const lines = text.replace(/\r\n/g, '\n');
  return lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`;
}

/** Line ends as our side has them, unless only the other side changed them. */
function asTheSides(text: string, { base, ours, theirs }: MergeSides): string {
  const choose = (isSo: (side: string) => boolean) => (isSo(ours) === isSo(base) ? isSo(theirs) : isSo(ours));
  const ended = choose((side) => side === '' || side.endsWith('\n')) ? text : text.replace(/\n$/, '');
  return choose((side) => side.includes('\r\n')) ? ended.replace(/\n/g, '\r\n') : ended;
}
