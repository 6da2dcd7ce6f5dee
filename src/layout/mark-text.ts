import type { ChangedPart } from '../model/policy-change.js';
import type { Block, Inline, Text, TextChange, WholeChange } from '../model/text.js';
import { align } from './align.js';
import { textLikeness, textString } from './likeness.js';

/** The difference of two texts, cut at the borders of words. */
export type MarkWords = (before: string, after: string) => readonly ChangedPart[];

/** The newer text with what was taken out of the older and put into it marked. */
export function markText(before: Text, after: Text, markWords: MarkWords): Text {
  if (isSameContent(before, after)) return after;
  const [old, young] = [before[0], after[0]];
  // One paragraph in place of another stays one, however little they have in common.
  if (before.length === 1 && after.length === 1 && old?.kind === 'paragraph' && young?.kind === 'paragraph') {
    return [{ ...young, content: markInlines(old.content, young.content, markWords) }];
  }
  return align(before, after, blockLikeness, isSameContent).flatMap((pair): Text => {
    if (pair.before === null) return wholly([pair.after], 'inserted');
    if (pair.after === null) return wholly([pair.before], 'deleted');
    return [markBlock(pair.before, pair.after, markWords)];
  });
}

/** A text that is in one state only. */
export function wholly(text: Text, change: WholeChange): Text {
  return text.map((block): Block => {
    if (block.kind === 'list') return { ...block, items: block.items.map((item) => wholly(item, change)) };
    return { ...block, change, content: inChange(block.content, change) };
  });
}

/** Inlines within a change; nothing where there is nothing. */
export function inChange(content: readonly Inline[], change: TextChange): readonly Inline[] {
  return content.length === 0 ? [] : [{ kind: 'change', change, content }];
}

/** Whether two parts of a form say the same in the same way. */
export function isSameContent(before: unknown, after: unknown): boolean {
  return before === after || JSON.stringify(before) === JSON.stringify(after);
}

function blockLikeness(before: Block, after: Block): number {
  if (before.kind === 'list' || after.kind === 'list') {
    if (before.kind !== 'list' || after.kind !== 'list') return 0;
    // Bullets stay bullets, and numbers numbers, whatever the items say.
    return (before.start === null) === (after.start === null)
      ? 0.1 + textLikeness(textString([before]), textString([after]))
      : 0;
  }
  return before.kind === after.kind ? textLikeness(textString([before]), textString([after])) : 0;
}

function markBlock(before: Block, after: Block, markWords: MarkWords): Block {
  if (before.kind === 'list' && after.kind === 'list') {
    const items = align(before.items, after.items, itemLikeness, isSameContent).map((pair): Text => {
      if (pair.before === null) return wholly(pair.after, 'inserted');
      if (pair.after === null) return wholly(pair.before, 'deleted');
      return markText(pair.before, pair.after, markWords);
    });
    return { ...after, items };
  }
  if (before.kind === 'list' || after.kind === 'list') return after;
  return { ...after, content: markInlines(before.content, after.content, markWords) };
}

function itemLikeness(before: Text, after: Text): number {
  return textLikeness(textString(before), textString(after));
}

/** Characters with the formats around them, from the outside inwards. */
interface Leaf {
  readonly text: string;
  readonly within: readonly Exclude<Inline, { readonly kind: 'text' | 'break' }>[];
}

/** Formats are those of the newer text; what was taken out keeps its own. */
function markInlines(
  before: readonly Inline[],
  after: readonly Inline[],
  markWords: MarkWords,
): readonly Inline[] {
  const [old, young] = [leavesOf(before), leavesOf(after)];
  const parts = markWords(old.map(({ text }) => text).join(''), young.map(({ text }) => text).join(''));
  let [inOld, inYoung] = [0, 0];
  return parts.flatMap(({ kind, text }): readonly Inline[] => {
    const [from, start] = kind === 'removed' ? [old, inOld] : [young, inYoung];
    if (kind !== 'added') inOld += text.length;
    if (kind !== 'removed') inYoung += text.length;
    const change = kind === 'kept' ? null : kind === 'added' ? 'inserted' : 'deleted';
    return slice(from, start, start + text.length).flatMap((leaf) => inlinesOf(leaf, change));
  });
}

function leavesOf(content: readonly Inline[], within: Leaf['within'] = []): readonly Leaf[] {
  return content.flatMap((inline): readonly Leaf[] => {
    if (inline.kind === 'text') return [{ text: inline.value, within }];
    if (inline.kind === 'break') return [{ text: '\n', within }];
    return leavesOf(inline.content, [...within, inline]);
  });
}

function slice(leaves: readonly Leaf[], start: number, end: number): readonly Leaf[] {
  let offset = 0;
  return leaves.flatMap((leaf) => {
    const text = leaf.text.slice(Math.max(0, start - offset), Math.max(0, end - offset));
    offset += leaf.text.length;
    return text === '' ? [] : [{ ...leaf, text }];
  });
}

function inlinesOf({ text, within }: Leaf, change: WholeChange | null): readonly Inline[] {
  const plain = text
    .split('\n')
    .flatMap((line, i): readonly Inline[] => [
      ...(i === 0 ? [] : [{ kind: 'break' } as const]),
      ...(line === '' ? [] : [{ kind: 'text', value: line } as const]),
    ]);
  const marked = change === null ? plain : inChange(plain, change);
  return within.reduceRight<readonly Inline[]>((content, format) => [{ ...format, content }], marked);
}
