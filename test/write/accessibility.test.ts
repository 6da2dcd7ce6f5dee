import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Form, FormCell, FormInput, FormTable, Look } from '../../src/layout/form.js';
import { writeDocx } from '../../src/write/docx/write-docx.js';
import { NOTICE_COLOR } from '../../src/write/notice.js';
import { plainContent } from '../../src/write/plain-content.js';
import { writeXlsx } from '../../src/write/xlsx/write-xlsx.js';
import { nishiForm, withRevisions } from './nishi-form.js';

/** What docs/accessibility.md says is checked in the made files. */
const forms: Readonly<Record<string, Form>> = {
  empty: nishiForm((text) => text, { isFilled: false }),
  filled: nishiForm(),
  'with revisions, not validated': nishiForm(withRevisions, { notice: '未検証' }),
};

const all = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map((match) => match[1] ?? match[0]);
const parts = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const tablesOf = (form: Form) => form.blocks.filter((block): block is FormTable => block.kind === 'table');
const cellsOf = (form: Form): readonly FormCell[] =>
  tablesOf(form).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells));
const inputsOf = (form: Form): readonly FormInput[] =>
  cellsOf(form).flatMap(({ input }) => (input ? [input] : []));

describe.each(Object.entries(forms))('the Word file, %s', (_, form) => {
  let word: Readonly<Record<string, string>>;
  const body = () => word['word/document.xml'] ?? '';

  beforeAll(async () => {
    word = parts(await writeDocx(form));
  });

  it('has a title and a language in its properties and its text', () => {
    expect(word['docProps/core.xml']).toContain('<dc:title>令和5年度 西区運営方針</dc:title>');
    expect(word['docProps/core.xml']).toContain('<dc:language>ja-JP</dc:language>');
    expect(word['word/styles.xml']).toContain('<w:lang w:val="ja-JP" w:eastAsia="ja-JP"/>');
  });

  it('has one heading of level 1, and no level left out below it', () => {
    const levels = new Map(
      [...(word['word/styles.xml'] ?? '').matchAll(/w:styleId="(role-[^"]*)">(.*?)<\/w:style>/gs)].map(
        ([, id, style]) => [
          id,
          Number(/<w:outlineLvl w:val="(\d)"/.exec(style ?? '')?.[1] ?? Number.NaN) + 1,
        ],
      ),
    );
    const headings = all(body(), /<w:pStyle w:val="(role-[^"]*)"/g)
      .map((style) => levels.get(style) ?? Number.NaN)
      .filter((level) => level > 0);
    expect(headings.filter((level) => level === 1)).toHaveLength(1);
    expect(headings.length).toBeGreaterThanOrEqual(6);
    const skipped = headings.filter((level, i) => level > (headings[i - 1] ?? 0) + 1);
    expect(skipped).toEqual([]);
  });

  it('names and describes every table and says which of its row and column are headings', () => {
    const tables = all(body(), /<w:tblPr>.*?<\/w:tblPr>/gs);
    expect(tables).toHaveLength(tablesOf(form).length);
    tables.forEach((properties, i) => {
      const { caption, description, rows } = tablesOf(form)[i] as FormTable;
      expect(properties).toContain(`<w:tblCaption w:val="${caption}"/>`);
      expect(properties).toContain(`<w:tblDescription w:val="${description}"/>`);
      expect(description).not.toBe('');
      expect(properties).toContain(`w:firstRow="${rows[0]?.header ? 1 : 0}"`);
      expect(properties).toContain('w:firstColumn="1"');
    });
    expect(all(body(), /<w:tblHeader\/>/g)).toHaveLength(
      tablesOf(form).flatMap(({ rows }) => rows.filter(({ header }) => header)).length,
    );
  });

  it('is read in the order of the form, without pictures, text boxes or tables in tables', () => {
    const bare = (text: string) => text.replace(/[・\s]/g, '');
    const cells = cellsOf(form).map((cell) => plainContent(cell.content) || (cell.input?.placeholder ?? ''));
    const outside = (text: string) => bare(text).replace(/^\d+\./gm, '');
    const word = bare(all(body(), /<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).join(''));
    let from = 0;
    for (const cell of cells) {
      const at = word.indexOf(outside(cell), from);
      expect(at, cell).toBeGreaterThanOrEqual(from);
      from = at + outside(cell).length;
    }
    expect(body()).not.toMatch(/<w:drawing|<w:pict|<w:object|<wps:txbx/);
    expect(body()).not.toMatch(/<w:tbl>(?:(?!<\/w:tbl>).)*<w:tbl>/s);
  });

  it('gives every control a name of its own to be read out', () => {
    const names = all(body(), /<w:alias w:val="([^"]*)"/g);
    expect(names).toHaveLength(inputsOf(form).length);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.trim() !== '')).toBe(true);
  });
});

