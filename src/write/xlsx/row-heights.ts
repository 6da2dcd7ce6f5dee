import { MAX_ROW_HEIGHT, wholePixels } from './text-height.js';

/** A run of rows that together must be at least so high, pt. */
export interface HeightNeed {
  readonly row: number;
  readonly rowSpan: number;
  readonly height: number;
}

/** No row is lower, so that none is hidden. */
const MIN_ROW_HEIGHT = 9;

const MERGED_ROW_HEIGHT = 100;

/**
 * Lowest heights of `count` rows, pt, that meet every need. What a need over several rows lacks is shared out among
 * them by their heights, and no row exceeds Excel's limit.
 */
export function rowHeights(count: number, needs: readonly HeightNeed[]): readonly number[] {
  const heights = new Array<number>(count).fill(MIN_ROW_HEIGHT);
  for (const { row, rowSpan, height } of [...needs].sort((a, b) => a.rowSpan - b.rowSpan)) {
    const needed = wholePixels(height);
    if (rowSpan === 1) heights[row] = Math.max(heights[row] ?? 0, Math.min(MAX_ROW_HEIGHT, needed));
    else if (heightOf(heights, row, rowSpan) < needed)
      heights.splice(row, rowSpan, ...growRows(heights.slice(row, row + rowSpan), needed));
  }
  return heights;
}

/** Rows together, pt. */
export function heightOf(heights: readonly number[], row: number, rowSpan: number): number {
  let height = 0;
  for (let i = row; i < row + rowSpan; i++) height += heights[i] ?? 0;
  return height;
}

/** How many rows are merged for a cell of a height in pt: one or, where that cannot be, so many that pages fill well. */
export function rowsFor(height: number): number {
  return height <= MAX_ROW_HEIGHT ? 1 : Math.ceil(height / MERGED_ROW_HEIGHT);
}

function growRows(rows: readonly number[], height: number): readonly number[] {
  let grown = rows;
  for (;;) {
    const missing = height - grown.reduce((sum, row) => sum + row, 0);
    const open = grown.filter((row) => row < MAX_ROW_HEIGHT);
    if (missing <= 0 || open.length === 0) return grown;
    const factor = missing / open.reduce((sum, row) => sum + row, 0);
    grown = grown.map((row) => Math.min(MAX_ROW_HEIGHT, wholePixels(row * (1 + factor))));
  }
}
