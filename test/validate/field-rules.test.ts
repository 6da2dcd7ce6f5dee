import { describe, expect, it } from 'vitest';
import { forms } from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { type ValidateSettings, validatePolicy } from '../../src/validate/validate-policy.js';

const FORM = forms['osaka-2023'] as FormTemplate;

/** A policy for 2023 with an issue of these keys. */
function policy(issue: string, fiscalYear = '2023'): string {
  return `version: 1
fiscalYear: ${fiscalYear}
organization: { name: 見本区, kind: ward }
head: 大阪 太郎
stage: draft
goal: 目標
mission: 使命
basicPolicy: 考え方
issues:
  - number: "1"
    title: 課題
    problems: 課題
    strategies: 戦略
    ${issue}
`;
}

/** The parts of the file that a rule finds. */
function found(rule: string, text: string, settings: ValidateSettings = {}): readonly string[] {
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  if (!tree) throw new Error('not parsed');
  return validatePolicy(tree, FORM, settings)
    .diagnostics.filter((each) => each.rule === rule)
    .map(({ range }) => text.slice(range.start, range.end));
}

const named = (name: string, rest = 'target: 48%以上') =>
  policy(`indicators: [{ id: a, name: "${name}", ${rest} }]`);

describe('policy/survey-respondents', () => {
  it.each([
    ['町に愛着がある区民の割合', '区民の割合'],
    ['訓練に参加したことがある住民の割合', '住民の割合'],
    ['市民の割合が分かるよう、関心を持つ区民の割合', '区民の割合'],
  ])('finds %s', (name, part) => {
    expect(found('policy/survey-respondents', named(name))).toEqual([part]);
  });

  it.each([
    '町会に加入している区民の割合',
    '窓口に満足した来庁者の割合',
    '安全だと感じると回答した区民の割合',
    '安全だと感じる区民アンケート回答者の割合',
    '安全だと感じる区民の数',
  ])('leaves %s alone', (name) => {
    expect(found('policy/survey-respondents', named(name))).toEqual([]);
  });
});

describe('policy/two-measures', () => {
  it.each([
    ['連携が図られた団体・件数', '団体・件数'],
    ['講座の回数、参加者数', '回数、参加者数'],
    ['犯罪発生件数および検挙率', '犯罪発生件数および検挙率'],
  ])('finds %s', (name, part) => {
    expect(found('policy/two-measures', named(name))).toEqual([part]);
  });

  it.each([
    '連携した法人・団体数',
    '団体・企業数',
    '算数・国語の正答率',
    '年度と制度及び手続の認知度',
    '世帯数と感じる人の割合',
    '交通事故件数及びその原因を知っている人の割合',
  ])('leaves %s alone', (name) => {
    expect(found('policy/two-measures', named(name))).toEqual([]);
  });
});

describe('policy/era-year', () => {
  it.each([
    ['平成33年度の計画', '平成33年度'],
    ['平成 32 年まで', '平成 32 年'],
    ['平成31年12月', '平成31年12月'],
    ['H31.5.1から', 'H31.5'],
    ['Ｈ３３', 'Ｈ３３'],
    ['昭和64年度', '昭和64年度'],
    ['昭和64年2月', '昭和64年2月'],
  ])('finds %s', (text, part) => {
    expect(found('policy/era-year', policy(`notes: ${text}`))).toEqual([part]);
  });

  it.each([
    '平成31年度',
    '平成31年4月',
    '平成30年度',
    'H31.4.1',
    '昭和64年1月',
    '昭和100年',
    'H264',
    'PH33',
    '令和33年度',
  ])('leaves %s alone', (text) => {
    expect(found('policy/era-year', policy(`notes: ${text}`))).toEqual([]);
  });

  it('looks at the years of the document', () => {
    const budget = 'budget: [{ fiscalYear: H31, settlement: 1百万円 }, { fiscalYear: H32, budget: 1百万円 }]';
    expect(found('policy/era-year', policy(budget, '平成33年度'))).toEqual(['平成33年度', 'H32']);
  });
});

describe('policy/amount-jump', () => {
  const jump = (before: string, after: string, amountFactor = 10) =>
    found(
      'policy/amount-jump',
      policy(`budget: [{ fiscalYear: 2022, budget: ${before} }, { fiscalYear: 2023, budget: ${after} }]`),
      { options: { words: [], amountFactor } },
    );

  it('counts exactly', () => {
    expect(jump('1億円', '10億円')).toEqual([]);
    expect(jump('1億円', '1000000001円')).toEqual(['1000000001円']);
    expect(jump('10億円', '1億円')).toEqual([]);
    expect(jump('10億円', '99999999円')).toEqual(['99999999円']);
    expect(jump('▲1百万円', '▲11百万円')).toEqual(['▲11百万円']);
  });

  it('leaves what begins, ends or changes its sign', () => {
    expect(jump('0円', '500百万円')).toEqual([]);
    expect(jump('500百万円', '0円')).toEqual([]);
    expect(jump('500百万円', '▲1百万円')).toEqual([]);
  });

  it('can be adjusted', () => {
    expect(jump('1百万円', '11百万円', 20)).toEqual([]);
    expect(jump('1百万円', '3百万円', 2)).toEqual(['3百万円']);
  });
});

describe('policy/result-too-early', () => {
  const early = (today?: string) =>
    found(
      'policy/result-too-early',
      named('参加率', 'target: 48%以上, result: { actual: 50.1% }'),
      today === undefined ? {} : { today },
    );

  it('waits for 1 April', () => {
    expect(early('2024-03-31')).toEqual(['50.1%']);
    expect(early('2024-04-01')).toEqual([]);
  });

  it('does not know without a day', () => {
    expect(early()).toEqual([]);
  });
});

describe('names as long as a text may be', () => {
  it.each([
    '団体・件数'.repeat(6_000),
    '・'.repeat(30_000),
    '平成33'.repeat(8_000),
    '区民の割合'.repeat(6_000),
    '数と'.repeat(15_000),
    '区'.repeat(30_000),
  ])('are looked through in no time: %#', (name) => {
    const start = performance.now();
    found('policy/two-measures', named(name));
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