describe.each(Object.entries(forms))('the Excel file, %s', (_, form) => {
  const workbook = new ExcelJS.Workbook();
  let excel: Readonly<Record<string, string>>;

  beforeAll(async () => {
    const bytes = await writeXlsx(form);
    excel = parts(bytes);
    await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  });

  it('has a title and a language, and sheets that say what they hold', () => {
    expect(excel['docProps/core.xml']).toContain('<dc:title>令和5年度 西区運営方針</dc:title>');
    expect(excel['docProps/core.xml']).toContain('<dc:language>ja-JP</dc:language>');
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '令和5年度 西区運営方針',
      'データ(作成時点)',
    ]);
  });

  it('says at every input, and nowhere else, what is to be filled in', () => {
    const prompts: string[] = [];
    const [sheet] = workbook.worksheets;
    sheet?.eachRow({ includeEmpty: true }, (row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.master !== cell) return;
        if (cell.protection?.locked === false) prompts.push(cell.dataValidation?.prompt ?? '');
        else expect(cell.dataValidation).toBeUndefined();
      }),
    );
    expect(prompts.map((prompt) => prompt.split('\u3000')[0])).toEqual(
      inputsOf(form).map(({ label }) => label),
    );
  });

  it('repeats its title on every page and is protected without a password', () => {
    expect(workbook.worksheets[0]?.pageSetup.printTitlesRow).toBe(form.notice === null ? '1:1' : '2:2');
    for (const sheet of ['sheet1', 'sheet2']) {
      const protection = /<sheetProtection[^>]*>/.exec(excel[`xl/worksheets/${sheet}.xml`] ?? '')?.[0];
      expect(protection).toBe('<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>');
    }
  });

  it('has its data in a plain table: headings in the first row, a row an indicator, no blank lines', () => {
    const sheet = workbook.worksheets[1];
    const { columns, rows } = form.records;
    expect(excel['xl/worksheets/sheet2.xml']).not.toMatch(/<mergeCell|<f>/);
    expect(columns.map((_, i) => sheet?.getCell(1, i + 1).text)).toEqual(
      columns.map(({ heading }) => heading),
    );
    expect(new Set(columns.map(({ heading }) => heading)).size).toBe(columns.length);
    expect(sheet?.rowCount).toBe(rows.length + 1);
    rows.forEach((row, i) => {
      row.forEach((text, j) => {
        const value = sheet?.getCell(i + 2, j + 1).value ?? null;
        const isNumber = columns[j]?.kind === 'number' && text !== null;
        expect(value).toBe(isNumber ? Number(text) : text);
        expect(String(value)).not.toContain('\n');
      });
    });
  });
});

describe('colours', () => {
  const form = forms.filled as Form;

  it.each(Object.entries(form.looks))('of %s stand out from their background', (_, look: Look) => {
    expect(contrast(look.color, look.fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });

  it('are never the only sign of a grade', () => {
    const choices = inputsOf(form).flatMap((input) => input.choices);
    expect(choices.length).toBeGreaterThan(0);
    for (const { value, fill } of choices) {
      expect(value.trim()).not.toBe('');
      expect(contrast(form.looks.grade?.color ?? '', fill ?? 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('of the notice stand out from the page', () => {
    expect(contrast(NOTICE_COLOR, 'FFFFFF')).toBeGreaterThanOrEqual(4.5);
  });
});

/** Contrast ratio of two colours `RRGGBB` (WCAG 2.2). */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const value = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
