import type { Wording } from '../diagnostic/wording.js';
import type { Bound, Comparison, Criterion } from '../model/target.js';

/** How a target is understood, in a sentence: what reaches it, and whether the very figure does. */
export function explainTarget(criterion: Criterion): Wording {
  switch (criterion.kind) {
    case 'manual':
      return {
        ja: '数値では判定せず、人が評価します。',
        en: 'Not decided by figures; a person grades it.',
      };
    case 'bare':
      return {
        ja: `${criterion.value}${criterion.unit} に「以上」「以下」がないので、数値では判定せず、人が評価します。`,
        en: `${criterion.value}${criterion.unit} says neither at least (以上) nor at most (以下); a person grades it.`,
      };
    case 'previousYear':
      return PREVIOUS_YEAR[criterion.comparison];
    case 'bounds':
      return explainBounds(criterion);
  }
}

const PREVIOUS_YEAR: Readonly<Record<Comparison, Wording>> = {
  atLeast: {
    ja: '前年度実績と同じか、それを上回れば達成です。',
    en: 'Reached at last year’s result or above it.',
  },
  atMost: {
    ja: '前年度実績と同じか、それを下回れば達成です。',
    en: 'Reached at last year’s result or below it.',
  },
  above: {
    ja: '前年度実績を上回れば達成です。同じ値は未達成です。',
    en: 'Reached above last year’s result; the same figure misses it.',
  },
  below: {
    ja: '前年度実績を下回れば達成です。同じ値は未達成です。',
    en: 'Reached below last year’s result; the same figure misses it.',
  },
};

function explainBounds({ lower, upper, unit, basis }: Extract<Criterion, { kind: 'bounds' }>): Wording {
  const ends = [
    ...(lower ? [end(lower, unit, '以上', 'を超え', 'at least', 'above')] : []),
    ...(upper ? [end(upper, unit, '以下', '未満', 'at most', 'below')] : []),
  ];
  const exact = [lower, upper].filter((bound) => bound !== null);
  const reached = exact.filter(({ inclusive }) => inclusive).map(({ value }) => `${value}${unit}`);
  const missed = exact.filter(({ inclusive }) => !inclusive).map(({ value }) => `${value}${unit}`);
  const ja = [
    ...(reached.length > 0 ? [`${reached.join('と')}ちょうどは達成`] : []),
    ...(missed.length > 0 ? [`${missed.join('と')}ちょうどは未達成`] : []),
  ].join('、');
  const en = [
    ...(reached.length > 0 ? [`exactly ${reached.join(' or ')} reaches it`] : []),
    ...(missed.length > 0 ? [`exactly ${missed.join(' or ')} misses it`] : []),
  ].join(', ');
  const subject =
    basis === 'cumulative'
      ? { ja: '数年度の合計（累計）が', en: 'Reached where the total over several years is' }
      : { ja: '', en: 'Reached with' };
  return {
    ja: `${subject.ja}${ends.map((each) => each.ja).join('、')}${upper || lower?.inclusive ? 'であれば' : 'れば'}達成です（${ja}）。`,
    en: `${subject.en} ${ends.map((each) => each.en).join(' and ')} (${en}).`,
  };
}

function end(
  { value, inclusive }: Bound,
  unit: string,
  inclusiveJa: string,
  exclusiveJa: string,
  inclusiveEn: string,
  exclusiveEn: string,
): Wording {
  const figure = `${value}${unit}`;
  return {
    ja: `${figure}${inclusive ? inclusiveJa : exclusiveJa}`,
    en: `${inclusive ? inclusiveEn : exclusiveEn} ${figure}`,
  };
}
