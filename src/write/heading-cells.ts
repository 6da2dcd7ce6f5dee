import type { Form, FormCell, FormRow, FormTable } from '../layout/form.js';
import { plainContent } from './plain-content.js';

/** Whether there is anything to read in a cell. */
export function hasContent({ content }: FormCell): boolean {
  return plainContent(content).trim() !== '';
}

/** Whether a cell is the heading of others. An empty one is not: it would name nothing. */
export function isHeading(cell: FormCell): boolean {
  return cell.header !== null && cell.input === null && hasContent(cell);
}

/** The row that titles a table: its first, one cell across all columns. `null` where there is none. */
export function titleRow({ rows, columns }: FormTable): FormCell | null {
  const [first] = rows;
  return first && rows.length > 1 ? acrossAll(first, columns.length) : null;
}

/** The only cell of a row, when it goes across the whole table and has content. */
export function acrossAll({ cells }: FormRow, columns: number): FormCell | null {
  const [only, other] = cells;
  return only && !other && only.columnSpan === columns && !only.input && hasContent(only) ? only : null;
}

/** The outline level of a cell's look, `null` for running text. */
export function headingLevel({ role }: FormCell, { looks }: Form): number | null {
  return looks[role]?.heading ?? null;
}

/** What a heading inside a row names: the cells to its right, as far as the next. */
export interface HeadedCells {
  readonly heading: FormCell;
  readonly cells: readonly FormCell[];
}

/** The parts of a row that has headings between its cells, such as 決算額 and 予算額 with their amounts; `null` for other rows. */
export function headedParts(cells: readonly FormCell[]): readonly HeadedCells[] | null {
  const starts = cells.flatMap((cell, i) => (isHeading(cell) && cell.header === 'row' ? [i] : []));
  const firstData = cells.findIndex((_, i) => !starts.includes(i));
  if (firstData === -1 || !starts.some((start) => start > firstData)) return null;
  return starts.map((start, i) => ({
    heading: cells[start] as FormCell,
    cells: cells.slice(start + 1, starts[i + 1]),
  }));
}
