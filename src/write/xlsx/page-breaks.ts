import type { SheetRow } from './sheet-plan.js';

// Programs and printers round heights: a page that is a little fuller here than there would get a break of its own.
const USABLE = 0.97;

/**
 * Page breaks that keep rows together, as the number from 1 of the row that each follows. Where a page ends between
 * rows that may part, there is none: programs break it there themselves. Rows that no page can hold together part.
 * `repeated` is the height of what stands at the head of each page but the first.
 */
export function pageBreaks(rows: readonly SheetRow[], pageHeight: number, repeated = 0): readonly number[] {
  const breaks: number[] = [];
  let first = 0;
  let used = 0;
  for (let row = 0; row < rows.length; row++) {
    const height = rows[row]?.height ?? 0;
    if (row > first && used + height > (pageHeight - (first > 0 ? repeated : 0)) * USABLE) {
      const start = lastParting(rows, first, row);
      // A program that gets another row onto this page would part it from those it is kept with.
      if (start < row || rows[row]?.keepWithNext) breaks.push(start);
      first = start;
      used = rows.slice(first, row).reduce((sum, kept) => sum + kept.height, 0);
    }
    used += height;
  }
  return breaks;
}

/** The row that begins the next page: `overflow`, or the first of those that are kept with it. */
function lastParting(rows: readonly SheetRow[], first: number, overflow: number): number {
  let start = overflow;
  while (start > first && rows[start - 1]?.keepWithNext) start--;
  return start === first ? overflow : start;
}
