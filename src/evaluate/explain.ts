import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { GradeScale } from '../model/grade-scale.js';
import type { Bound, Criterion, Figure } from '../model/target.js';
import { explainRate } from './explain-rate.js';

/** The reason for a grade as some sentences for a citizen, in Japanese or English. `scale` is the form's. */
export function explain(evaluation: IndicatorEvaluation, scale: GradeScale, language: 'ja' | 'en'): string {
  const { audit, decidedBy, grade } = evaluation;
  const rule = explainComparison(evaluation, scale, language);
  if (decidedBy !== 'person') return rule;
  // The sentence goes on behind it, with a full stop of its own.
  const reason = (audit.reason ?? '').replace(/[。.]\s*$/, '');
  return language === 'ja'
    ? `人が${grade}と評価${reason ? `: ${reason}` : ''}。${rule}`
    : `Graded ${grade} by a person${reason ? `: ${reason}` : ''}. ${rule}`;
}

/** What the rule finds, whoever decided in the end. */
export function explainComparison(
  evaluation: IndicatorEvaluation,
  scale: GradeScale,
  language: 'ja' | 'en',
): string {
  const comparison = language === 'ja' ? ruleInJapanese(evaluation) : ruleInEnglish(evaluation);
  const rate = explainRate(evaluation, scale, language);
  return rate === '' ? comparison : `${comparison}${language === 'ja' ? '' : ' '}${rate}`;
}

function ruleInJapanese({ audit, target }: IndicatorEvaluation): string {
  const measured = audit.measurement.kind === 'figure' ? audit.measurement.figure.text : '';
  if (audit.reached !== null) {
    const previous = previousYearOf(audit.criterion, audit.previousFigure);
    const asked = previous ? `前年度実績${previous}に対する目標「${target}」` : `目標「${target}」`;
    return `実績${measured}は${asked}に${audit.reached ? '達した' : '達していない'}。${conditions(audit.criterion)}`;
  }
  switch (audit.obstacle) {
    case 'noResult':
      return '実績がまだない。';
    case 'notMeasurable':
      return '測定不能とされている。';
    case 'manualTarget':
      return `目標「${target}」は数値で判定できない。人が評価する。`;
    case 'noDirection':
      return `目標「${target}」に「以上」「以下」がなく、実績${measured}の良し悪しを判定できない。人が評価する。`;
    case 'noPreviousFigure':
      return `目標「${target}」と比べる前年度実績の数値がない。`;
    case 'unitDiffers':
      return audit.criterion.kind === 'previousYear'
        ? `実績${measured}と前年度実績${audit.previousFigure?.text ?? ''}は単位が違い、比べられない。`
        : `実績${measured}の単位が目標「${target}」と違い、比べられない。`;
    default:
      return '実績が数値でない。人が評価する。';
  }
}

function ruleInEnglish({ audit, target }: IndicatorEvaluation): string {
  const measured = audit.measurement.kind === 'figure' ? audit.measurement.figure.text : '';
  if (audit.reached !== null) {
    const previous = previousYearOf(audit.criterion, audit.previousFigure);
    const asked = previous
      ? `the target “${target}” against last year’s ${previous}`
      : `the target “${target}”`;
    return `The result ${measured} ${audit.reached ? 'reaches' : 'misses'} ${asked}. ${conditions(audit.criterion)}`.trimEnd();
  }
  switch (audit.obstacle) {
    case 'noResult':
      return 'There is no result yet.';
    case 'notMeasurable':
      return 'Stated as not measurable.';
    case 'manualTarget':
      return `Figures cannot decide the target “${target}”; a person has to.`;
    case 'noDirection':
      return `The target “${target}” says neither at least nor at most, so ${measured} cannot be judged; a person has to.`;
    case 'noPreviousFigure':
      return `There is no figure of last year to compare with for the target “${target}”.`;
    case 'unitDiffers':
      return audit.criterion.kind === 'previousYear'
        ? `The result ${measured} and last year’s ${audit.previousFigure?.text ?? ''} differ in their units.`
        : `The unit of ${measured} is not that of the target “${target}”.`;
    default:
      return 'The result is not a figure; a person has to judge it.';
  }
}

function previousYearOf(criterion: Criterion, previous: Figure | null): string {
  return criterion.kind === 'previousYear' && previous ? previous.text : '';
}

/** The comparison in figures: `(x ≧ 48%)`. */
function conditions(criterion: Criterion): string {
  if (criterion.kind !== 'bounds') return '';
  const { lower, upper, unit } = criterion;
  const parts = [end(lower, '≧', '＞', unit), end(upper, '≦', '＜', unit)].filter((part) => part !== '');
  return `(${parts.join(', ')})`;
}

function end(bound: Bound | null, inclusive: string, exclusive: string, unit: string): string {
  return bound ? `${bound.inclusive ? inclusive : exclusive} ${bound.value}${unit}` : '';
}
