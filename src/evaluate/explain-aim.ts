import { unsigned } from '../model/decimal.js';
import type { IndicatorEvaluation } from '../model/evaluation.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import {
  type Bound,
  type Criterion,
  criterionIn,
  type Figure,
  type PreviousYear,
  stepIn,
} from '../model/target.js';
import { areComparable, inOneUnit, type Quantity, spellQuantity } from '../model/unit.js';
import { previousAim } from './previous-aim.js';

/** What the result was held against: the target's words, with the year or last year's figure that they are about. */
export function askedIn(language: 'ja' | 'en', { audit, target }: IndicatorEvaluation): string {
  const { criterion, fiscalYear, previousFigure } = audit;
  const isJapanese = language === 'ja';
  if (criterion.kind === 'previousYear' && previousFigure) {
    return isJapanese
      ? `前年度実績${previousFigure.text}に対する目標「${target}」`
      : `the target “${target}” against last year’s ${previousFigure.text}`;
  }
  const step = criterion.kind === 'series' ? stepIn(criterion, fiscalYear) : null;
  if (!step) return isJapanese ? `目標「${target}」` : `the target “${target}”`;
  return isJapanese
    ? `目標「${target}」のうち${fiscalYearLabel(fiscalYear)}の「${step.text}」`
    : `“${step.text}”, the target of FY${fiscalYear} in “${target}”`;
}

/** The comparison in figures: `(≧ 48%)`, `(≧ 42件 = 40件 × 1.05)`; empty where the target's own words say all. */
export function conditions({ audit }: IndicatorEvaluation): string {
  const asked = criterionIn(audit.criterion, audit.fiscalYear);
  if (asked?.kind === 'previousYear') return previousCondition(asked, audit.previousFigure);
  if (asked?.kind !== 'bounds') return '';
  const { lower, upper, unit } = asked;
  const parts = [end(lower, '≧', '＞', unit), end(upper, '≦', '＜', unit)].filter((part) => part !== '');
  return `(${parts.join(', ')})`;
}

/**
 * The two figures in the unit they were compared in, where the result has another than the target: 55% and 5割 are 55% and
 * 50%. Empty where they have the same.
 */
export function conversionIn(language: 'ja' | 'en', { audit }: IndicatorEvaluation): string {
  const { measurement, criterion, fiscalYear, previousFigure } = audit;
  if (measurement.kind !== 'figure') return '';
  const { figure } = measurement;
  const aims = quantitiesOf(criterionIn(criterion, fiscalYear), previousFigure);
  // Figures of one unit come back as they are.
  const pairs = aims.map((aim) => inOneUnit(figure, aim));
  if (pairs[0] === undefined || pairs.every(([result]) => result === figure)) return '';
  const result = spellQuantity(pairs[0][0]);
  const targets = pairs.map(([, aim]) => spellQuantity(aim));
  return language === 'ja'
    ? `単位をそろえると、実績は${result}、目標は${targets.join('と')}。`
    : `In one unit the result is ${result} and the target ${targets.join(' and ')}.`;
}

function quantitiesOf(asked: ReturnType<typeof criterionIn>, previous: Figure | null): readonly Quantity[] {
  switch (asked?.kind) {
    case 'bounds':
      return [asked.lower, asked.upper].flatMap((bound) =>
        bound ? [{ value: bound.value, unit: asked.unit }] : [],
      );
    case 'bare':
      return [asked];
    case 'previousYear': {
      const aim = previous && previousAim(asked, previous);
      return aim ? [aim] : [];
    }
    default:
      return [];
  }
}

const SIGNS = { atLeast: '≧', above: '＞', atMost: '≦', below: '＜', same: '＝' } as const;

/** How the figure asked for follows from last year's; nothing where it is last year's itself. */
function previousCondition(criterion: PreviousYear, previous: Figure | null): string {
  const { margin, comparison } = criterion;
  const aim = previous && margin && previousAim(criterion, previous);
  if (!aim || !margin) return '';
  const before = spellQuantity(previous);
  const change =
    margin.kind === 'factor'
      ? `× ${margin.factor}`
      : `${margin.value.startsWith('-') ? '－' : '＋'} ${spellQuantity({ value: unsigned(margin.value), unit: margin.unit })}`;
  return `(${SIGNS[comparison]} ${spellQuantity(aim)} = ${before} ${change})`;
}

function end(bound: Bound | null, inclusive: string, exclusive: string, unit: string): string {
  return bound
    ? `${bound.inclusive ? inclusive : exclusive} ${spellQuantity({ value: bound.value, unit })}`
    : '';
}

/** Whether a difference in a unit of its own is what keeps a target from being compared. */
export function isMarginOfOtherUnit(criterion: Criterion, previous: Figure | null): boolean {
  return (
    criterion.kind === 'previousYear' &&
    criterion.margin?.kind === 'difference' &&
    previous !== null &&
    !areComparable(criterion.margin.unit, previous.unit)
  );
}
