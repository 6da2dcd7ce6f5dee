import type { Decimal } from '../model/decimal.js';
import { type FiscalYear, fiscalYearLabel } from '../model/fiscal-year.js';
import {
  type Aim,
  type Bare,
  type Bounds,
  type Comparison,
  type Criterion,
  type Deadline,
  type Figure,
  isLimitOnTotal,
  type Series,
  stepIn,
} from '../model/target.js';
import { spellQuantity } from '../model/unit.js';
import { describePreviousYear } from './describe-previous-year.js';

type Language = 'ja' | 'en';

/** A target as the rule reads it in `fiscalYear`, in words. `previous` is last year's figure. */
export function describeTarget(
  criterion: Criterion,
  previous: Figure | null,
  fiscalYear: FiscalYear,
  language: Language,
): string {
  switch (criterion.kind) {
    case 'bounds':
    case 'bare':
      return describeAim(criterion, language);
    case 'previousYear':
      return describePreviousYear(criterion, previous, language);
    case 'deadline':
      return describeDeadline(criterion, fiscalYear, language);
    case 'series':
      return describeSeries(criterion, fiscalYear, language);
    case 'manual':
      return language === 'ja'
        ? '数値では判定できない。人が評価する'
        : 'not decided by figures; a person grades it';
  }
}

function describeAim(aim: Aim, language: Language): string {
  return aim.kind === 'bounds' ? describeBounds(aim, language) : describeBare(aim, language);
}

/** What is asked at the deadline, and what a figure means that comes before it. */
function describeDeadline(
  { aim, fiscalYear: last }: Deadline,
  fiscalYear: FiscalYear,
  language: Language,
): string {
  const isJapanese = language === 'ja';
  const words = isJapanese
    ? `${fiscalYearLabel(last)}末までに${describeAim(aim, language)}`
    : `by the end of FY${last}: ${describeAim(aim, language)}`;
  if (fiscalYear >= last) return words;
  if (isLimitOnTotal(aim)) {
    return isJapanese
      ? `${words}。それまでの合計では判定しない`
      : `${words}; a total before that year is not judged`;
  }
  return isJapanese
    ? `${words}。それより前の年度は、達していなくても未達成としない`
    : `${words}; before that year it can be reached but not missed`;
}

function describeSeries(series: Series, fiscalYear: FiscalYear, language: Language): string {
  const step = stepIn(series, fiscalYear);
  if (language === 'ja') {
    const year = fiscalYearLabel(fiscalYear);
    return step
      ? `${year}の目標は「${step.text}」。${describeAim(step.aim, language)}`
      : `${year}の目標がない。人が評価する`;
  }
  return step
    ? `the target of FY${fiscalYear} is “${step.text}”: ${describeAim(step.aim, language)}`
    : `there is no target for FY${fiscalYear}; a person grades it`;
}

const COMPARISONS: Readonly<Record<Exclude<Comparison, 'same'>, Readonly<Record<Language, string>>>> = {
  atLeast: { ja: '以上', en: 'at least' },
  atMost: { ja: '以下', en: 'at most' },
  above: { ja: '超', en: 'above' },
  below: { ja: '未満', en: 'below' },
};

function describeBounds({ lower, upper, unit, basis }: Bounds, language: Language): string {
  const end = (value: Decimal, comparison: Exclude<Comparison, 'same'>) =>
    language === 'ja'
      ? `${spellQuantity({ value, unit })}${COMPARISONS[comparison].ja}`
      : `${COMPARISONS[comparison].en} ${spellQuantity({ value, unit })}`;
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

function describeBare({ value, unit }: Bare, language: Language): string {
  const figure = spellQuantity({ value, unit });
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
