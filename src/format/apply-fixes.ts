import type { Edit } from '../diagnostic/diagnostic.js';

/** A text with fixes applied. */
export interface FixedText {
  readonly text: string;
  /** The fixes that were applied: all but those that overlap an earlier one. */
  readonly applied: readonly Fix[];
}

/** The edits that mend one finding. They are applied together or not at all. */
export type Fix = readonly Edit[];

/** Applies fixes in the order of their places. One that overlaps a fix in front of it is left for another round. */
export function applyFixes(text: string, fixes: readonly Fix[]): FixedText {
  const applied: Fix[] = [];
  const taken: Edit[] = [];
  let end = -1;
  for (const fix of [...fixes].sort((a, b) => startOf(a) - startOf(b))) {
    if (fix.length === 0 || startOf(fix) < end) continue;
    applied.push(fix);
    taken.push(...fix);
    end = Math.max(...fix.map(({ range }) => range.end));
  }
  const edits = taken.sort((a, b) => a.range.start - b.range.start);
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.range.start) + edit.text;
    at = edit.range.end;
  }
  return { text: result + text.slice(at), applied };
}

function startOf(fix: Fix): number {
  return Math.min(...fix.map(({ range }) => range.start));
}
