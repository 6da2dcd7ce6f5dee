import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { readResultsWorkbook } from '../../src/collect/read-results-workbook.js';
import { parseCsv } from '../../src/parse/parse-csv.js';
import { RESULTS_LIMITS, readResultsTable } from '../../src/validate/read/read-results-sheet.js';
import { workbook } from './workbook.mjs';

type Cell = string | null | { readonly number: string; readonly format?: string };

/** What is read of a workbook with these rows. */
function read(rows: readonly (readonly Cell[] | null)[]) {
  const bytes = workbook([{ name: '結果', rows }]);
  const found = readResultsWorkbook('results.xlsx', bytes, inflate, RESULTS_LIMITS);
  if ('diagnostic' in found) return { sheet: null, diagnostics: [found.diagnostic] };
  return readResultsTable(found.table.source, found.table);
}

const rules = (rows: Parameters<typeof read>[0]) => read(rows).diagnostics.map(({ rule }) => rule);

describe('a workbook of results', () => {
  it('has the same rows as the CSV file with the same words', () => {
    const words = [
      ['id', 'actual', 'source'],
      ['1-1-a', '50.1%', '区民アンケート'],
      ['1-1-b', '１，７６６団体', ''],
    ];
    const csv = words.map((row) => row.join(',')).join('\n');
    const texts = (table: ReturnType<typeof readResultsTable>) =>
      table.sheet?.rows.map(({ fields }) => Object.entries(fields).map(([key, { text }]) => [key, text]));
    const fromCsv = readResultsTable({ name: 'results.csv', text: csv }, parseCsv(csv));
    expect(texts(read(words))).toEqual(texts(fromCsv));
    expect(texts(fromCsv)).toHaveLength(2);
  });

  it('with 65,536 rows is too large, and is read up to the limit', () => {
    const rows = Array.from({ length: 65_535 }, (_, i) => [
      `${(i * 7919) % 65_536}-a`,
      `${i % 997}.${i % 10}%`,
    ]);
    const { sheet, diagnostics } = read([['指標ID', '実績'], ...rows]);
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['results/too-large']);
    expect(sheet?.rows).toHaveLength(RESULTS_LIMITS.rows);
  });

  it('may begin anywhere and have blank rows and columns', () => {
    expect(rules([null, [null, '指標ID', null, '実績'], null, [null, '1-1-a', null, '50%']])).toEqual([]);
  });

  it('without contents is empty, and with too many columns is too large', () => {
    expect(rules([])).toEqual(['results/empty']);
    const wide = Array.from({ length: 101 }, (_, i) => (i === 0 ? 'id' : `x-${i}`));
    expect(rules([wide]).at(-1)).toBe('results/unknown-column');
    expect(rules([wide])).toContain('results/too-large');
  });

  it('says where a cell shows fewer digits than it holds', () => {
    const { diagnostics } = read([
      ['id', 'actual'],
      ['a', { number: '0.4796', format: '0%' }],
    ]);
    expect(diagnostics.map(({ rule, source }) => [rule, source.cells?.length])).toEqual([
      ['results/rounded', 4],
    ]);
  });
});
