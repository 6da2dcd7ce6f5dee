import type { FormTable } from '../../layout/form.js';

/** Rows that share a label stay on one page up to this many lines, half of one; more would leave too much of it empty. */
const KEPT_LINES = 25;

/**
 * Rows, counted from 0, that stay on the page of the next: those of which the form says so, headings, and rows that share
 * a label at their left, which would be seen beside the first of them only. `lines` are those that each row takes.
 */
export function keptRows({ rows }: FormTable, lines: readonly number[]): ReadonlySet<number> {
  const kept = rows.flatMap((row, index) => {
    const own = row.keepWithNext || row.header ? [index] : [];
    const longest = Math.max(1, ...row.cells.map(({ rowSpan }) => rowSpan));
    const group = lines.slice(index, index + longest);
    if (group.reduce((sum, each) => sum + each, 0) > KEPT_LINES) return own;
    return [...own, ...group.slice(1).map((_, i) => index + i)];
  });
  return new Set(kept.filter((index) => index < rows.length - 1));
}
