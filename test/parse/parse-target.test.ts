import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../../src/model/target.js';
import { parseTarget } from '../../src/parse/parse-target.js';
import { MANUAL_WORDS } from '../../src/parse/target-words.js';
import { anyText, LONG_TEXTS, partOf, widen } from './texts.js';

/** A criterion in the notation of intervals, so that a table of them can be read: `[48, ∞) %`. */
function notation(criterion: Criterion): string {
  if (criterion.kind === 'manual') return 'manual';
  if (criterion.kind === 'previousYear') return `previous ${criterion.comparison}`;
  if (criterion.kind === 'bare') return `= ${criterion.value} ${criterion.unit}`.trimEnd();
  const { lower, upper, unit, basis } = criterion;
  const from = lower === null ? '(-∞' : `${lower.inclusive ? '[' : '('}${lower.value}`;
  const to = upper === null ? '∞)' : `${upper.value}${upper.inclusive ? ']' : ')'}`;
  return `${from}, ${to} ${unit}${basis === 'cumulative' ? ' cumulative' : ''}`.trimEnd();
}

const READ: readonly (readonly [string, string])[] = [
  // The targets of a real policy.
  ...['48', '40', '56', '80', '85', '60', '76', '35'].map(
    (value) => [`${value}%以上`, `[${value}, ∞) %`] as const,
  ),
  ['3団体以上', '[3, ∞) 団体'],
  ['10,000世帯以上(R3~R5作成合計目標)', '[10000, ∞) 世帯 cumulative'],
  ['１０，０００世帯以上（Ｒ３～Ｒ５作成合計目標）', '[10000, ∞) 世帯 cumulative'],
  ['41.0%', '= 41 %'],
  ['6回以上', '[6, ∞) 回'],
  ['1,200万から1,500万', '[12000000, 15000000]'],
  ['1,200万人から1,500万人まで', '[12000000, 15000000] 人'],
  ['前年度実績以上', 'previous atLeast'],
  // Comparators.
  ['20件以下', '(-∞, 20] 件'],
  ['5%未満', '(-∞, 5) %'],
  ['10位以内', '(-∞, 10] 位'],
  ['10位まで', '(-∞, 10] 位'],
  ['50件超', '(50, ∞) 件'],
  ['50件超える', '(50, ∞) 件'],
  ['50%を超える', '(50, ∞) %'],
  ['50%を上回る', '(50, ∞) %'],
  ['50件を下回る', '(-∞, 50) 件'],
  // Ranges.
  ['40%以上60%以下', '[40, 60] %'],
  ['40%以上60%未満', '[40, 60) %'],
  ['40%超60%未満', '(40, 60) %'],
  ['40%以上、60%以下', '[40, 60] %'],
  ['40以上60%以下', '[40, 60] %'],
  ['40~60%', '[40, 60] %'],
  ['40%～60%', '[40, 60] %'],
  ['40〜60%', '[40, 60] %'],
  ['40%から60%', '[40, 60] %'],
  ['40~60%未満', '[40, 60) %'],
  ['40%以上~60%未満', '[40, 60) %'],
  ['1,200万から1,500万人', '[12000000, 15000000] 人'],
  ['3か所から5か所', '[3, 5] か所'],
  ['-3~5%', '[-3, 5] %'],
  ['-5~-3%', '[-5, -3] %'],
  ['40%~40%', '[40, 40] %'],
  // Spellings.
  ['80パーセント以上', '[80, ∞) %'],
  ['８０％以上', '[80, ∞) %'],
  ['48 % 以上', '[48, ∞) %'],
  ['48  %  以上', '[48, ∞) %'],
  ['　48%以上 ', '[48, ∞) %'],
  ['40% ～ 60%', '[40, 60] %'],
  ['2.5ポイント以上', '[2.5, ∞) ポイント'],
  ['5割以上', '[5, ∞) 割'],
  ['1.2万人以上', '[12000, ∞) 人'],
  ['1億461万人以上', '[104610000, ∞) 人'],
  ['5千件以上', '[5000, ∞) 件'],
  ['100%', '= 100 %'],
  ['48', '= 48'],
  ['-3件', '= -3 件'],
  ['1,766世帯', '= 1766 世帯'],
  ['-3%以上', '[-3, ∞) %'],
  ['5年間以上', '[5, ∞) 年間'],
  ['30分以内', '(-∞, 30] 分'],
  // Remarks.
  ['48%以上(区民アンケート)', '[48, ∞) %'],
  ['48%以上 （区民アンケート）【速報】', '[48, ∞) %'],
  ['48%以上[注(1)]', '[48, ∞) %'],
  ['100件以上(累計)', '[100, ∞) 件 cumulative'],
  ['40%以上60%以下(3年間の合計)', '[40, 60] % cumulative'],
  ['41.0%(累計)', '= 41 %'],
  ['実施(3回)', 'manual'],
  // The year before.
  ['前年度以上', 'previous atLeast'],
  ['前年度実績以下', 'previous atMost'],
  ['前年度実績未満', 'previous below'],
  ['前年度超', 'previous above'],
  ['前年度を上回る', 'previous above'],
  ['前年度実績を下回る', 'previous below'],
  ['前年度の実績 以上', 'previous atLeast'],
  ['前年度実績値以上(47.2%)', 'previous atLeast'],
  // For a person.
  ...MANUAL_WORDS.map((word) => [word, 'manual'] as const),
  ['計画の策定', 'manual'],
  ['計画を策定する', 'manual'],
  ['現状維持', 'manual'],
];

