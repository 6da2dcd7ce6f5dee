import type { Wording } from '../diagnostic/wording.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { Bound, Bounds, Comparison, Criterion, PreviousYear } from '../model/target.js';
import { spellQuantity } from '../model/unit.js';

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
        ja: `${spellQuantity(criterion)} に「以上」「以下」がないので、数値では判定せず、人が評価します。`,
        en: `${spellQuantity(criterion)} says neither at least (以上) nor at most (以下); a person grades it.`,
      };
    case 'previousYear':
      return criterion.margin === null ? PREVIOUS_YEAR[criterion.comparison] : explainMargin(criterion);
    case 'bounds':
      return explainBounds(criterion);
    case 'deadline': {
      const aim = explainTarget(criterion.aim);
      const year = criterion.fiscalYear;
      return {
        ja: `${aim.ja}期限は${fiscalYearLabel(year)}末で、それまでは達していなくても未達成にしません。`,
        en: `${aim.en} The deadline is the end of FY${year}; before it the target is not missed.`,
      };
    }
    case 'series': {
      const steps = criterion.steps.map(({ fiscalYear, aim }) => ({ fiscalYear, words: explainTarget(aim) }));
      return {
        ja: `運営方針の年度の目標で判定します。${steps.map(({ fiscalYear, words }) => `${fiscalYearLabel(fiscalYear)}: ${words.ja}`).join('')}`,
        en: `The year of the policy decides. ${steps.map(({ fiscalYear, words }) => `FY${fiscalYear}: ${words.en}`).join(' ')}`,
      };
    }
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
  same: {
    ja: '前年度実績と同じなら達成です。違うときは良し悪しが決まらないので、人が評価します。',
    en: 'Reached at last year’s result; any other figure is for a person to grade.',
  },
};

/** How the figure that is asked for follows from last year's, and on which side of it the target is reached. */
function explainMargin({ comparison, margin }: PreviousYear): Wording {
  if (margin === null) return PREVIOUS_YEAR[comparison];
  const isMore = margin.kind === 'difference' && !margin.value.startsWith('-');
  const change = margin.kind === 'difference' ? `${margin.value.replace('-', '')}${margin.unit}` : '';
  const base =
    margin.kind === 'factor'
      ? { ja: `前年度実績の${margin.factor}倍`, en: `${margin.factor} times last year’s result` }
      : {
          ja: `前年度実績${isMore ? 'に' : 'から'}${change}を${isMore ? '足した' : '引いた'}値`,
          en: `last year’s result ${isMore ? 'plus' : 'minus'} ${change}`,
        };
  const side = SIDES[comparison];
  return { ja: `${base.ja}${side.ja}達成です。`, en: `Reached ${side.en} ${base.en}.` };
}

const SIDES: Readonly<Record<Comparison, Wording>> = {
  atLeast: { ja: '以上で', en: 'at or above' },
  above: { ja: 'を超えれば', en: 'above' },
  atMost: { ja: '以下で', en: 'at or below' },
  below: { ja: 'を下回れば', en: 'below' },
  same: { ja: 'と同じなら', en: 'at' },
};

function explainBounds({ lower, upper, unit, basis }: Bounds): Wording {
  const ends = [
    ...(lower ? [end(lower, unit, '以上', 'を超え', 'at least', 'above')] : []),
    ...(upper ? [end(upper, unit, '以下', '未満', 'at most', 'below')] : []),
  ];
  const exact = [lower, upper].filter((bound) => bound !== null);
  const reached = exact
    .filter(({ inclusive }) => inclusive)
    .map(({ value }) => spellQuantity({ value, unit }));
  const missed = exact
    .filter(({ inclusive }) => !inclusive)
    .map(({ value }) => spellQuantity({ value, unit }));
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
  const figure = spellQuantity({ value, unit });
  return {
    ja: `${figure}${inclusive ? inclusiveJa : exclusiveJa}`,
    en: `${inclusive ? inclusiveEn : exclusiveEn} ${figure}`,
  };
}
