/** node test/results/make-cases.mjs: makes the workbooks of test/cases/eval/ anew. They are committed. */
import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { workbook } from './workbook.mjs';

const CASES = resolve('test/cases/eval');
const save = (/** @type {string} */ path, /** @type {Uint8Array} */ bytes) =>
  writeFileSync(join(CASES, path), bytes);
const percent = (/** @type {string} */ number, format = '0.0%') => ({ number, format });

const HEADER = ['指標ID', '実績', '前年度実績', '出典'];
save(
  'results-in-excel/results.xlsx',
  workbook([
    {
      name: '前の年',
      state: 'hidden',
      rows: [
        ['指標ID', '実績'],
        ['1-1-a', '1%'],
      ],
    },
    {
      name: '結果',
      rows: [
        null,
        [null, ...HEADER],
        [
          null,
          '1-1-a',
          percent('0.501'),
          { number: '0.472', format: '0.0%', formula: '472/1000' },
          '区民アンケート\n(問3)',
        ],
        null,
        [null, '1-1-b', { number: '1766', format: '#,##0"団体"' }, '1,500団体', null],
      ],
    },
    { name: 'メモ', rows: [['何でも']] },
  ]),
);
save(
  'results-in-excel/years.xlsx',
  workbook([
    {
      name: '結果',
      rows: [
        ['年度', '所属', '指標ID', '実績', '備考'],
        ['R5', '西区', '1-1-a', percent('0.501'), { number: '45352', format: 'yyyy/m/d' }],
        ['R4', '西区', '1-1-a', percent('0.472'), null],
        ['R5', '西区', '1-1-b', '4団体', null],
        ['R4', '西区', '1-1-a', percent('0.474'), null],
        ['R5', '北区', '1-1-a', '40%', null],
      ],
    },
  ]),
);
save(
  'traps-of-spreadsheets/results.xlsx',
  workbook([
    {
      name: '結果',
      rows: [
        ['指標ID', '実績', '前年度実績', '出典', null],
        ['1-1-a', { number: '0.501' }, percent('0.4796', '0%'), '区民アンケート', null],
        [{ number: '45352', format: 'm"月"d"日"' }, '3団体', null, null, null],
        [
          '1-1-b',
          { number: '45383', format: 'm/d' },
          { error: '#N/A', formula: 'VLOOKUP(A4,X:Y,2,0)' },
          null,
          '?',
        ],
        ['合計', { formula: 'SUM(B2:B4)' }, null, null, null],
        [null, { number: '3', format: '# ?/?' }, null, null, null],
      ],
    },
  ]),
);
save(
  'traps-of-spreadsheets/title-above.xlsx',
  workbook([
    {
      name: '結果',
      merges: ['A1:C1'],
      rows: [['令和5年度 指標の結果', null, null], HEADER.slice(0, 3), ['1-1-a', '50.1%', '47.2%']],
    },
  ]),
);
save(
  'workbooks-that-are-not-read/damaged.xlsx',
  workbook([{ name: '結果', rows: [HEADER] }]).subarray(0, 900),
);
save(
  'workbooks-that-are-not-read/hidden.xlsx',
  workbook([{ name: '結果', state: 'veryHidden', rows: [HEADER] }]),
);
