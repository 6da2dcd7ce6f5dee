import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { workFolder } from '../office/tools.js';
import { checkOfficeFiles } from '../office/validity/check-office-files.js';
import { hasSchemas } from '../office/validity/schemas.js';
import { runPolicy } from '../run-policy.js';

const CASE = 'test/cases/eval/history';
const FILES = ['2022', '2023', '2024'].map((year) => join(CASE, `${year}.policy.yaml`));
const folder = workFolder();
mkdirSync(folder, { recursive: true });

/** `policy eval --history` of the case in a format. */
const history = (format: string, output: string) =>
  runPolicy('.', [
    ...['eval', '--history', '--actuals', join(CASE, 'results.csv')],
    ...['--format', format, '-o', output, ...FILES],
  ]);

describe('eval --history', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives JSON of its schema', async () => {
    const { stdout } = await history('json', '-');
    const validate = new Ajv2020({ strict: false }).compile(
      JSON.parse(readFileSync('schema/history.schema.json', 'utf8')),
    );
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors)).toBe(true);
  });

  it('gives a workbook whose charts refer to the figures of their indicator', async () => {
    const path = join(folder, 'history.xlsx');
    await history('xlsx', path);
    const parts = unzipSync(readFileSync(path));
    const charts = Object.keys(parts).filter((name) => name.startsWith('xl/charts/chart'));
    const { stdout } = await history('csv', '-');
    const rows = stdout.replace('\ufeff', '').trim().split(/\r?\n/);
    expect(charts.length).toBeGreaterThan(0);
    for (const name of charts) {
      const xml = strFromU8(parts[name] as Uint8Array);
      const [, from, to] = /\$H\$(\d+):\$H\$(\d+)/.exec(xml) ?? [];
      const cached = [...(/<c:val>.*?<\/c:val>/s.exec(xml)?.[0] ?? '').matchAll(/<c:v>([^<]*)</g)];
      const stated = rows.slice(Number(from) - 1, Number(to)).map((row) => row.split(',')[7]);
      expect(cached.map(([, value]) => value)).toEqual(stated.filter((value) => value !== ''));
    }
  });

  it.runIf(hasSchemas)('gives a workbook that keeps the schemas', async () => {
    const path = join(folder, 'valid.xlsx');
    await history('xlsx', path);
    expect(checkOfficeFiles([path])).toEqual([]);
  });

  it('gives a page with neither scripts nor anything from elsewhere, and the same one each time', async () => {
    const first = join(folder, 'a.html');
    const second = join(folder, 'b.html');
    await history('html', first);
    await history('html', second);
    const page = readFileSync(first, 'utf8');
    expect(readFileSync(second, 'utf8')).toBe(page);
    expect(page).not.toMatch(/<script|\son\w+=|(?:src|href)="/);
    const images = page.match(/<svg[^>]* role="img"/g) ?? [];
    expect(images).toHaveLength((page.match(/<desc /g) ?? []).length);
    expect(images.length).toBeGreaterThan(0);
  });
});
