import { type Decimal, decimal } from '../model/decimal.js';
import type { AchievementRate, IndicatorEvaluation } from '../model/evaluation.js';
import { type GradeScale, gradesByRate, type RateBand } from '../model/grade-scale.js';
import { type Criterion, criterionIn } from '../model/target.js';
import { spellQuantity } from '../model/unit.js';
import { compareRate } from './achievement-rate.js';

/**
 * What the achievement rate has to do with the grade: the division with its figures, where it was cut off, and the band it
 * falls in. Empty where the form does not grade by rates, or nothing was compared.
 */
export function explainRate(
  { audit }: IndicatorEvaluation,
  scale: GradeScale,
  language: 'ja' | 'en',
): string {
  if (audit.reached === null) return '';
  const isJapanese = language === 'ja';
  const { rate, computed, criterion } = audit;
  const byRate = gradesByRate(scale);
  if (byRate && !rate && audit.obstacle === 'noRate') {
    const reason = WHY_NO_RATE[reasonFor(criterionIn(criterion, audit.fiscalYear), scale)];
    return isJapanese
      ? `${reason.ja}、達成率がない。人が評価する。`
      : `${reason.en}, so there is no achievement rate; a person has to grade it.`;
  }
  const division = byRate && rate ? divisionOf(rate) : null;
  if (computed === null) {
    if (!division) return isJapanese ? 'この結果の評価は様式にない。人が評価する。' : NO_GRADE_IN_ENGLISH;
    return isJapanese
      ? `達成率 ${division} の評価は様式にない。人が評価する。`
      : `The form has no grade for an achievement rate of ${division}; a person has to grade it.`;
  }
  if (!division) return '';
  // A grade without a band was not given for the rate.
  const band = scale.grades.find(({ grade }) => grade === computed)?.rate;
  if (!band) return isJapanese ? `達成率 ${division}。` : `Achievement rate ${division}.`;
  const words = bandIn(language, band);
  return isJapanese
    ? `達成率 ${division}、${words}により ${computed}。`
    : `Achievement rate ${division}, ${words}: ${computed}.`;
}

const NO_GRADE_IN_ENGLISH = 'The form has no grade for this outcome; a person has to grade it.';

/** `50.1 ÷ 48 = 104.3…%`: the mark says that more digits follow. */
function divisionOf(rate: AchievementRate): string {
  const { formula, text } = rate;
  const [actual, base] = [grouped(rate.actual), grouped(rate.base)];
  const isExact = compareRate(rate, decimal(text.slice(0, -1))) === 0;
  const shown = isExact ? text : `${text.slice(0, -1)}…%`;
  switch (formula) {
    case 'direct':
      return `${actual} ÷ ${inBrackets(base)} = ${shown}`;
    case 'inverse':
      return `${base} ÷ ${inBrackets(actual)} = ${shown}`;
    case 'difference':
      return `2 － ${actual} ÷ ${inBrackets(base)} = ${shown}`;
  }
}

/** `1,443`: as the figures beside it are spelt. */
function grouped(value: Decimal): string {
  return spellQuantity({ value, unit: '' });
}

function inBrackets(value: string): string {
  return value.startsWith('-') ? `(${value})` : value;
}

/** `100%以上120%未満`, `at least 100% and below 120%`. */
export function bandIn(language: 'ja' | 'en', band: RateBand): string {
  const { minimum, exclusiveMinimum, maximum, exclusiveMaximum } = band;
  if (language === 'ja') {
    return [
      minimum && `${minimum}以上`,
      exclusiveMinimum && `${exclusiveMinimum}超`,
      maximum && `${maximum}以下`,
      exclusiveMaximum && `${exclusiveMaximum}未満`,
    ]
      .filter(Boolean)
      .join('');
  }
  return [
    minimum && `at least ${minimum}`,
    exclusiveMinimum && `above ${exclusiveMinimum}`,
    maximum && `at most ${maximum}`,
    exclusiveMaximum && `below ${exclusiveMaximum}`,
  ]
    .filter(Boolean)
    .join(' and ');
}

type NoRate = keyof typeof WHY_NO_RATE;

const WHY_NO_RATE = {
  range: { ja: '目標が範囲なので', en: 'The target is a range' },
  bare: {
    ja: '目標に「以上」「以下」がないので',
    en: 'The target says neither at least nor at most',
  },
  form: {
    ja: 'この様式は「以下」の目標の達成率を求めないので',
    en: 'The form computes no rate where less is better',
  },
  divisor: {
    ja: '0 以下の数で割ることになるので',
    en: 'The division would be by zero or less',
  },
} as const;

function reasonFor(criterion: Criterion | null, scale: GradeScale): NoRate {
  if (criterion?.kind === 'bounds' && criterion.lower && criterion.upper) return 'range';
  if (criterion?.kind === 'bare' && criterion.value !== '0') return 'bare';
  const isAtMost =
    (criterion?.kind === 'bounds' && criterion.lower === null) ||
    (criterion?.kind === 'previousYear' && ['atMost', 'below'].includes(criterion.comparison));
  return isAtMost && scale.rate?.atMost === 'none' ? 'form' : 'divisor';
}
