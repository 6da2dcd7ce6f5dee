import type { ChangedPart } from '../model/policy-change.js';
import { sequenceDifference } from '../text/sequence-difference.js';

/** Words of Japanese; its borders never fall inside a character that readers take for one. Source: UAX #29 and ICU. */
let segmenter: Intl.Segmenter | null = null;

/** Characters of a kept stretch between two changes up to which it is marked with them. */
const SHORT = 2;

/** UTF-16 units of both texts together from which lines are compared in place of words. */
const HUGE = 200_000;

/**
 * Both texts as one, cut at the borders of Japanese words: joined without what was added they are `before`, without what was
 * removed `after`. What was removed stands in front of what took its place. A word or two of grammar that happen to be the same
 * between two changes are marked with them, because readers see one change there.
 */
export function markWords(before: string, after: string): readonly ChangedPart[] {
  const cut = before.length + after.length > HUGE ? linesOf : wordsOf;
  const parts = sequenceDifference(cut(before), cut(after)).map(({ kind, items }) => ({
    kind,
    text: items.join(''),
  }));
  return joined(parts);
}

function wordsOf(text: string): readonly string[] {
  // Made at first use: it takes longer than to compare two policies that are the same.
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function linesOf(text: string): readonly string[] {
  return text.split(/(?<=\n)/);
}

/** One change each between two kept stretches that are worth to be seen. */
function joined(parts: readonly ChangedPart[]): readonly ChangedPart[] {
  const result: ChangedPart[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  parts.forEach(({ kind, text }, i) => {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (i > 0 && i < parts.length - 1 && isNoise(text, parts, i)) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  });
  flush();
  return result;
}

/** Whether a kept stretch is short, on one line, and shorter than what is replaced on both sides of it. */
function isNoise(text: string, parts: readonly ChangedPart[], at: number): boolean {
  if (text.includes('\n') || [...text].length > SHORT) return false;
  return [replacedBefore(parts, at), replacedAfter(parts, at)].every((length) => length > text.length);
}

/** UTF-16 units of what was replaced beside a kept stretch; 0 where something was only added or only removed. */
function replacedBefore(parts: readonly ChangedPart[], at: number): number {
  return lengthReplaced([parts[at - 1], parts[at - 2]]);
}

function replacedAfter(parts: readonly ChangedPart[], at: number): number {
  return lengthReplaced([parts[at + 1], parts[at + 2]]);
}

function lengthReplaced([one, other]: readonly (ChangedPart | undefined)[]): number {
  if (!one || !other || other.kind === 'kept') return 0;
  return Math.min(one.text.length, other.text.length);
}
