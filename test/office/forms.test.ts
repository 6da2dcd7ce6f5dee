import { createHash } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectedResults } from './expected-results.js';
import { bare, type Cell, sections, seedForm } from './seed-form.js';
import { hasOffice, policy, printed, python, savedAgain, workFolder } from './tools.js';

const POLICY = 'data/nishi-2023/policy.yaml';
const RESULTS = 'data/nishi-2023/results.csv';

interface DocxParagraph {
  readonly text: string;
  readonly listed: boolean;
}

interface DocxCell {
  readonly column: number;
  readonly span: number;
  readonly continued: boolean;
  readonly paragraphs: readonly DocxParagraph[];
  readonly tags: readonly string[];
  readonly placeholder: boolean;
}

interface Docx {
  readonly body: readonly (DocxParagraph & { readonly table?: number })[];
  readonly tables: readonly {
    readonly rows: readonly { readonly header: boolean; readonly cells: readonly DocxCell[] }[];
    readonly widths: readonly number[];
    readonly layout: string;
  }[];
  readonly page: readonly number[];
  readonly language: string;
  readonly font: string;
  readonly title: string;
}

interface Xlsx {
  readonly cells: readonly {
    readonly row: number;
    readonly column: number;
    readonly lastColumn: number;
    readonly text: string;
  }[];
  readonly names: Readonly<Record<string, string>>;
  readonly lists: readonly { readonly cells: string; readonly list: string }[];
  readonly paper: number;
  readonly orientation: string;
  readonly fit: readonly unknown[];
  readonly printArea: readonly string[] | string;
  readonly protected: boolean;
  readonly highest: number;
  readonly font: string;
}

function docxCells({ body, tables }: Docx): readonly Cell[] {
  return body.flatMap(({ text, table }) => {
    if (table === undefined) return [{ from: 1, to: 8, text: bare(text) }];
    const { rows, widths } = tables[table] as Docx['tables'][number];
    return rows.flatMap(({ cells }) =>
      cells
        .filter(({ continued }) => !continued)
        .map(({ column, span, paragraphs, placeholder }) => ({
          from: column + 1,
          to: column + span === widths.length ? 8 : column + span,
          text: placeholder ? '' : paragraphs.map((each) => bare(each.text)).join(''),
        })),
    );
  });
}

function xlsxCells({ cells }: Xlsx): readonly Cell[] {
  return cells.map(({ column, lastColumn, text }) => ({ from: column, to: lastColumn, text: bare(text) }));
}