test.each(READ)('%s asks for %s', (text, expected) => {
  const target = parseTarget(text);
  expect(target).toMatchObject({ text });
  expect('criterion' in target ? notation(target.criterion) : target).toBe(expected);
});

test('width does not matter', () => {
  const meaning = (text: string) => {
    const target = parseTarget(text);
    return 'criterion' in target ? notation(target.criterion) : target;
  };
  for (const [text, expected] of READ) expect(meaning(widen(text)), text).toBe(expected);
});

test.each([
  ['', 'noFigure', ''],
  [' 　', 'noFigure', ''],
  ['(48%以上)', 'noFigure', '(48%以上)'],
  ['以上', 'noFigure', '以上'],
  ['高い水準', 'noFigure', '高い水準'],
  ['三回以上', 'noFigure', '三回以上'],
  ['40%~60人', 'unitsDiffer', '60人'],
  ['40%~60', 'unitsDiffer', '60'],
  ['3団体以上5件以下', 'unitsDiffer', '5件'],
  ['60%以上40%以下', 'emptyRange', '60%以上40%以下'],
  ['60～40%(仮)', 'emptyRange', '60～40%'],
  ['40%以上40%未満', 'emptyRange', '40%以上40%未満'],
  ['令和7年度末までに80パーセント以上', 'unsupported', '令和7年度末までに'],
  ['令和７年３月末までに80%以上', 'unsupported', '令和７年３月末までに'],
  ['年度末までに80%以上', 'unsupported', '年度末までに'],
  ['令和5年度：48%以上', 'unsupported', '令和5年度：'],
  ['R5:48%、R6:50%', 'unsupported', 'R5:'],
  ['2025年度48%以上', 'unsupported', '2025年度'],
  ['年度末までに策定', 'unsupported', '年度末までに'],
  ['前年度比5%増', 'unsupported', '前年度比5%増'],
  ['前年度実績(47.2%)以上', 'unsupported', '前年度実績(47.2%)以上'],
  ['前年度以内', 'unsupported', '前年度以内'],
  ['前年度実績以上(累計)', 'unsupported', '(累計)'],
  ['5%増', 'unsupported', '増'],
  ['5件増加', 'unsupported', '増加'],
  ['5ポイント向上', 'unsupported', '向上'],
  ['2回実施', 'unsupported', '実施'],
  ['50件程度', 'unsupported', '程度'],
  ['約50%', 'unsupported', '約'],
  ['年6回以上', 'unsupported', '年'],
  ['累計10,000世帯以上', 'unsupported', '累計'],
  ['1,200~1,500万人', 'unsupported', '1,200~1,500万人'],
  ['▲3%以上', 'unsupported', '▲3%以上'],
  ['-3%以内', 'unsupported', '-3%以内'],
  ['1,76世帯以上', 'unreadable', '1,76'],
  ['48%以上を維持', 'unreadable', 'を維持'],
  ['48%以上)', 'unreadable', ')'],
  ['(注)48%以上', 'unreadable', '(注)'],
  ['48%以上60%以上', 'unreadable', '60%以上'],
  ['60%以下40%以上', 'unreadable', '40%以上'],
  ['40%60%', 'unreadable', '60%'],
  ['50%から', 'unreadable', 'から'],
  ['~60%', 'unreadable', '~'],
  ['40-60%', 'unreadable', '-60%'],
  ['40%~60%~80%', 'unreadable', '~80%'],
  ['3分の1以上', 'unreadable', 'の1以上'],
  ['1時間30分以内', 'unreadable', '30分以内'],
  ['4²%以上', 'unreadable', '²%以上'],
  ['=48%', 'unreadable', '='],
])('%s is no target: %s at “%s”', (text, kind, part) => {
  const result = parseTarget(text);
  expect(result).toMatchObject({ kind });
  expect('kind' in result && partOf(text, result)).toBe(part);
});

test('any text gives a target that keeps it, or a part of it', () => {
  const pieces = fc.constantFrom(
    ...[
      '40',
      '60',
      '1,200',
      '0.5',
      '%',
      '％',
      '人',
      '世帯',
      '万',
      '億',
      '千',
      '以上',
      '以下',
      '未満',
      '超',
      '以内',
      'まで',
    ],
    ...[
      'から',
      '~',
      '〜',
      '、',
      '前年度',
      '実績',
      '(',
      ')',
      '（累計）',
      '策定',
      '増',
      '▲',
      '-',
      ' ',
      '　',
      '令和7年度',
      'までに',
    ],
  );
  const texts = fc.oneof(
    anyText,
    fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseTarget(text);
      if ('criterion' in result) expect(result.text).toBe(text);
      else {
        expect(result.offset).toBeGreaterThanOrEqual(0);
        expect(result.length).toBeGreaterThanOrEqual(0);
        expect(result.offset + result.length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 5000 },
  );
});

test('long texts end', () => {
  for (const text of LONG_TEXTS) parseTarget(text);
});
