import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Criterion } from '../../src/model/target.js';
import { parseTarget } from '../../src/parse/parse-target.js';
import { MANUAL_WORDS } from '../../src/parse/target-words.js';
import { anyText, LONG_TEXTS, partOf, widen } from './texts.js';

/** A criterion in the notation of intervals, so that a table of them can be read: `[48, ∞) %`. */
function notation(criterion: Criterion): string {
  if (criterion.kind === 'manual') return 'manual';
  if (criterion.kind === 'deadline') return `by ${criterion.fiscalYear}: ${notation(criterion.aim)}`;
  if (criterion.kind === 'series') {
    return criterion.steps.map(({ fiscalYear, aim }) => `${fiscalYear}: ${notation(aim)}`).join('; ');
  }
  if (criterion.kind === 'previousYear') {
    const { comparison, margin } = criterion;
    if (margin === null) return `previous ${comparison}`;
    return margin.kind === 'factor'
      ? `previous ${comparison} × ${margin.factor}`
      : `previous ${comparison} + ${margin.value} ${margin.unit}`;
  }
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
  ['10,000世帯以上(R3~R5作成合計目標)', 'by 2023: [10000, ∞) 世帯 cumulative'],
  ['１０，０００世帯以上（Ｒ３～Ｒ５作成合計目標）', 'by 2023: [10000, ∞) 世帯 cumulative'],
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
  // Shares of the whole.
  ['3分の1以上', '[1, ∞) 3分の'],
  ['3 分の 2 以上', '[2, ∞) 3分の'],
  ['4分の1以下(世帯)', '(-∞, 1] 4分の'],
  ['3割5分以上', '[3.5, ∞) 割'],
  ['3割以上5割以下', '[3, 5] 割'],
  ['1割未満', '(-∞, 1) 割'],
  ['5割', '= 5 割'],
  ['3分の1', '= 1 3分の'],
  ['5‰以下', '(-∞, 5] ‰'],
  ['3割5分2厘以上', '[3.52, ∞) 割'],
  // Multipliers.
  ['73百万円以上', '[73000000, ∞) 円'],
  ['29,474千円以下', '(-∞, 29474000] 円'],
  ['1億円超', '(100000000, ∞) 円'],
  ['1.5億円以上', '[150000000, ∞) 円'],
  ['6千9百万円以内', '(-∞, 69000000] 円'],
  ['1,200万人以上1,500万人未満', '[12000000, 15000000) 人'],
  ['1兆円以上', '[1000000000000, ∞) 円'],
  // Counters.
  ['3か所以上', '[3, ∞) か所'],
  ['3箇所以上', '[3, ∞) 箇所'],
  ['12校以上', '[12, ∞) 校'],
  ['5路線以上', '[5, ∞) 路線'],
  ['100人/日以上', '[100, ∞) 人/日'],
  ['1,000t-CO2以下', '(-∞, 1000] t-CO2'],
  ['20㎡以上', '[20, ∞) ㎡'],
  ['65点以上', '[65, ∞) 点'],
  ['3冊以上', '[3, ∞) 冊'],
  // Words that add nothing.
  ['48%以上を維持', '[48, ∞) %'],
  ['48%以上を維持する', '[48, ∞) %'],
  ['48%以上の維持', '[48, ∞) %'],
  ['6回以上を達成する', '[6, ∞) 回'],
  ['90%以上を確保', '[90, ∞) %'],
  ['40%以上60%以下を維持', '[40, 60] %'],
  ['48%を維持', '= 48 %'],
  // Deadlines.
  ['令和7年度末までに80%以上', 'by 2025: [80, ∞) %'],
  ['令和7年度末までに80パーセント以上', 'by 2025: [80, ∞) %'],
  ['令和7年度までに80%以上', 'by 2025: [80, ∞) %'],
  ['令和 7 年度末までに 80 % 以上', 'by 2025: [80, ∞) %'],
  ['R7年度末までに3団体以上', 'by 2025: [3, ∞) 団体'],
  ['R7までに3団体以上', 'by 2025: [3, ∞) 団体'],
  ['2025年度末までに20件以下', 'by 2025: (-∞, 20] 件'],
  ['令和8年3月末までに80%以上', 'by 2025: [80, ∞) %'],
  ['令和8年3月31日までに80%以上', 'by 2025: [80, ∞) %'],
  ['2026年3月末までに80%以上', 'by 2025: [80, ∞) %'],
  ['平成33年度までに50%以上', 'by 2021: [50, ∞) %'],
  ['令和元年度末までに50%以上', 'by 2019: [50, ∞) %'],
  ['令和7年度までに50%', 'by 2025: = 50 %'],
  ['令和7年度末までに40%~60%', 'by 2025: [40, 60] %'],
  ['80%以上(令和7年度末まで)', 'by 2025: [80, ∞) %'],
  ['80%以上（令和７年度末までに）', 'by 2025: [80, ∞) %'],
  ['80%以上(令和8年3月末まで)(区民アンケート)', 'by 2025: [80, ∞) %'],
  ['80%以上(令和7年度末までの計画)', '[80, ∞) %'],
  ['年度末までに80%以上', '[80, ∞) %'],
  ['今年度末までに80%以上', '[80, ∞) %'],
  ['年度内に3回以上', '[3, ∞) 回'],
  ['令和7年度末までに計画の策定', 'manual'],
  ['年度末までに策定', 'manual'],
  // Totals over years.
  ['R3~R5合計10,000世帯以上', 'by 2023: [10000, ∞) 世帯 cumulative'],
  ['R3～R5の合計で10,000世帯以上', 'by 2023: [10000, ∞) 世帯 cumulative'],
  ['令和3年度から令和5年度の累計100件以上', 'by 2023: [100, ∞) 件 cumulative'],
  ['10,000世帯以上(令和3~5年度合計)', 'by 2023: [10000, ∞) 世帯 cumulative'],
  ['10,000世帯以上(2021~2023年度累計)', 'by 2023: [10000, ∞) 世帯 cumulative'],
  ['20件以下(R3-R5累計)', 'by 2023: (-∞, 20] 件 cumulative'],
  ['3か年合計10,000世帯以上', '[10000, ∞) 世帯 cumulative'],
  ['3か年の合計で1万世帯以上', '[10000, ∞) 世帯 cumulative'],
  ['3年間で10,000世帯以上', '[10000, ∞) 世帯 cumulative'],
  ['3ヶ年で10,000世帯以上', '[10000, ∞) 世帯 cumulative'],
  ['累計10,000世帯以上', '[10000, ∞) 世帯 cumulative'],
  ['合計100件以上', '[100, ∞) 件 cumulative'],
  ['令和7年度末までに累計100件以上', 'by 2025: [100, ∞) 件 cumulative'],
  // A target for each year.
  ['R5:30% R6:35% R7:40%', '2023: = 30 %; 2024: = 35 %; 2025: = 40 %'],
  ['R5:30%以上 R6:35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['R5：30%以上、R6：35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['R5 30%以上 R6 35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['R5:1,200件以上,R6:1,300件以上', '2023: [1200, ∞) 件; 2024: [1300, ∞) 件'],
  ['令和5年度30%以上、令和6年度35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['令和5年度：30%以上 / 令和6年度：35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['令和5年度は30%以上、令和6年度は35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['2023年度:30%以上→2024年度:35%以上', '2023: [30, ∞) %; 2024: [35, ∞) %'],
  ['R元:10件以上 R2:12件以上', '2019: [10, ∞) 件; 2020: [12, ∞) 件'],
  ['R5:40~60% R6:45~60%', '2023: [40, 60] %; 2024: [45, 60] %'],
  ['R5:30%以上 R6:35%以上(累計)', '2023: [30, ∞) % cumulative; 2024: [35, ∞) % cumulative'],
  ['2025年度48%以上', '2025: [48, ∞) %'],
  ['令和5年度：48%以上', '2023: [48, ∞) %'],
  ['R5:5割以上 R6:60%以上', '2023: [5, ∞) 割; 2024: [60, ∞) %'],
  // More and less than the year before.
  ['前年度比5%増', 'previous atLeast × 1.05'],
  ['前年度比 5 % 増', 'previous atLeast × 1.05'],
  ['前年度比5%減', 'previous atMost × 0.95'],
  ['対前年度比5%増', 'previous atLeast × 1.05'],
  ['昨年度比5%増', 'previous atLeast × 1.05'],
  ['前年度実績比0.5%増', 'previous atLeast × 1.005'],
  ['前年度比5%以上増', 'previous atLeast × 1.05'],
  ['前年度比5%以上の増加', 'previous atLeast × 1.05'],
  ['前年度比5%増以上', 'previous atLeast × 1.05'],
  ['前年度比5%以上減', 'previous atMost × 0.95'],
  ['前年度比5%超の増', 'previous above × 1.05'],
  ['前年度比1割減', 'previous atMost × 0.9'],
  ['前年度より3%上昇', 'previous atLeast × 1.03'],
  ['前年度比5ポイント増', 'previous atLeast + 5 ポイント'],
  ['前年度より2.5ポイント以上低下', 'previous atMost + -2.5 ポイント'],
  ['前年度比5件増', 'previous atLeast + 5 件'],
  ['前年度に比べて5件以上減少', 'previous atMost + -5 件'],
  ['前年度より1,000人増加', 'previous atLeast + 1000 人'],
  ['前年度実績より1万人増加', 'previous atLeast + 10000 人'],
  ['前年度より増加', 'previous above'],
  ['前年度より減少', 'previous below'],
  ['前年度比増', 'previous above'],
  ['前年度実績より減少させる', 'previous below'],
  ['前年度実績から増加', 'previous above'],
  ['前年度の1.5倍以上', 'previous atLeast × 1.5'],
  ['前年度比105%以上', 'previous atLeast × 1.05'],
  ['前年度実績の95%以下', 'previous atMost × 0.95'],
  ['前年度の8割未満', 'previous below × 0.8'],
  ['前年度実績を維持', 'previous same'],
  ['前年度水準を維持する', 'previous same'],
  ['前年度維持', 'previous same'],
  ['前年度実績以上を維持', 'previous atLeast'],
  ['昨年度以上', 'previous atLeast'],
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

test('the table holds the whole language', () => {
  expect(READ.length).toBeGreaterThan(150);
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
  ['前年度実績(47.2%)以上', 'unsupported', '前年度実績(47.2%)以上'],
  ['前年度以内', 'unsupported', '前年度以内'],
  ['前年度実績以上(累計)', 'unsupported', '(累計)'],
  ['R5:30% R5:35%', 'yearTwice', 'R5:35%'],
  ['R5:30%以上 R6:35件以上', 'unitsDiffer', '35件以上'],
  ['R5:約30% R6:35%', 'unsupported', 'R5:'],
  ['R5:30%程度 R6:35%', 'unsupported', '程度'],
  ['R5~R7:40%以上', 'unsupported', 'R5'],
  ['令和7年10月末までに80%以上', 'unsupported', '令和7年10月末までに'],
  ['令和7年度に80%以上実施', 'unsupported', '実施'],
  ['令和7年度末までに約80%', 'unsupported', '約'],
  ['令和7年度末までに', 'unsupported', '令和7年度末までに'],
  ['令和6年度末までに80%以上(令和7年度末まで)', 'unsupported', '令和6年度末までに80%以上'],
  ['R5:30%以上(令和7年度末まで)', 'unsupported', '(令和7年度末まで)'],
  ['令和7年度末までに前年度以上', 'unsupported', '令和7年度末までに前年度以上'],
  ['前年比5%増', 'unsupported', '前年比5%増'],
  ['前年度比5%以上', 'unsupported', '前年度比5%以上'],
  ['前年度比5%以内の減', 'unsupported', '前年度比5%以内の減'],
  ['前年度比▲5%', 'unsupported', '前年度比▲5%'],
  ['前年度比3分の1増', 'unsupported', '前年度比3分の1増'],
  ['前年度比120%減', 'unsupported', '前年度比120%減'],
  ['前年度の増加', 'unsupported', '前年度の増加'],
  ['前年度並み', 'unsupported', '前年度並み'],
  ['前年度より改善', 'unsupported', '前年度より改善'],
  ['0分の1以上', 'unreadable', '0分の'],
  ['48%以上を維持したい', 'unreadable', 'を維持したい'],
  ['3割15分以上', 'unreadable', '15分以上'],
  ['5%増', 'unsupported', '増'],
  ['5件増加', 'unsupported', '増加'],
  ['5ポイント向上', 'unsupported', '向上'],
  ['2回実施', 'unsupported', '実施'],
  ['50件程度', 'unsupported', '程度'],
  ['約50%', 'unsupported', '約'],
  ['年6回以上', 'unsupported', '年'],
  ['1,200~1,500万人', 'unsupported', '1,200~1,500万人'],
  ['▲3%以上', 'unsupported', '▲3%以上'],
  ['-3%以内', 'unsupported', '-3%以内'],
  ['1,76世帯以上', 'unreadable', '1,76'],
  ['48%以上)', 'unreadable', ')'],
  ['(注)48%以上', 'unreadable', '(注)'],
  ['48%以上60%以上', 'unreadable', '60%以上'],
  ['60%以下40%以上', 'unreadable', '40%以上'],
  ['40%60%', 'unreadable', '60%'],
  ['50%から', 'unreadable', 'から'],
  ['~60%', 'unreadable', '~'],
  ['40-60%', 'unreadable', '-60%'],
  ['40%~60%~80%', 'unreadable', '~80%'],
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
