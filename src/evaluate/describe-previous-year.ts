import { unsigned } from '../model/decimal.js';
import type { Comparison, Figure, Margin, PreviousYear } from '../model/target.js';
import { type Quantity, spellQuantity } from '../model/unit.js';
import { previousAim } from './previous-aim.js';

type Language = 'ja' | 'en';

/** A comparison with last year's result in words, with the figures where last year's is known. */
export function describePreviousYear(
  criterion: PreviousYear,
  previous: Figure | null,
  language: Language,
): string {
  const { comparison, margin } = criterion;
  const base = withFigure(language === 'ja' ? '前年度実績' : 'last year’s result', previous, language);
  const asked = margin
    ? withResult(changed(base, margin, language), previous && previousAim(criterion, previous), language)
    : base;
  if (comparison === 'same') {
    return language === 'ja'
      ? `${asked}と同じなら達成。増えるのと減るのとどちらが良いか書かれていないので、ほかの値は人が評価する`
      : `reached where it equals ${asked}; it does not say whether more or less is better, so a person grades any other value`;
  }
  return language === 'ja'
    ? `${asked}${COMPARISONS[comparison].ja}で達成`
    : `reached where it is ${COMPARISONS[comparison].en} ${asked}`;
}

const COMPARISONS: Readonly<Record<Exclude<Comparison, 'same'>, Readonly<Record<Language, string>>>> = {
  atLeast: { ja: '以上', en: 'at least' },
  atMost: { ja: '以下', en: 'at most' },
  above: { ja: 'より大きい値', en: 'above' },
  below: { ja: 'より小さい値', en: 'below' },
};

function withFigure(words: string, figure: Quantity | null, language: Language): string {
  if (!figure) return words;
  const spelled = spellQuantity(figure);
  return language === 'ja' ? `${words}(${spelled})` : `${words} (${spelled})`;
}

/** `1.05 times last year’s result (40件), that is 42件`. */
function withResult(words: string, figure: Quantity | null, language: Language): string {
  if (!figure) return words;
  return language === 'ja'
    ? `${words}(${spellQuantity(figure)})`
    : `${words}, that is ${spellQuantity(figure)}`;
}

/** What last year's result is changed by before it is compared. */
function changed(base: string, margin: Margin, language: Language): string {
  const isJapanese = language === 'ja';
  if (margin.kind === 'factor') {
    return isJapanese ? `${base}の${margin.factor}倍` : `${margin.factor} times ${base}`;
  }
  const size = spellQuantity({ value: unsigned(margin.value), unit: margin.unit });
  const isLess = margin.value.startsWith('-');
  if (isJapanese) return isLess ? `${base}から${size}を引いた値` : `${base}に${size}を足した値`;
  const words = margin.unit === 'ポイント' ? size.replace('ポイント', ' percentage points') : size;
  return isLess ? `${base} less ${words}` : `${base} plus ${words}`;
}