describe.runIf(hasOffice)('the form of 西区 as other programs read it', () => {
  const folder = workFolder();
  const blank = (format: string) => join(folder, 'blank', `nishi-2023.${format}`);
  const filled = (format: string) => join(folder, 'filled', `nishi-2023.${format}`);

  beforeAll(() => {
    policy(['render', POLICY, '--format', 'docx,xlsx', '-o', join(folder, 'blank/')]);
    policy(['eval', POLICY, '--actuals', RESULTS, '--format', 'docx,xlsx', '-o', join(folder, 'filled/')]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds every word of the seed in the right cell of the docx', () => {
    expect(sections(docxCells(python<Docx>('cells.py', blank('docx'))))).toEqual(seedForm());
  });

  it('holds every word of the seed in the right cell of the xlsx', () => {
    expect(sections(xlsxCells(python<Xlsx>('cells.py', blank('xlsx'))))).toEqual(seedForm());
  });

  it('shows results, grades and last year beside them when it is filled', () => {
    const expected = seedForm(expectedResults);
    expect(sections(docxCells(python<Docx>('cells.py', filled('docx'))))).toEqual(expected);
    expect(sections(xlsxCells(python<Xlsx>('cells.py', filled('xlsx'))))).toEqual(expected);
  });

  it('is set up in Word as the official form is', () => {
    const docx = python<Docx>('cells.py', blank('docx'));
    expect(docx).toMatchObject({
      page: [210, 297],
      language: 'ja-JP',
      font: 'BIZ UD明朝',
      title: '令和5年度 西区運営方針',
    });
    const issues = docx.tables.filter(({ widths }) => widths.length === 8);
    expect(issues).toHaveLength(4);
    for (const { rows, layout, widths } of issues) {
      expect(layout).toBe('fixed');
      expect(widths.map((width) => Math.round((width / 1440) * 25.4 * 2) / 2)).toEqual([
        30, 11, 17.5, 25.5, 17.5, 25.5, 17.5, 25.5,
      ]);
      expect(rows.map(({ header }) => header)).toEqual(rows.map((_, i) => i === 0));
      const texts = rows.filter(({ cells }) =>
        ['課題認識', '主な戦略(課題解決の方策)'].includes(bare(cells[0]?.paragraphs[0]?.text ?? '')),
      );
      expect(texts).toHaveLength(2);
      for (const { cells } of texts) {
        const paragraphs = cells[1]?.paragraphs ?? [];
        expect(paragraphs.length).toBeGreaterThan(1);
        expect(paragraphs.every(({ listed, text }) => listed && !text.startsWith('・'))).toBe(true);
      }
    }
    const tags = docx.tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.tags)),
    );
    expect(tags).toHaveLength(11 * 3 + 2);
    expect(new Set(tags).size).toBe(tags.length);
    expect(tags).toContain('policy:1-1-a.grade');
  });

  it('is set up in Excel to be printed and filled', () => {
    const xlsx = python<Xlsx>('cells.py', blank('xlsx'));
    expect(xlsx).toMatchObject({ paper: 9, orientation: 'portrait', fit: [true, 1, 0], protected: true });
    expect(String(xlsx.printArea)).toMatch(/\$A\$1:\$H\$\d+/);
    expect(xlsx.highest).toBeLessThanOrEqual(409.5);
    expect(Object.keys(xlsx.names).filter((name) => name.startsWith('policy.'))).toHaveLength(11 * 3 + 2);
    expect(xlsx.lists.map(({ list }) => list)).toEqual(Array.from({ length: 11 }, () => '"A,B"'));
  });

  it('has rows in Excel that are high enough for all text', () => {
    for (const file of [blank('xlsx'), filled('xlsx')]) {
      const heights = python<readonly (readonly [string, number, number])[]>(
        'heights.py',
        file,
        join(folder, 'uno'),
      );
      expect(heights.length).toBeGreaterThan(80);
      expect(heights.filter(([, given, needed]) => given < needed - 0.5)).toEqual([]);
    }
  });

  it('keeps values, names and properties when LibreOffice saves it', () => {
    const properties = (parts: Readonly<Record<string, string>>) =>
      Object.fromEntries(
        [...(parts['docProps/custom.xml'] ?? '').matchAll(/name="(\w+)"><vt:lpwstr>([^<]*)/g)].map(
          ([, name, value]) => [name, value],
        ),
      );
    const known = {
      form: 'osaka-2023',
      organization: '西区',
      fiscalYear: '2023',
      contentHash: expect.stringMatching(/^[0-9a-f]{16}$/),
      generator: expect.stringMatching(/^policydoc /),
    };
    const word = savedAgain(filled('docx'), folder);
    expect(properties(word)).toEqual(known);
    // Japanese text stands there several times over; the first control in the bookmark has the value.
    const controls = [
      ...(word['word/document.xml'] ?? '').matchAll(
        /<w:bookmarkStart [^>]*w:name="_f_([^"]*)"\/>(.*?)<\/w:sdtContent>/gs,
      ),
    ].map(([, name, first]) => [
      name,
      [...(first ?? '').matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text]) => text).join(''),
    ]);
    const values = Object.fromEntries(controls) as Readonly<Record<string, string>>;
    expect(controls).toHaveLength(11 * 3 + 2);
    expect(values).toMatchObject({
      '1_2d1_2da_2eactual': '50.1%',
      '1_2d1_2dc_2eactual': '4団体',
      '1_2d1_2dc_2eprevious': '3団体',
      selfEvaluation: '\u2003'.repeat(4),
    });
    expect(values['1_2d1_2da_2egrade']).toMatch(/^A/);

    const excel = savedAgain(filled('xlsx'), folder);
    expect(properties(excel)).toEqual(known);
    const names = [...(excel['xl/workbook.xml'] ?? '').matchAll(/ name="policy\.([^"]*)"/g)];
    expect(names).toHaveLength(11 * 3 + 2);
    expect(excel['xl/worksheets/sheet1.xml']).toMatch(/<sheetProtection [^>]*sheet="true"/);
    expect(excel['xl/worksheets/sheet1.xml']).toMatch(/<conditionalFormatting .*<cfRule type="cellIs"/);
  });

  it('opens in LibreOffice, which prints every paragraph', () => {
    const docx = python<Docx>('cells.py', blank('docx'));
    const paragraphs = docx.body.flatMap(({ text, table }) =>
      table === undefined
        ? [text]
        : (docx.tables[table]?.rows ?? []).flatMap(({ cells }) =>
            cells
              .filter(({ continued }) => !continued)
              .flatMap((cell) => cell.paragraphs.map((each) => each.text)),
          ),
    );
    const word = printed(blank('docx'), join(folder, 'blank'));
    expect(paragraphs.map((text) => text.replace(/\s+/g, '')).filter((text) => !word.includes(text))).toEqual(
      [],
    );
    const excel = printed(blank('xlsx'), join(folder, 'blank'));
    const cells = python<Xlsx>('cells.py', blank('xlsx')).cells.map(({ text }) => text.replace(/\s+/g, ''));
    expect(cells.filter((text) => !excel.includes(text))).toEqual([]);
  });
});

describe('the bytes of a form', () => {
  it('are the same for the same input, later, in another zone and locale', async () => {
    const folder = workFolder();
    try {
      const hashes = (name: string) =>
        ['docx', 'xlsx'].map((format) =>
          createHash('sha256')
            .update(readFileSync(join(folder, name, `nishi-2023.${format}`)))
            .digest('hex'),
        );
      const make = (name: string, env: Readonly<Record<string, string>>) =>
        policy(['render', POLICY, '--format', 'docx,xlsx', '-o', join(folder, `${name}/`)], env);
      make('first', { TZ: 'UTC', LC_ALL: 'C' });
      // Zip times count in steps of two seconds.
      await new Promise((done) => setTimeout(done, 2100));
      make('later', { TZ: 'UTC', LC_ALL: 'C' });
      make('elsewhere', { TZ: 'America/New_York', LC_ALL: 'ja_JP.UTF-8' });
      expect(hashes('later')).toEqual(hashes('first'));
      expect(hashes('elsewhere')).toEqual(hashes('first'));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
