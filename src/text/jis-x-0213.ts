import { KANJI_BITS, OTHER_STEPS } from './jis-x-0213-table.js';

const FIRST_KANJI = 0x4e00;
const LAST_KANJI = 0x9fff;

let bits: string | null = null;
let ends: readonly number[] | null = null;

/** Whether JIS X 0213:2004 (with JIS X 0201) has a character. The tables are unpacked when they are first needed. */
export function isInJisX0213(codePoint: number): boolean {
  if (codePoint >= FIRST_KANJI && codePoint <= LAST_KANJI) {
    bits ??= atob(KANJI_BITS);
    const at = codePoint - FIRST_KANJI;
    return ((bits.charCodeAt(at >> 3) >> (at & 7)) & 1) === 1;
  }
  ends ??= unpack(OTHER_STEPS);
  return countUpTo(ends, codePoint) % 2 === 1;
}

function unpack(steps: string): readonly number[] {
  let end = 0;
  return steps.split(' ').map((step) => {
    end += Number.parseInt(step, 36);
    return end;
  });
}

/** How many of the sorted numbers are at most `limit`. */
function countUpTo(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
