import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { GradeDefinition, GradeScale } from '../model/grade-scale.js';
import { bandIn } from './explain-rate.js';

type Language = 'ja' | 'en';

/** The rule of the form that gives the grade, in words; why there is none where it gives none. */
export function describeRule({ audit }: IndicatorEvaluation, scale: GradeScale, language: Language): string {
  const definition = scale.grades.find(({ grade }) => grade === audit.computed);
  if (definition) return language === 'ja' ? inJapanese(definition) : inEnglish(definition);
  switch (audit.obstacle) {
    case 'noResult':
    case 'noPreviousFigure':
      return language === 'ja' ? '数値がそろうまで評価しない。' : 'Not graded before the figures are there.';
    case 'notDueYet':
      return language === 'ja' ? '期限が来るまで評価しない。' : 'Not graded before the deadline.';
    case 'noTargetForYear':
      return language === 'ja'
        ? 'この年度の目標がないので、規則では評価しない。人が評価する。'
        : 'Without a target for the year no rule decides; a person grades it.';
    case 'notMeasurable':
      return language === 'ja'
        ? '測定不能の指標は、規則では評価しない。'
        : 'What cannot be measured is not graded by rule.';
    case 'noRate':
      return language === 'ja'
        ? '達成率で評価する様式だが、達成率がない。人が評価する。'
        : 'The form grades by the achievement rate, and there is none; a person grades it.';
    default:
      return language === 'ja'
        ? '規則では決まらない。人が評価する。'
        : 'No rule decides; a person grades it.';
  }
}

/** Who decided, and what the rule says beside a person. Without a person's reason. */
export function describeDecision(
  { decidedBy, grade, audit }: IndicatorEvaluation,
  language: Language,
): string {
  const isJapanese = language === 'ja';
  if (decidedBy === 'rule') return isJapanese ? '様式の規則' : 'by the rule of the form';
  if (decidedBy === null) return isJapanese ? 'まだ決まっていない' : 'not decided yet';
  if (audit.computed === null) {
    return isJapanese ? '人の判断(規則では決まらない)' : 'by a person; no rule decides';
  }
  if (audit.computed === grade) {
    return isJapanese ? `人の判断(規則でも${grade})` : `by a person; the rule says ${grade} as well`;
  }
  return isJapanese ? `人の判断(規則では${audit.computed})` : `by a person; the rule says ${audit.computed}`;
}

const OUTCOMES = {
  reached: { ja: '目標に達した', en: 'reaches its target' },
  missed: { ja: '目標に達していない', en: 'misses its target' },
  notMeasurable: { ja: '測定不能の', en: 'cannot be measured' },
} as const;

function inJapanese({ grade, label, when, rate }: GradeDefinition): string {
  const outcome = when ? OUTCOMES[when].ja : '';
  const band = rate ? `達成率が${bandIn('ja', rate)}の` : '';
  return `${[outcome, band].filter(Boolean).join('、')}指標は${grade}(${label})とする。`;
}

function inEnglish({ grade, label, when, rate }: GradeDefinition): string {
  const outcome = when ? OUTCOMES[when].en : '';
  const band = rate ? `has an achievement rate of ${bandIn('en', rate)}` : '';
  return `An indicator that ${[outcome, band].filter(Boolean).join(' and ')} is graded ${grade} (${label}).`;
}
