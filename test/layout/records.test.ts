import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RECORD_COLUMNS } from '../../src/layout/record-columns.js';
import { nishiForm } from '../write/nishi-form.js';

/** The record of an indicator as key → cell, those that hold nothing left out. */
function recordOf(id: string, edit: (text: string) => string = (text) => text, isFilled = true) {
  const { columns, rows } = nishiForm(edit, { isFilled }).records;
  const row = rows.find((cells) => cells[columns.findIndex(({ key }) => key === 'indicatorId')] === id) ?? [];
  return Object.fromEntries(columns.flatMap(({ key }, i) => (row[i] == null ? [] : [[key, row[i]]])));
}

const withTarget = (target: string) => (text: string) => text.replace('target: 48%以上', `target: ${target}`);

describe('the data of a form', () => {
  it('has a row for every indicator, with its figures and their units apart', () => {
    expect(nishiForm().records.rows).toHaveLength(11);
    expect(recordOf('1-1-c')).toEqual({
      fiscalYear: '2023',
      organization: '西区',
      issueNumber: '1-(1)',
      issueTitle: '地域コミュニティの活性化',
      indicatorId: '1-1-c',
      indicatorName: '活動主体相互や区役所との連携・協働が図られた団体・件数',
      target: '3団体以上',
      minimum: '3',
      targetUnit: '団体',
      basis: '単年度',
      actual: '4団体',
      actualValue: '4',
      actualUnit: '団体',
      grade: 'A',
      source: '例示（実際の結果ではない）',
      previous: '3団体',
      previousValue: '3',
      previousUnit: '団体',
    });
  });

  it('says what state an indicator without a grade is in', () => {
    const { actual, actualValue, grade, state } = recordOf('1-1-a', undefined, false);
    expect([actual, actualValue, grade, state]).toEqual([undefined, undefined, undefined, '未集計']);
  });

  it.each([
    ['48%以上', { minimum: '48', targetUnit: '%' }],
    ['20件超', { exclusiveMinimum: '20', targetUnit: '件' }],
    ['5.5％以下', { maximum: '5.5', targetUnit: '%' }],
    ['1,200万円未満', { exclusiveMaximum: '12000000', targetUnit: '円' }],
    ['40%以上60%以下', { minimum: '40', maximum: '60', targetUnit: '%' }],
    ['41.0%', { targetValue: '41', targetUnit: '%' }],
    ['前年度実績以上', { basis: '前年度' }],
    ['{ text: 計画の策定, judgement: manual }', {}],
  ])('has the bounds of %s as numbers', (target, expected) => {
    const bounds = [
      'targetValue',
      'minimum',
      'exclusiveMinimum',
      'maximum',
      'exclusiveMaximum',
      'targetUnit',
    ];
    const record = recordOf('1-1-a', withTarget(target));
    const found = Object.fromEntries(Object.entries(record).filter(([key]) => bounds.includes(key)));
    const { basis, ...figures } = expected as Readonly<Record<string, string>>;
    expect(found).toEqual(figures);
    if (basis) expect(record.basis).toBe(basis);
  });

  it('has the words of the language that the labels are in', () => {
    const { title, columns, rows } = nishiForm(undefined, { isFilled: false, language: 'en-GB' }).records;
    expect(title).toBe('Data (as made)');
    expect(columns.map(({ heading }) => heading)).toEqual(RECORD_COLUMNS.map(({ en }) => en));
    expect(rows[0]).toContain('pending');
    expect(rows[0]).toContain('annual');
  });

  it('is described in both languages, column by column', () => {
    const headings = (page: string) =>
      [...readFileSync(page, 'utf8').matchAll(/^\| ([^|`]+) \|/gm)].flatMap(([, cell = '']) =>
        cell.split(/、|, /),
      );
    for (const { ja, en } of RECORD_COLUMNS) {
      expect(headings('docs/format.md')).toContain(ja);
      expect(headings('docs/format.en.md')).toContain(en);
    }
  });

  it('holds no line feeds', () => {
    const texts = nishiForm((text) =>
      text.replace('target: 48%以上', 'note: "一行\\n二行"\n        target: 48%以上'),
    );
    expect(texts.records.rows.flat().join('')).not.toContain('\n');
    expect(texts.records.rows[0]?.at(-1)).toBe('一行 二行');
  });
});
