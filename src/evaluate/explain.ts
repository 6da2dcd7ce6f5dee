import type { IndicatorEvaluation } from '../model/evaluation.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { GradeScale } from '../model/grade-scale.js';
import { type Criterion, isLimitOnTotal } from '../model/target.js';
import { askedIn, conditions, conversionIn, isMarginOfOtherUnit } from './explain-aim.js';
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

function ruleInJapanese(evaluation: IndicatorEvaluation): string {
  const { audit, target } = evaluation;
  const { criterion, fiscalYear, measurement, obstacle } = audit;
  const measured = measurement.kind === 'figure' ? measurement.figure.text : '';
  const asked = askedIn('ja', evaluation);
  const figures = `${conditions(evaluation)}${obstacle === 'unitDiffers' ? '' : conversionIn('ja', evaluation)}`;
  if (audit.reached !== null) {
    const isEarly = criterion.kind === 'deadline' && fiscalYear < criterion.fiscalYear;
    const early = isEarly && audit.reached ? `期限の${deadlineIn('ja', criterion)}より前に達した。` : '';
    return `実績${measured}は${asked}に${audit.reached ? '達した' : '達していない'}。${early}${figures}`;
  }
  switch (obstacle) {
    case 'noResult':
      return '実績がまだない。';
    case 'notMeasurable':
      return '測定不能とされている。';
    case 'manualTarget':
      return `目標「${target}」は数値で判定できない。人が評価する。`;
    case 'noDirection':
      return `${asked}に「以上」「以下」がなく、実績${measured}の良し悪しを判定できない。人が評価する。`;
    case 'noTargetForYear':
      return `目標「${target}」に${fiscalYearLabel(fiscalYear)}の目標がない。人が評価する。`;
    case 'notDueYet':
      return isOpenTotal(criterion)
        ? `実績${measured}は${asked}の途中までの合計で、期限の${deadlineIn('ja', criterion)}に判定する。${figures}`
        : `実績${measured}は${asked}にまだ達していない。期限の${deadlineIn('ja', criterion)}までは未達成としない。${figures}`;
    case 'noPreviousFigure':
      return `目標「${target}」と比べる前年度実績の数値がない。`;
    case 'unitDiffers':
      if (isMarginOfOtherUnit(criterion, audit.previousFigure)) {
        return `目標「${target}」の単位が前年度実績${audit.previousFigure?.text ?? ''}と違い、比べられない。`;
      }
      return criterion.kind === 'previousYear'
        ? `実績${measured}と前年度実績${audit.previousFigure?.text ?? ''}は単位が違い、比べられない。`
        : `実績${measured}の単位が目標「${target}」と違い、比べられない。`;
    default:
      return '実績が数値でない。人が評価する。';
  }
}

function ruleInEnglish(evaluation: IndicatorEvaluation): string {
  const { audit, target } = evaluation;
  const { criterion, fiscalYear, measurement, obstacle } = audit;
  const measured = measurement.kind === 'figure' ? measurement.figure.text : '';
  const asked = askedIn('en', evaluation);
  const figures = [conditions(evaluation), obstacle === 'unitDiffers' ? '' : conversionIn('en', evaluation)];
  if (audit.reached !== null) {
    const isEarly = criterion.kind === 'deadline' && fiscalYear < criterion.fiscalYear;
    const early =
      isEarly && audit.reached ? `That is before the deadline, ${deadlineIn('en', criterion)}.` : '';
    return sentences(
      `The result ${measured} ${audit.reached ? 'reaches' : 'misses'} ${asked}.`,
      early,
      ...figures,
    );
  }
  switch (obstacle) {
    case 'noResult':
      return 'There is no result yet.';
    case 'notMeasurable':
      return 'Stated as not measurable.';
    case 'manualTarget':
      return `Figures cannot decide the target “${target}”; a person has to.`;
    case 'noDirection':
      return `${asked.replace(/^t/, 'T')} says neither at least nor at most, so ${measured} cannot be judged; a person has to.`;
    case 'noTargetForYear':
      return `The target “${target}” has nothing for FY${fiscalYear}; a person has to judge it.`;
    case 'notDueYet':
      return isOpenTotal(criterion)
        ? sentences(
            `The result ${measured} is a total so far for ${asked}, to be judged at ${deadlineIn('en', criterion)}.`,
            ...figures,
          )
        : sentences(
            `The result ${measured} does not reach ${asked} yet; it is not missed before its deadline, ${deadlineIn('en', criterion)}.`,
            ...figures,
          );
    case 'noPreviousFigure':
      return `There is no figure of last year to compare with for the target “${target}”.`;
    case 'unitDiffers':
      if (isMarginOfOtherUnit(criterion, audit.previousFigure)) {
        return `The unit of the target “${target}” is not that of last year’s ${audit.previousFigure?.text ?? ''}.`;
      }
      return criterion.kind === 'previousYear'
        ? `The result ${measured} and last year’s ${audit.previousFigure?.text ?? ''} differ in their units.`
        : `The unit of ${measured} is not that of the target “${target}”.`;
    default:
      return 'The result is not a figure; a person has to judge it.';
  }
}

function sentences(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ');
}

/** `令和7年度末`, `the end of FY2025`. */
function deadlineIn(language: 'ja' | 'en', criterion: Criterion): string {
  if (criterion.kind !== 'deadline') return '';
  const { fiscalYear } = criterion;
  return language === 'ja' ? `${fiscalYearLabel(fiscalYear)}末` : `the end of FY${fiscalYear}`;
}

/** Whether a total that must stay below something is still being counted. */
function isOpenTotal(criterion: Criterion): boolean {
  return criterion.kind === 'deadline' && isLimitOnTotal(criterion.aim);
}
