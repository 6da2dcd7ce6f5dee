import { plainText } from '../model/text.js';
import { align } from './align.js';
import type { FormCell, FormRow, FormTable, WholeChange } from './form.js';
import { rowsString, textLikeness, textString } from './likeness.js';
import { isSameContent, type MarkWords, markText, wholly } from './mark-text.js';

/** Rows that cells spanning them hold together. */
type RowGroup = readonly FormRow[];

/** The rows of a table with those that are gone and those that are new among them, and the changes inside the others. */
export function markRows(before: FormTable, after: FormTable, markWords: MarkWords): readonly FormRow[] {
  return align(groupsOf(before.rows), groupsOf(after.rows), groupLikeness, isSameContent).flatMap((pair) => {
    if (pair.before === null) return rowsOfOneState(pair.after, 'inserted');
    if (pair.after === null) return rowsOfOneState(pair.before, 'deleted');
    return markGroup(pair.before, pair.after, markWords);
  });
}

/** Rows that are in one state only. */
export function rowsOfOneState(rows: readonly FormRow[], change: WholeChange): readonly FormRow[] {
  return rows.map((row) => ({
    ...row,
    // A row of headings is repeated only at the head of a table, which it may not be in both states.
    change,
    cells: row.cells.map((cell) => ({ ...cell, content: wholly(cell.content, change) })),
  }));
}

function groupsOf(rows: readonly FormRow[]): readonly RowGroup[] {
  const groups: FormRow[][] = [];
  let end = 0;
  rows.forEach((row, index) => {
    if (index >= end) groups.push([]);
    groups.at(-1)?.push(row);
    end = Math.max(end, index + Math.max(1, ...row.cells.map(({ rowSpan }) => rowSpan)));
  });
  return groups;
}

function groupLikeness(before: RowGroup, after: RowGroup): number {
  const [old, young] = [before[0], after[0]];
  if (!old || !young || !isOneShape(old, young) || !canBeOneGroup(before, after)) return 0;
  if (before.length === 1 && after.length === 1) return rowLikeness(old, young);
  const label = textString(old.cells[0]?.content ?? []);
  const isNamedAlike = label !== '' && label === textString(young.cells[0]?.content ?? []);
  return (isNamedAlike ? 1 : 0) + textLikeness(rowsString(before), rowsString(after));
}

/** Rows can come and go in a group below its first only where all cells that span rows begin there and go through to the end. */
function canBeOneGroup(before: RowGroup, after: RowGroup): boolean {
  const [old, young] = [spannedColumns(before), spannedColumns(after)];
  if (old === null || young === null) return isSameContent(before.map(shapeOf), after.map(shapeOf));
  return before.length === 1 || after.length === 1 || isSameContent(old, young);
}

/** The columns of the cells that span all of a group; `null` where one spans a part of it. */
function spannedColumns(group: RowGroup): readonly number[] | null {
  const spanning = group.map(({ cells }) => cells.filter(({ rowSpan }) => rowSpan > 1));
  const isWhole = spanning.every((cells, i) =>
    cells.every(({ rowSpan }) => i === 0 && rowSpan === group.length),
  );
  return isWhole ? (spanning[0] ?? []).map(({ column }) => column) : null;
}

function shapeOf({ cells }: FormRow): readonly (readonly number[])[] {
  return cells.map(({ column, columnSpan, rowSpan }) => [column, columnSpan, rowSpan]);
}

/** Whether two rows have cells at the same places, however many rows these span. */
function isOneShape(before: FormRow, after: FormRow): boolean {
  const places = ({ cells }: FormRow) => cells.map(({ column, columnSpan }) => [column, columnSpan]);
  return isSameContent(places(before), places(after));
}

/** Rows with inputs are one when their inputs are; others by their words. An empty row is one with an empty row. */
function rowLikeness(before: FormRow, after: FormRow): number {
  if (!isOneShape(before, after)) return 0;
  const [old, young] = [inputsOf(before), inputsOf(after)];
  if (old !== young) return 0;
  const likeness = textLikeness(rowsString([before]), rowsString([after]));
  if (old !== '') return 1 + likeness;
  const label = before.cells[0]?.header === 'row' ? textString(before.cells[0].content) : '';
  const isNamedAlike = label !== '' && label === textString(after.cells[0]?.content ?? []);
  return (isNamedAlike ? 1 : 0) + likeness;
}

function inputsOf({ cells }: FormRow): string {
  return cells
    .map(({ input }) => input?.name ?? '')
    .join(' ')
    .trim();
}

function markGroup(before: RowGroup, after: RowGroup, markWords: MarkWords): readonly FormRow[] {
  const [old, ...oldRest] = before;
  const [young, ...youngRest] = after;
  if (!old || !young) return [];
  if (spannedColumns(before) === null || spannedColumns(after) === null) {
    return after.map((row, i) => markRow(before[i] as FormRow, row, markWords));
  }
  const rest = align(oldRest, youngRest, rowLikeness, isSameContent).flatMap((pair) => {
    if (pair.before === null) return rowsOfOneState([pair.after], 'inserted');
    if (pair.after === null) return rowsOfOneState([pair.before], 'deleted');
    return [markRow(pair.before, pair.after, markWords)];
  });
  const spanned = new Set([...(spannedColumns(before) ?? []), ...(spannedColumns(after) ?? [])]);
  const first = markRow(old, young, markWords);
  const cells = first.cells.map((cell) =>
    spanned.has(cell.column) ? { ...cell, rowSpan: rest.length + 1 } : cell,
  );
  return [{ ...first, cells }, ...rest];
}

function markRow(before: FormRow, after: FormRow, markWords: MarkWords): FormRow {
  return {
    ...after,
    cells: after.cells.map((cell, i) => markCell(before.cells[i] as FormCell, cell, markWords)),
  };
}

/** What people fill in is one text where it is plain in both states, as its control holds one. */
function markCell(before: FormCell, after: FormCell, markWords: MarkWords): FormCell {
  if (isSameContent(before.content, after.content)) return after;
  const isPlain = [before, after].every(({ content }) => content.every(({ kind }) => kind === 'paragraph'));
  if (after.input === null || !isPlain) {
    return { ...after, content: markText(orEmpty(before), orEmpty(after), markWords) };
  }
  const [old, young] = [before, after].map(({ content }) => plainText(textString(content)));
  return { ...after, content: markText(old ?? [], young ?? [], markWords) };
}

/** A cell without a text has an empty paragraph all the same. */
function orEmpty({ content, input }: FormCell): FormCell['content'] {
  return content.length === 0 && input === null ? [{ kind: 'paragraph', content: [] }] : content;
}
