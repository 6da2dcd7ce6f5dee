import type { Form, FormCell, FormRow, FormTable } from '../../layout/form.js';
import { acrossAll, headingLevel, isHeading, titleRow } from '../heading-cells.js';
import { plainContent } from '../plain-content.js';
import { cellHeadings } from './cell-headings.js';
import { type ClassNames, gridOf, heightClass, type TableGrid } from './class-names.js';
import { classes, element, startTag } from './element.js';
import { textHtml } from './escape-html.js';
import type { Headings, PageHeading } from './headings.js';
import { gridLines, isAlone, isOver, stackRow } from './stacked-rows.js';
import { phrasingHtml, textBlocks } from './text-blocks.js';
import type { PageWords } from './words.js';

/** What all parts of a page share while they are written. */
export interface PageState {
  readonly form: Form;
  readonly names: ClassNames;
  readonly words: PageWords;
  readonly headings: Headings;
}

/** Where a table stands: `id` is its own, `level` that of its heading, `null` where the text before it is its heading. */
export interface TablePlace {
  readonly id: string;
  readonly level: number | null;
}

/**
 * A table with its heading, which gives it its name. The heading is the title row; a table without one has a heading that is
 * there for those alone who do not see the table. A title row keeps the level of its look.
 */
export function tableHtml(table: FormTable, { id, level }: TablePlace, page: PageState): string {
  const title = titleRow(table);
  const wished = (title && headingLevel(title, page.form)) ?? level;
  const own =
    wished === null ? null : page.headings.add(wished, title ? plainContent(title.content) : table.caption);
  const named = (own ?? page.headings.all.at(-1))?.id;
  const parts: TableParts = {
    table,
    page,
    grid: gridOf(table, page.names),
    title: title && own ? { cell: title, heading: own } : null,
    associations: cellHeadings(table, id),
  };
  const unseen =
    own && !title ? `${element(`h${own.level}`, { id: own.id, class: 'unseen' }, textHtml(own.text))}\n` : '';
  const attributes = { class: parts.grid?.name, ...role(parts, 'table'), 'aria-labelledby': named };
  const made = element('table', attributes, tableInside(parts));
  if (parts.grid?.stacked) return unseen + made;
  // What scrolls must be reached by keyboard as well (WCAG 2.1.1).
  return (
    unseen + element('div', { class: 'wide', role: 'region', 'aria-labelledby': named, tabindex: 0 }, made)
  );
}

interface TableParts {
  readonly table: FormTable;
  readonly page: PageState;
  readonly grid: TableGrid | undefined;
  readonly title: { readonly cell: FormCell; readonly heading: PageHeading } | null;
  readonly associations: ReturnType<typeof cellHeadings>;
}

/** In narrow places the style sheet shows no table; some browsers then take its parts for nothing but their roles. */
function role({ grid }: Pick<TableParts, 'grid'>, name: string): { readonly role: string | null } {
  return { role: grid?.stacked ? name : null };
}

function tableInside(parts: TableParts): string {
  const { columns, rows, description } = parts.table;
  const firstOfBody = rows.findIndex(({ header }, i) => !header && !(i === 0 && parts.title));
  const head = firstOfBody === -1 ? rows.length : firstOfBody;
  const lines = [
    description === '' ? '' : element('caption', { class: 'unseen' }, textHtml(description)),
    element('colgroup', {}, columns.map(() => startTag('col', {})).join('')),
    rowGroup('thead', rows.slice(0, head), parts),
    rowGroup('tbody', rows.slice(head), parts),
  ];
  return `\n${lines.filter((line) => line !== '').join('\n')}\n`;
}

function rowGroup(name: 'thead' | 'tbody', rows: readonly FormRow[], parts: TableParts): string {
  if (rows.length === 0) return '';
  const made = rows.map((row) => {
    const names = classes(stackRow(row.cells), row.keepWithNext ? 'keep' : '', heightClass(row.minHeight));
    const cells = row.cells.map((_, i) => cellHtml(row, i, parts)).join('');
    return element('tr', { ...role(parts, 'row'), class: names }, cells);
  });
  return element(name, role(parts, 'rowgroup'), `\n${made.join('\n')}\n`);
}

function cellHtml(row: FormRow, position: number, parts: TableParts): string {
  const cell = row.cells[position] as FormCell;
  const spans = {
    colspan: cell.columnSpan > 1 ? cell.columnSpan : null,
    rowspan: cell.rowSpan > 1 ? cell.rowSpan : null,
  };
  const { id, headers } = parts.associations.get(cell) ?? {};
  const looks = [parts.page.names.looks.get(cell.role) ?? '', placeClass(row.cells, position, parts)];
  const section = sectionIn(row, parts);
  if (section) {
    const heading = element(`h${section.level}`, { id: section.id }, phrasingHtml(cell.content));
    return element('td', { ...role(parts, 'cell'), ...spans, class: classes(...looks) }, heading);
  }
  if (isHeading(cell)) {
    const kind = cell.header === 'row' ? 'rowheader' : 'columnheader';
    const scope = cell.header === 'row' ? 'row' : 'col';
    const attributes = { ...role(parts, kind), id, scope, ...spans, class: classes(...looks) };
    return element('th', attributes, phrasingHtml(cell.content));
  }
  const attributes = {
    ...role(parts, 'cell'),
    headers,
    ...spans,
    class: classes(...looks, fillClass(cell)),
    'data-input': cell.input?.name,
  };
  return element('td', attributes, cellContent(cell, parts.page));
}

/** The heading that a row across the table is: its title, or one between its rows. */
function sectionIn(row: FormRow, { table, page, title }: TableParts): PageHeading | null {
  const across = acrossAll(row, table.columns.length);
  if (!across) return null;
  if (across === title?.cell) return title.heading;
  const level = headingLevel(across, page.form);
  return level === null ? null : page.headings.add(level, plainContent(across.content));
}

function cellContent({ content, input }: FormCell, { words, headings }: PageState): string {
  if (!input || plainContent(content).trim() !== '') return textBlocks(content, headings);
  return element('span', { class: 'empty' }, input.kind === 'grade' ? words.ungraded : words.empty);
}

function fillClass({ content, input }: FormCell): string {
  const value = plainContent(content);
  const fill = input?.choices.find((choice) => choice.value === value)?.fill;
  return fill ? `fill-${fill}` : '';
}

/** Where a cell stands in narrow places. */
function placeClass(cells: readonly FormCell[], position: number, { grid }: TableParts): string {
  const cell = cells[position] as FormCell;
  if (!grid?.stacked) return '';
  if (isOver(cells, position)) return 'over';
  // An empty cell before all headings is there for the columns alone; behind one it is a figure that is missing.
  if (stackRow(cells) === 'pairs')
    return cells.slice(0, position + 1).some(isHeading) ? '' : blankClass(cell);
  if (isAlone(cells)) return 'over';
  const [start, end] = gridLines(cell, { edges: grid.stacked });
  return `from-${start}-to-${end}`;
}

function blankClass({ input, content }: FormCell): string {
  return input || plainContent(content).trim() !== '' ? '' : 'blank';
}
