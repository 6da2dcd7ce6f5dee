import {
  type Block,
  type FormCell,
  type FormRow,
  inlineString,
  type Look,
  type Text,
} from '../../layout/form.js';
import { textWidth } from '../text-width.js';

const POINTS_PER_MILLIMETRE = 72 / 25.4;

/** Estimated number of lines that a row takes; cells that go on in the next rows do not count. */
export function rowLines(
  row: FormRow,
  columns: readonly number[],
  looks: Readonly<Record<string, Look>>,
): number {
  const own = row.cells.filter((cell) => cell.rowSpan === 1);
  return Math.max(0, ...own.map((cell) => cellLines(cell, columns, looks[cell.role]?.size ?? 1)));
}

function cellLines(cell: FormCell, columns: readonly number[], size: number): number {
  const millimetres = columns
    .slice(cell.column, cell.column + cell.columnSpan)
    .reduce((sum, width) => sum + width, 0);
  return textLines(cell.content, Math.max(1, (millimetres * POINTS_PER_MILLIMETRE) / size));
}

/** `width` in characters. */
function textLines(text: Text, width: number): number {
  return text.reduce((sum, block) => sum + blockLines(block, width), 0);
}

function blockLines(block: Block, width: number): number {
  if (block.kind === 'list') return block.items.reduce((sum, item) => sum + textLines(item, width), 0);
  return inlineString(block.content)
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / width)), 0);
}
