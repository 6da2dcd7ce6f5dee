import { describe, expect, it } from 'vitest';
import type { Form } from '../../src/layout/form.js';
import { writeHtml } from '../../src/write/html/write-html.js';
import { writeJson } from '../../src/write/write-json.js';
import { writeMarkdown } from '../../src/write/write-markdown.js';
import { bare, type Cell, type Section, sections, seedForm } from '../office/seed-form.js';
import { nishiForm } from './forms.js';
import { elementsOf, type PageElement, readPage, textOf } from './html-page.js';

/** Columns as the seed counts them, from 1 to 8; the last column of a narrower table is the eighth. */
const placed = (column: number, span: number, columns: number, text: string): Cell => ({
  from: column + 1,
  to: column + span === columns ? 8 : column + span,
  text: bare(text),
});

/** The words of a page's header and main part, cell by cell. */
function htmlCells(page: PageElement): readonly Cell[] {
  const parts = elementsOf(page).filter(({ name }) => name === 'header' || name === 'main');
  return parts.flatMap(({ children }) =>
    children.flatMap((child): readonly Cell[] => {
      if (typeof child === 'string' || child.attributes.class === 'unseen') return [];
      return child.name === 'table' ? tableCells(child) : [{ from: 1, to: 8, text: bare(textOf(child)) }];
    }),
  );
}

function tableCells(table: PageElement): readonly Cell[] {
  const columns = elementsOf(table, 'col').length;
  const covered = new Map<number, number>();
  return elementsOf(table, 'tr').flatMap((row) => {
    let column = 0;
    const cells = row.children.flatMap((cell): readonly Cell[] => {
      if (typeof cell === 'string') return [];
      while ((covered.get(column) ?? 0) > 0) column += 1;
      const span = Number(cell.attributes.colspan ?? 1);
      const rows = Number(cell.attributes.rowspan ?? 1);
      if (rows > 1) for (let i = 0; i < span; i += 1) covered.set(column + i, rows);
      const isEmpty = elementsOf(cell).some(({ attributes }) => attributes.class === 'empty');
      const made = placed(column, span, columns, isEmpty ? '' : textOf(cell));
      column += span;
      return [made];
    });
    for (const [at, rows] of covered) covered.set(at, rows - 1);
    return cells;
  });
}

/** The words of a text in the model, all its keys but those of characters left aside. */
function modelText(value: unknown): string {
  if (Array.isArray(value)) return value.map(modelText).join('');
  const { kind, value: words, content, items } = value as Record<string, unknown>;
  if (kind === 'text') return String(words);
  return kind === 'break' ? '\n' : modelText(content ?? items ?? []);
}

function jsonCells(json: string): readonly Cell[] {
  const { blocks } = JSON.parse(json) as Pick<Form, 'blocks'>;
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [{ from: 1, to: 8, text: bare(modelText(block.content)) }];
    return block.rows.flatMap(({ cells }) =>
      cells.map((cell) =>
        placed(cell.column, cell.columnSpan, block.columns.length, modelText(cell.content)),
      ),
    );
  });
}

/** The words of Markdown in order; a table of two rows is read column by column, so that figures follow their label. */
function markdownWords(markdown: string): string {
  const pieces = markdown.split('\n\n').map((piece) => {
    const rows = piece.split('\n').map((line) => line.replace(/^\| | \|$/g, '').split(' | '));
    if (!piece.startsWith('|') || rows.length !== 3) return piece;
    return (rows[0] ?? []).map((label, i) => `${label} ${rows[2]?.[i]}`).join('\n');
  });
  const plain = pieces
    .join('\n')
    .replace(/^<!--.*-->$/gm, '')
    .replace(/^\| ---.*$/gm, '')
    .replace(/^(?:#+|-) /gm, '')
    .replace(/\|/g, ' ')
    .replace(/\\(?=[^\w\s])/g, '');
  return bare(plain);
}

const wordsOf = (form: readonly Section[]) =>
  form.map(({ label, cells }) => label + cells.map(({ text }) => text).join('')).join('');

describe('the form of 西区 holds every word of the seed', () => {
  const form = nishiForm();

  it('in the right cell of the web page', () => {
    expect(sections(htmlCells(readPage(writeHtml(form))))).toEqual(seedForm());
  });

  it('in the right cell of the model as JSON', () => {
    expect(sections(jsonCells(writeJson(form)))).toEqual(seedForm());
  });

  it('in the order of the seed in Markdown', () => {
    expect(markdownWords(writeMarkdown(form))).toBe(wordsOf(seedForm()));
  });

  it('and the comparison sees a word that is missing', () => {
    const html = writeHtml(form).replace('誇りに', '');
    expect(sections(htmlCells(readPage(html)))).not.toEqual(seedForm());
  });
});
