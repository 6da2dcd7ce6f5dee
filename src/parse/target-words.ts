import { matchAt, skipSpaces } from './scan.js';

/** A word behind a figure that makes it one end of a range. */
export interface Comparator {
  readonly word: string;
  readonly side: 'lower' | 'upper';
  readonly inclusive: boolean;
}

/** 以上 and its like. Where one word begins another, the longer stands first. */
export const COMPARATORS: readonly Comparator[] = [
  { word: '以上', side: 'lower', inclusive: true },
  { word: 'を超える', side: 'lower', inclusive: false },
  { word: '超える', side: 'lower', inclusive: false },
  { word: '超', side: 'lower', inclusive: false },
  { word: 'を上回る', side: 'lower', inclusive: false },
  { word: '以下', side: 'upper', inclusive: true },
  { word: '以内', side: 'upper', inclusive: true },
  { word: 'まで', side: 'upper', inclusive: true },
  { word: '未満', side: 'upper', inclusive: false },
  { word: 'を下回る', side: 'upper', inclusive: false },
];

/** Words that end a target only a person can judge: `実施`, `計画の策定`. */
export const MANUAL_WORDS: readonly string[] = words(
  '実施 策定 開設 完了 作成 公表 開催 設置 整備 導入 構築 締結 開始 達成',
  '増加 減少 維持 向上 改善 継続 強化 拡充 充実 推進 削減 縮小 低減 検討',
);

/** Words that say more of a figure than its size; what they say is not understood, so they are no part of a unit. */
export const QUALIFIERS: readonly string[] = words(
  '程度 前後 見込 目標 目途 予定 平均 合計 累計 毎年 毎月 前年 今年度',
  '増 減 上昇 低下 縮減 以外 比べ より くらい ぐらい ほど ずつ',
);

/** Words before a figure that say how it is counted or that it is not exact: `年6回以上`, `約50%`. */
export const LEADING_WORDS: readonly string[] = [
  ...words('年 月 週 日 各 毎 全 計 延べ 約 概ね おおむね ほぼ 最低 最大'),
  ...QUALIFIERS,
];

/** The comparator at `offset` or behind white space there, with the offset behind it; `null` when there is none. */
export function scanComparator(text: string, offset: number): { comparator: Comparator; end: number } | null {
  const start = skipSpaces(text, offset);
  const comparator = COMPARATORS.find(({ word }) => text.startsWith(word, start));
  return comparator ? { comparator, end: start + comparator.word.length } : null;
}

/** `48%以上を維持`, `6回以上を達成する`: words that say no more than the comparator before them. */
const KEEPING = /\s?[をの]\s?(?:維持|達成|確保|継続|めざす|目指す)(?:する)?/y;

/** The offset behind words at `offset` that add nothing to a target, or `offset` itself. */
export function skipKeeping(text: string, offset: number): number {
  return offset + (matchAt(KEEPING, text, offset) ?? '').length;
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' '));
}

const WORDS_OF_OTHERS = new RegExp(
  [
    ...COMPARATORS.map(({ word }) => word),
    ...MANUAL_WORDS,
    ...QUALIFIERS,
    'から',
    'かつ',
    '[をはがにへの]',
  ].join('|'),
);
const UNIT =
  /(?![〇一二三四五六七八九十百千万億兆])[\p{L}\p{M}\u3300-\u33ff°℃‰](?:[-/・]?(?:[\p{L}\p{M}\u3300-\u33ff°℃‰²³₂]|(?<=m)[23](?!\d)|(?<=CO)2(?!\d))){0,40}/uy;

/**
 * The unit at `offset` of a text whose width is folded, `''` when there is none: `%` (also for パーセント), or the
 * letters up to a comparator, a particle, a digit or a bracket: `団体`, `人/日`, `㎡`, `t-CO2`.
 */
export function scanUnit(text: string, offset: number): { readonly unit: string; readonly end: number } {
  const start = skipSpaces(text, offset);
  if (text[start] === '%') return { unit: '%', end: start + 1 };
  const letters = matchAt(UNIT, text, start) ?? '';
  const other = letters.search(WORDS_OF_OTHERS);
  const unit = other === -1 ? letters : letters.slice(0, other);
  if (unit === '') return { unit, end: offset };
  return { unit: unit === 'パーセント' ? '%' : unit, end: start + unit.length };
}
