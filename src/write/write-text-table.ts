import type { FormCell, FormTable } from '../layout/form.js';
import { displayWidth } from '../text/display-width.js';
import { makeVisible } from '../text/make-visible.js';
import { wrapText } from '../text/wrap-text.js';
import { plainContent } from './plain-content.js';

const GAP = 2;

/**
 * A table for a terminal of `width` columns: cells side by side, the last column wrapped into what is left by the others,
 * of which none is wider than `widest`. Nothing of the document reaches the terminal unescaped.
 */
export function writeTextTable(
  table: FormTable,
  width: number,
  widest: number = Math.floor(width / 4),
): string {
  const widths = columnWidths(table, width, widest);
  const lines = table.rows.flatMap(({ cells, header }) => {
    const made = rowLines(cells, widths);
    const rule = widths.map((columns) => '─'.repeat(Math.max(1, columns))).join(' '.repeat(GAP));
    return header ? [...made, rule] : made;
  });
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Natural widths for all columns but the last, which takes the rest, at least 16. */
function columnWidths(table: FormTable, width: number, widest: number): readonly number[] {
  const natural = table.columns.map((_, column) =>
    Math.max(
      0,
      ...table.rows.flatMap(({ cells }) =>
        cells
          .filter((cell) => cell.column === column && cell.columnSpan === 1)
          .map((cell) => Math.max(...linesOf(cell).map(displayWidth))),
      ),
    ),
  );
  const before = natural.slice(0, -1).map((columns) => Math.min(columns, widest));
  const used = before.reduce((sum, columns) => sum + columns + GAP, 0);
  return [...before, Math.min(Math.max(16, width - used), Math.max(1, natural.at(-1) ?? 1))];
}

function rowLines(cells: readonly FormCell[], widths: readonly number[]): readonly string[] {
  const wrapped = cells.map((cell) => {
    const covered = widths.slice(cell.column, cell.column + cell.columnSpan);
    const width = covered.reduce((sum, columns) => sum + columns + GAP, -GAP);
    return { cell, width, lines: linesOf(cell).flatMap((line) => wrapText(line, width)) };
  });
  const height = Math.max(1, ...wrapped.map(({ lines }) => lines.length));
  return Array.from({ length: height }, (_, i) => {
    let line = '';
    for (const { cell, lines } of wrapped) {
      const start = widths.slice(0, cell.column).reduce((sum, columns) => sum + columns + GAP, 0);
      line += ' '.repeat(Math.max(0, start - displayWidth(line))) + (lines[i] ?? '');
    }
    return line;
  });
}

function linesOf(cell: FormCell): readonly string[] {
  return plainContent(cell.content).split('\n').map(makeVisible);
}
