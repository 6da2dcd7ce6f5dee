import type { Block, Form, FormBlock, FormCell, FormRow, FormTable, Inline, Text } from '../layout/form.js';
import { inlineString } from '../layout/form.js';

/** Stands at the head of every Markdown file that this program makes. */
export const MARKDOWN_MARK = '<!-- policydoc -->';

/** The form as Markdown (GitHub's): headings for labels, real lists, pipe tables where a row has several cells. */
export function writeMarkdown(form: Form): string {
  const blocks = form.blocks.map((block) => writeBlock(block, form)).filter((text) => text !== '');
  const notice = form.notice === null ? [] : [`**${escapeMarkdown(form.notice)}**`];
  return `${[MARKDOWN_MARK, ...notice, ...blocks].join('\n\n')}\n`;
}

/** Rows of cells as a pipe table; the first row is the head. */
export function markdownTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows.map((row) => row.map(escapeMarkdown));
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replace(/\n/g, '<br>')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}

function writeBlock(block: FormBlock, form: Form): string {
  if (block.kind === 'table') return writeTable(block, form);
  const level = form.looks[block.role]?.heading;
  const text = writeText(block.content);
  return level && text ? `${'#'.repeat(level)} ${text}` : text;
}

function writeTable(table: FormTable, form: Form): string {
  if (isPlainTable(table)) return writeGrid(table.rows);
  const parts: string[] = [];
  const level = headingLevel(table, form);
  for (let i = 0; i < table.rows.length; i++) {
    const { cells } = table.rows[i] as FormRow;
    const [first, ...rest] = cells;
    if (!first) continue;
    if (rest.length === 0) {
      parts.push(`${'#'.repeat(level)} ${oneLine(first.content)}`);
      continue;
    }
    const isLabel = first.column === 0 && oneLine(first.content) !== '';
    if (!isLabel) {
      parts.push(writeRow(cells));
      continue;
    }
    const group = [
      { ...(table.rows[i] as FormRow), cells: rest },
      ...table.rows.slice(i + 1, i + first.rowSpan),
    ];
    parts.push(`${'#'.repeat(level + 1)} ${oneLine(first.content)}`, writeGroup(group));
    i += first.rowSpan - 1;
  }
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A row of headings with rows of the same cells below it. */
function isPlainTable({ rows }: FormTable): boolean {
  const [head] = rows;
  if (!head?.header || head.cells.length < 2) return false;
  return rows.every(
    ({ cells }) =>
      cells.length === head.cells.length &&
      cells.every(({ column, rowSpan }, i) => rowSpan === 1 && column === head.cells[i]?.column),
  );
}

/** One below the sections for tables whose own look is no heading. */
function headingLevel(table: FormTable, form: Form): number {
  const role = table.rows[0]?.cells[0]?.role ?? '';
  return form.looks[role]?.heading ?? 2;
}

function writeGroup(rows: readonly FormRow[]): string {
  const isPlain = rows.every(({ cells }) => cells.length === 1);
  if (!isPlain) return writeGrid(rows);
  const texts = rows.map(({ cells }) => cells[0]?.content ?? []);
  const [only] = texts;
  if (texts.length === 1 && only) return writeText(only);
  return texts.map((text) => `- ${writeText(text).replace(/\n/g, '\n  ')}`).join('\n');
}

/** Rows on different spans brought onto the columns that their edges make. */
function writeGrid(rows: readonly FormRow[]): string {
  const edges = [...new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)))].sort(
    (a, b) => a - b,
  );
  const cellsOf = ({ cells }: FormRow) =>
    edges.map((edge) => {
      const cell = cells.find(({ column }) => column === edge);
      return cell ? cell.content.map((block) => plainBlock(block)).join('\n') : '';
    });
  return markdownTable(rows.map(cellsOf));
}

function writeRow(cells: readonly FormCell[]): string {
  return cells
    .map(({ content }) => escapeMarkdown(oneLine(content)))
    .filter((text) => text !== '')
    .join('　');
}

function writeText(text: Text): string {
  return text.map((block) => writeTextBlock(block)).join('\n\n');
}

function writeTextBlock(block: Block): string {
  if (block.kind === 'paragraph') return escapeStart(inlines(block.content));
  if (block.kind === 'heading') return `**${inlines(block.content)}**`;
  const { start } = block;
  return block.items
    .map((item, i) => {
      const mark = start === null ? '- ' : `${start + i}. `;
      return (
        mark +
        writeText(item).replace(
          /\n+/g,
          (feeds) => `${feeds.length > 1 ? '\n' : feeds}${' '.repeat(mark.length)}`,
        )
      );
    })
    .join('\n');
}

function inlines(content: readonly Inline[]): string {
  return content.map(writeInline).join('');
}

function writeInline(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return escapeMarkdown(inline.value);
    case 'strong':
      return `**${inlines(inline.content)}**`;
    case 'emphasis':
      return `*${inlines(inline.content)}*`;
    case 'link':
      return `[${inlines(inline.content)}](<${inline.url.replace(/[<>\n]/g, encodeURIComponent)}>)`;
    case 'break':
      return '\\\n';
  }
}

function plainBlock(block: Block): string {
  if (block.kind !== 'list') return inlineString(block.content);
  return block.items.map((item) => `・${item.map(plainBlock).join(' ')}`).join('\n');
}

function oneLine(text: Text): string {
  return text.map(plainBlock).join(' ').replace(/\n/g, ' ');
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_[\]<>|]/g, '\\$&').replace(/&(?=#?\w+;)/g, '\\&');
}

function escapeStart(text: string): string {
  return (
    text
      .replace(/^([-+#=~>]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? start : `\\${start}`))
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // Printed into the log of a CI service, `::` at the head of a line would begin a command.
      .replace(/^:(?=:)/gm, '\\:')
  );
}
