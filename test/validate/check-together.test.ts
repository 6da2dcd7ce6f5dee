import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { forms } from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { checkTogether } from '../../src/validate/check-together.js';
import { type PolicyRecord, recordOf } from '../../src/validate/policy-record.js';
import { isSameIndicator } from '../../src/validate/together/indicator-pairs.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';

const FORM = forms['osaka-2023'] as FormTemplate;
const INDICATOR = 'indicators: [{ id: a, name: 訓練に参加した団体の割合, target: 48%以上 }]';

interface Unit {
  readonly file: string;
  readonly year: number;
  readonly stage?: string;
  readonly unit?: string;
  /** Keys of an issue each, in flow style. */
  readonly issues?: readonly string[];
}

function record({ file, year, stage = 'final', unit = '見本区', issues = [INDICATOR] }: Unit): PolicyRecord {
  const text = `version: 1
fiscalYear: ${year}
organization: { name: ${unit}, kind: ward }
head: 大阪 太郎
stage: ${stage}
goal: 目標
mission: 使命
basicPolicy: 考え方
issues:
${issues.map((keys, i) => `  - { number: "${i + 1}", problems: 課題, strategies: 戦略, title: 課題, ${keys} }`).join('\n')}
`.replace(/title: 課題, (.*title:)/g, '$1');
  const { tree } = parseYaml({ name: file, text });
  const policy = tree && validatePolicy(tree, FORM).policy;
  if (!policy) throw new Error(`${file} has errors`);
  return recordOf(tree, policy);
}

/** `FILE: RULE PART` of each finding. */
function together(...units: readonly Unit[]): readonly string[] {
  return [...checkTogether(units.map(record)).values()].flat().map(shown);
}

function shown({ source, range, rule }: Diagnostic): string {
  return `${source.name}: ${rule} ${source.text.slice(range.start, range.end)}`;
}

const budget = (...entries: readonly (readonly [number, string])[]) =>
  `budget: [${entries.map(([year, amount]) => `{ fiscalYear: ${year}, budget: "${amount}" }`).join(', ')}]`;

describe('a unit', () => {
  it('has one policy a year and stage', () => {
    const a = { file: 'a', year: 2023 };
    expect(together(a, { file: 'b', year: 2023 })).toEqual(['b: policy/unit-twice 2023']);
    expect(together({ file: 'b', year: 2023 }, a)).toEqual(['b: policy/unit-twice 2023']);
    expect(together(a, { file: 'b', year: 2023, stage: 'draft' })).toEqual([]);
    expect(together(a, { file: 'b', year: 2023, unit: '隣の区' })).toEqual([]);
    expect(together(a, { file: 'b', year: 2023, unit: '"見本区 "' })).toEqual(['b: policy/unit-twice 2023']);
  });

  it('given twice by one name is one', () => {
    expect(together({ file: 'a', year: 2023 }, { file: 'a', year: 2023 })).toEqual([]);
  });
});

