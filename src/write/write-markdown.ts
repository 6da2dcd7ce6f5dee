import type { Form, FormBlock, FormCell, FormRow, FormTable, Text } from '../layout/form.js';
import { acrossAll, headedParts, headingLevel, isHeading, titleRow } from './heading-cells.js';
import { escapeMarkdown, indented, markdownText } from './markdown-text.js';
import { plainContent } from './plain-content.js';
import { type LevelledHeading, levelOfTable } from './table-levels.js';

/** Stands at the head of every Markdown file that this program makes. */
export const MARKDOWN_MARK = '<!-- policydoc -->';

/**
 * The form as Markdown (GitHub's): headings for titles and labels, real lists, pipe tables where a row has several cells.
 * Reads as text as well.
 */
export function writeMarkdown(form: Form): string {
  const notice = form.notice === null ? '' : `> **${escapeMarkdown(form.notice)}**`;
  const headings: LevelledHeading[] = [];
  const blocks = form.blocks.map((block) => writeBlock(block, form, headings));
  return `${[MARKDOWN_MARK, notice, ...blocks].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Rows of cells as a pipe table; the first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map(escapeMarkdown));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\n/g, '<br>')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function writeBlock(block: FormBlock, form: Form, headings: LevelledHeading[]): string {
  if (block.kind === 'table') return writeTable(block, form, headings);
  const level = form.looks[block.role]?.heading;
  if (!level || oneLine(block.content) === '') return markdownText(block.content);
  return addHeading(level, block.content, headings);
}

function addHeading(level: number, content: Text, headings: LevelledHeading[]): string {
  const text = oneLine(content);
  headings.push({ level, text });
  // A number sign at the end would be taken for the end of the heading.
  return `${'#'.repeat(Math.min(level, 6))} ${escapeMarkdown(text).replace(/(?<=\s)#(?=#*$)/, '\\#')}`;
}

function writeTable(table: FormTable, form: Form, headings: LevelledHeading[]): string {
  const title = titleRow(table);
  const level = levelOfTable(table, form, headings.at(-1));
  if (isGrid(table)) return writeGrid(table.rows);
  const parts: string[] = [];
  if (title) {
    const own = headingLevel(title, form) ?? level;
    if (own !== null) parts.push(addHeading(own, title.content, headings));
  }
  const rows = title ? table.rows.slice(1) : table.rows;
  const below = title || level === null ? (headings.at(-1)?.level ?? 1) + 1 : level;
  // Labels are sections of their own where the table has no title, and no sections of the form where it has.
  parts.push(...writeRows({ ...table, rows }, below, form, title ? [] : headings));
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A row of headings with rows below it whose cells all stand under one of them. */
function isGrid({ rows }: FormTable): boolean {
  const [head] = rows;
  if (!head?.header || !namesColumns(head)) return false;
  const edges = new Set(head.cells.map(({ column }) => column));
  return rows.every(({ cells }) => cells.every(({ column }) => edges.has(column)));
}

/** Rows one after the other: a label is a heading, and what stands at its right its text. */
function writeRows(
  { rows, columns }: FormTable,
  level: number,
  form: Form,
  headings: LevelledHeading[],
): readonly string[] {
  const parts: string[] = [];
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i] as FormRow;
    const [first, ...rest] = row.cells;
    if (!first) continue;
    const across = acrossAll(row, columns.length);
    const own = across ? headingLevel(across, form) : null;
    if (own !== null) parts.push(addHeading(own, first.content, headings));
    else if (namesColumns(row)) {
      const end = rows.findIndex(
        ({ cells }, at) => at > i && (cells.length < 2 || cells[0]?.header === 'row'),
      );
      const grid = rows.slice(i, end === -1 ? rows.length : end);
      parts.push(writeGrid(grid));
      i += grid.length - 1;
    } else if (rest.length > 0 && isLabel(first) && !headedParts(row.cells)) {
      const group = [{ ...row, cells: rest }, ...rows.slice(i + 1, i + first.rowSpan)];
      parts.push(addHeading(level, first.content, headings), writeGroup(group));
      i += first.rowSpan - 1;
    } else parts.push(writeCells(row.cells));
  }
  return parts;
}

/** Whether the row holds the headings of columns, so that it begins a pipe table. */
function namesColumns({ cells }: FormRow): boolean {
  return cells.length > 1 && cells.every((cell) => cell.header === 'column');
}

/** Forms need not say that the first cell of a row is its heading. */
function isLabel(first: FormCell): boolean {
  return isHeading(first) || (first.column === 0 && first.input === null && oneLine(first.content) !== '');
}

function writeGroup(rows: readonly FormRow[]): string {
  const [first, ...others] = rows;
  if (rows.some(({ cells }) => cells.length > 1))
    return first && others.length === 0 ? writeCells(first.cells) : writeGrid(rows);
  const texts = rows.map(({ cells }) => cells[0]?.content ?? []);
  if (texts.length === 1) return markdownText(texts[0] ?? []);
  return texts.map((text) => `- ${indented(markdownText(text), 2)}`).join('\n');
}

/** Cells side by side: a table where they have headings between them, else one line. */
function writeCells(cells: readonly FormCell[]): string {
  const parts = headedParts(cells);
  if (parts) {
    const head = parts.flatMap(({ heading, cells: named }) => [
      oneLine(heading.content),
      ...named.slice(1).map(() => ''),
    ]);
    const body = parts.flatMap(({ cells: named }) =>
      named.length === 0 ? [''] : named.map(({ content }) => plainContent(content)),
    );
    return markdownTable([head, body]);
  }
  if (cells.length === 1) return markdownText(cells[0]?.content ?? []);
  const words = cells.map(({ content }) => oneLine(content)).filter((text) => text !== '');
  return markdownText([{ kind: 'paragraph', content: [{ kind: 'text', value: words.join('　') }] }]);
}

/** Rows on different spans brought onto the columns that their edges make. */
function writeGrid(rows: readonly FormRow[]): string {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  return markdownTable(
    rows.map(({ cells }) =>
      edges.map((edge) => plainContent(cells.find(({ column }) => column === edge)?.content ?? [])),
    ),
  );
}

function oneLine(text: Text): string {
  return plainContent(text)
    .replace(/\s*\n\s*/g, ' ')
    .trim();
}
