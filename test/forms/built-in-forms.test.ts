import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import {
  evaluate,
  type Form,
  type FormCell,
  type FormTable,
  type FormTemplate,
  forms,
  layOut,
  parseFormTemplate,
  parsePolicy,
  parseResults,
  validateFormTemplate,
  validatePolicy,
  validateResults,
  writeDocx,
  writeJson,
  writeMarkdown,
  writeXlsx,
} from '../../src/index.js';
import { inlineString } from '../../src/model/text.js';

const BANDS = 'rate-bands-en';

function filled(id: string): { readonly form: Form; readonly empty: Form } {
  const template = forms[id] as FormTemplate;
  const source = (path: string) => ({ name: path, text: readFileSync(path, 'utf8') });
  const { tree } = parsePolicy(source('data/nishi-2023/policy.yaml'));
  const { policy } = validatePolicy(tree as NonNullable<typeof tree>, template);
  if (!policy) throw new Error('data/nishi-2023 does not validate');
  const { sheet } = parseResults(source('data/nishi-2023/results.csv'));
  if (!sheet) throw new Error('results.csv is not read');
  const { results } = validateResults(sheet, policy, template.grades);
  const evaluation = evaluate(policy, results, template.grades);
  return { form: layOut(policy, template, { evaluation }), empty: layOut(policy, template) };
}

const textOf = ({ content }: Pick<FormCell, 'content'>) =>
  content.map((block) => (block.kind === 'list' ? '' : inlineString(block.content))).join('\n');

describe.each(Object.keys(forms))('the form %s', (id) => {
  it('is what its file says, without findings', () => {
    const path = `templates/${id}/form.yaml`;
    const { tree } = parseFormTemplate({ name: path, text: readFileSync(path, 'utf8') });
    const { template, diagnostics } = validateFormTemplate(tree as NonNullable<typeof tree>);
    expect(diagnostics).toEqual([]);
    expect(JSON.parse(JSON.stringify(template))).toEqual(JSON.parse(JSON.stringify(forms[id])));
  });

  it('fills the width between the margins of its page', () => {
    const { page } = forms[id] as FormTemplate;
    const width = (page.orientation === 'portrait' ? 210 : 297) - page.margins.left - page.margins.right;
    const tables = filled(id).form.blocks.filter((block) => block.kind === 'table');
    for (const { columns } of tables) expect(columns.reduce((sum, each) => sum + each, 0)).toBe(width);
  });

  it('has every input once, and covers its grid', () => {
    const { form } = filled(id);
    const tables = form.blocks.filter((block): block is FormTable => block.kind === 'table');
    const inputs = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.input ?? [])),
    );
    expect(new Set(inputs.map(({ name }) => name)).size).toBe(inputs.length);
    for (const { columns, rows } of tables) {
      const covered = rows.map(() => columns.map(() => 0));
      for (const [at, { cells }] of rows.entries())
        for (const { column, columnSpan, rowSpan } of cells)
          for (let row = at; row < at + rowSpan; row++)
            for (let next = column; next < column + columnSpan; next++)
              (covered[row] as number[])[next] = ((covered[row] as number[])[next] ?? 0) + 1;
      expect(covered.flat().every((times) => times === 1)).toBe(true);
    }
  });
});

describe('a form of another kind', () => {
  const { form, empty } = filled(BANDS);
  const table = (of: Form) =>
    of.blocks.find(
      (block): block is FormTable => block.kind === 'table' && block.columns.length === 8,
    ) as FormTable;

  it('is no word of the code', () => {
    const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(
      (path) => path.endsWith('.ts') && !path.includes('generated'),
    );
    expect(sources.length).toBeGreaterThan(200);
    expect(sources.filter((path) => readFileSync(join('src', path), 'utf8').includes(BANDS))).toEqual([]);
  });

  it('has one table for all issues, each beside the rows of its indicators', () => {
    const { rows } = table(form);
    const issues = rows.flatMap(({ cells }) => cells.filter(({ role }) => role === 'issue'));
    expect(issues.map(({ rowSpan }) => rowSpan)).toEqual([3, 2, 2, 4]);
    expect(rows).toHaveLength(1 + 11);
    expect(rows[0]?.header).toBe(true);
    expect(rows[0]?.cells.map(({ header }) => header)).toEqual(Array(8).fill('column'));
  });

  it('has the rate and grade of each indicator, and none where there is no result', () => {
    const { rows } = table(form);
    const figures = rows.slice(1).map(({ cells }) => cells.slice(-3, -1).map(textOf).join(' '));
    expect(figures).toEqual([
      ...['104.3% A', '96.5% B', '133.3% S', '98.9% B', '100.0% A', '102.7% A', ' '],
      ...['96.3% B', '104.1% A', ' ', '117.7% A'],
    ]);
    const without = table(empty).rows.slice(1);
    expect(without.map(({ cells }) => cells.slice(-3, -1).map(textOf).join(' '))).toEqual(
      Array(11).fill(' '),
    );
  });

  it('is written in every format, in its language, across the page', async () => {
    expect([form.language, form.page.orientation]).toEqual(['en', 'landscape']);
    const docx = unzipSync(await writeDocx(form));
    const document = strFromU8(docx['word/document.xml'] as Uint8Array);
    expect(document).toContain('w:orient="landscape"');
    expect(document.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(4);
    expect(document).toContain('Goal');
    const xlsx = unzipSync(await writeXlsx(form));
    const sheet = strFromU8(xlsx['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect(sheet).toContain('orientation="landscape"');
    expect(sheet).toContain('&quot;S,A,B,C,－&quot;');
    expect(JSON.parse(new TextDecoder().decode(await writeJson(form)))).toMatchObject({ template: BANDS });
    const markdown = new TextDecoder().decode(await writeMarkdown(form));
    expect(markdown).toContain('# 西区: operating policy 2023');
  });
});
