import { spellFigure } from '../model/spell-figure.js';
import type { Comparison, Criterion, Figure } from '../model/target.js';

type Language = 'ja' | 'en';

/** A target as the rule reads it, in words. `previous` is last year's figure. */
export function describeTarget(criterion: Criterion, previous: Figure | null, language: Language): string {
  const isJapanese = language === 'ja';
  switch (criterion.kind) {
    case 'bounds':
      return describeBounds(criterion, language);
    case 'bare':
      return describeBare(criterion, language);
    case 'previousYear': {
      const figure = previous ? spellFigure(previous.value, previous.unit) : null;
      const words = COMPARISONS[criterion.comparison];
      return isJapanese
        ? `前年度実績${figure === null ? '' : `(${figure})`}${words.ja}で達成`
        : `reached where it is ${words.en} last year’s result${figure === null ? '' : ` (${figure})`}`;
    }
    case 'manual':
      return isJapanese ? '数値では判定できない。人が評価する' : 'not decided by figures; a person grades it';
  }
}

const COMPARISONS: Readonly<Record<Comparison, Readonly<Record<Language, string>>>> = {
  atLeast: { ja: '以上', en: 'at least' },
  atMost: { ja: '以下', en: 'at most' },
  above: { ja: '超', en: 'above' },
  below: { ja: '未満', en: 'below' },
};

function describeBounds(
  { lower, upper, unit, basis }: Extract<Criterion, { kind: 'bounds' }>,
  language: Language,
): string {
  const end = (value: string, comparison: Comparison) =>
    language === 'ja'
      ? `${spellFigure(value, unit)}${COMPARISONS[comparison].ja}`
      : `${COMPARISONS[comparison].en} ${spellFigure(value, unit)}`;
  const ends = [
    lower && end(lower.value, lower.inclusive ? 'atLeast' : 'above'),
    upper && end(upper.value, upper.inclusive ? 'atMost' : 'below'),
  ].filter((words) => words !== null);
  const included = includedEnds(
    [lower, upper].flatMap((bound) => (bound ? [bound.inclusive] : [])),
    language,
  );
  const isCumulative = basis === 'cumulative';
  return language === 'ja'
    ? `${isCumulative ? '累計が' : ''}${ends.join('、')}で達成(${included})`
    : `reached where ${isCumulative ? 'the total over the years' : 'it'} is ${ends.join(' and ')} (${included})`;
}

/** Whether the values that the target names count themselves. */
function includedEnds(inclusive: readonly boolean[], language: Language): string {
  const [first = true, second] = inclusive;
  const isJapanese = language === 'ja';
  if (second === undefined) {
    if (first) return isJapanese ? 'ちょうどその値を含む' : 'exactly that value counts';
    return isJapanese ? 'ちょうどその値は含まない' : 'exactly that value does not count';
  }
  if (first && second) return isJapanese ? '両端の値を含む' : 'both ends count';
  if (!first && !second) return isJapanese ? '両端の値は含まない' : 'neither end counts';
  if (first) return isJapanese ? '下の端の値だけを含む' : 'only the lower end counts';
  return isJapanese ? '上の端の値だけを含む' : 'only the upper end counts';
}

function describeBare({ value, unit }: Extract<Criterion, { kind: 'bare' }>, language: Language): string {
  const figure = spellFigure(value, unit);
  const isJapanese = language === 'ja';
  if (value === '0') {
    return isJapanese ? `${figure}で達成(「以下」と読む)` : `reached at ${figure}, read as at most`;
  }
  if (value === '100' && unit === '%') {
    return isJapanese ? `${figure}で達成(「以上」と読む)` : `reached at ${figure}, read as at least`;
  }
  return isJapanese
    ? `ちょうど${figure}で達成。「以上」「以下」が書かれていないので、ほかの値は人が評価する`
    : `reached at exactly ${figure}; it says neither at least nor at most, so a person grades any other value`;
}