describe('the budget of last year', () => {
  const lastYear = (amount: string): Unit => ({ file: 'a', year: 2022, issues: [budget([2022, amount])] });
  const thisYear = (amount: string): Unit => ({ file: 'b', year: 2023, issues: [budget([2022, amount])] });

  it('is that of last year’s policy', () => {
    expect(together(lastYear('89百万円'), thisYear('98百万円'))).toEqual([
      'b: policy/last-year-budget "98百万円"',
    ]);
    expect(together(lastYear('89百万円'), thisYear('9千8百万円'))).toEqual([
      'b: policy/last-year-budget "9千8百万円"',
    ]);
    expect(together(lastYear('69百万円'), thisYear('6千9百万円'))).toEqual([]);
  });

  it('may be rounded to a coarser unit', () => {
    expect(together(lastYear('29,474千円'), thisYear('29百万円'))).toEqual([]);
    expect(together(lastYear('29,474千円'), thisYear('30百万円'))).toEqual([]);
    expect(together(lastYear('29,474千円'), thisYear('31百万円'))).toHaveLength(1);
  });

  it('is looked for by title, and by number where titles are alike', () => {
    const alike = (file: string, year: number, first: string, second: string): Unit => ({
      file,
      year,
      issues: [budget([2022, first]), budget([2022, second])],
    });
    expect(together(alike('a', 2022, '1百万円', '2百万円'), alike('b', 2023, '1百万円', '3百万円'))).toEqual([
      'b: policy/last-year-budget "3百万円"',
    ]);
    const other: Unit = { file: 'b', year: 2023, issues: [`${budget([2022, '9百万円'])}, title: 別の課題`] };
    expect(together(lastYear('89百万円'), other)).toEqual([]);
  });

  it('is compared with the most final version, and not two years on', () => {
    const draft: Unit = { ...lastYear('90百万円'), file: 'c', stage: 'draft' };
    expect(together(lastYear('89百万円'), draft, thisYear('89百万円'))).toEqual([]);
    expect(together(draft, thisYear('89百万円'))).toHaveLength(1);
    expect(
      together(lastYear('89百万円'), { file: 'b', year: 2024, issues: [budget([2023, '1百万円'])] }),
    ).toEqual([]);
  });
});

describe('the result of last year', () => {
  const of = (file: string, year: number, result: string, target = '48%以上'): Unit => ({
    file,
    year,
    issues: [`indicators: [{ id: a, name: 参加率, target: ${target}, result: { ${result} } }]`],
  });

  it('has the value and the unit of last year’s policy', () => {
    expect(together(of('a', 2022, 'actual: 41%'), of('b', 2023, 'previous: 41.0%'))).toEqual([]);
    expect(together(of('a', 2022, 'actual: 41%'), of('b', 2023, 'previous: 41.1%'))).toEqual([
      'b: policy/last-year-result 41.1%',
    ]);
    expect(together(of('a', 2022, 'actual: 41%'), of('b', 2023, 'previous: 41人'))).toHaveLength(1);
  });

  it('is not compared where there is none, or with a total over several years', () => {
    expect(together(of('a', 2022, 'actual: 集計中'), of('b', 2023, 'previous: 41%'))).toEqual([]);
    const total = of('a', 2022, 'actual: 120%', '48%以上(3年合計)');
    expect(together(total, of('b', 2023, 'previous: 41%'))).toEqual([]);
  });
});

describe('an id', () => {
  it('means one indicator', () => {
    const other = 'indicators: [{ id: A, name: 窓口の待ち時間に満足した人の割合, target: 60%以上 }]';
    expect(together({ file: 'a', year: 2022 }, { file: 'b', year: 2023, issues: [other] })).toEqual([
      'b: policy/id-meaning A',
    ]);
  });

  it.each([
    ['地域活動協議会を知っている区民の割合', '地域活動協議会を知っている区民アンケート回答者の割合'],
    ['区民の割合', '区民アンケート回答者の割合'],
    ['防災訓練に参加した団体の割合', '訓練参加団体率'],
    ['連携・協働が図られた団体・件数', '連携や協働が図られた件数'],
    ['活動が進められていると感じている区民の割合', '活動が行われていると感じるアンケート回答者の割合'],
    ['コンビニでの証明書発行割合', 'コンビニエンスストアでの証明書の発行割合'],
  ])('in other words is the same: %s, %s', (before, after) => {
    expect(isSameIndicator({ name: before }, { name: after })).toBe(true);
  });

  it.each([
    ['地域活動協議会を知っている区民の割合', '地域で安心して暮らせると感じている区民の割合'],
    [
      '家庭で防災対策を講じている区民アンケート回答者の割合',
      '区役所窓口が適切な対応をしていると感じるアンケート回答者の割合',
    ],
    ['コンビニでの証明書発行割合', '街頭犯罪の件数'],
  ])('of something else is another: %s, %s', (before, after) => {
    expect(isSameIndicator({ name: before }, { name: after })).toBe(false);
  });
});
