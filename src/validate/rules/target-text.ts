import { compare } from '../../model/decimal.js';
import type { Bound, Criterion } from '../../model/target.js';
import { parseTarget } from '../../parse/parse-target.js';
import { foldWidth } from '../../text/fold-width.js';
import { finding, type Rule } from '../rule.js';

type Bounds = Extract<Criterion, { readonly kind: 'bounds' }>;

const LOWER = ['minimum', 'exclusiveMinimum'];
const UPPER = ['maximum', 'exclusiveMaximum'];

/** The keys at which a difference is shown, the first of them that the target has. */
const PLACES = { figure: [...LOWER, ...UPPER], lower: LOWER, upper: UPPER, unit: ['unit'], basis: ['basis'] };

/** policy/target-text: where its printed words can be read, the keys of a target say the same. */
export const targetText: Rule = (policy, { has, stringAt }) =>
  policy.issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ target }, j) => {
      const path = ['issues', i, 'indicators', j, 'target'];
      const read = parseTarget(target.text);
      const basis = stringAt([...path, 'basis']);
      // A person decides, or policy/target-structure has found it.
      const isLeftAlone = stringAt([...path, 'judgement']) === 'manual' || basis === 'previousYear';
      if (!has([...path, 'text']) || isLeftAlone || !('criterion' in read)) return [];
      const words = read.criterion;
      const hasFigures = PLACES.figure.some((key) => has([...path, key]));
      const unit = stringAt([...path, 'unit']);
      const keys = hasFigures ? target.criterion : completed(words, unit, basis);
      const what = keys.kind === 'bounds' ? difference(keys, words) : null;
      if (keys.kind !== 'bounds' || !what) return [];
      const key = PLACES[what].find((each) => has([...path, each])) ?? 'text';
      const said = hasFigures ? keysOf(keys) : what === 'unit' ? `unit: ${unit}` : 'basis: annual';
      const data = { text: target.text, keys: said, expected: hasFigures ? keysOf(words) : '' };
      return [finding('policy/target-text', data, [...path, key])];
    }),
  );

/** What words and keys say together where no key holds a figure. */
function completed(words: Criterion, unit: string | null, basis: string | null): Criterion {
  if (words.kind !== 'bounds') return words;
  const percent = ['％', 'パーセント'].includes(unit ?? '') ? '%' : unit;
  return { ...words, unit: percent ?? words.unit, basis: basis === 'annual' ? basis : words.basis };
}

function difference(keys: Bounds, words: Criterion): keyof typeof PLACES | null {
  if (words.kind === 'manual') return null;
  if (words.kind === 'previousYear') return 'figure';
  // Words that leave the unit out do not say another one.
  const isOtherUnit = words.unit !== '' && foldWidth(keys.unit) !== words.unit;
  if (words.kind === 'bare') {
    const isNamed = [keys.lower, keys.upper].some((end) => end && compare(end.value, words.value) === 0);
    return isNamed ? (isOtherUnit ? 'unit' : null) : 'figure';
  }
  if (isOther(keys.lower, words.lower)) return 'lower';
  if (isOther(keys.upper, words.upper)) return 'upper';
  if (isOtherUnit) return 'unit';
  // A total over several years may be said by the key alone.
  return words.basis === 'cumulative' && keys.basis === 'annual' ? 'basis' : null;
}

function isOther(a: Bound | null, b: Bound | null): boolean {
  if (!a || !b) return a !== b;
  return a.inclusive !== b.inclusive || compare(a.value, b.value) !== 0;
}

/** A criterion as the keys of a target; `''` where the words alone are how it is written. */
function keysOf(criterion: Criterion): string {
  if (criterion.kind === 'previousYear') return 'basis: previousYear';
  if (criterion.kind !== 'bounds') return '';
  const { lower, upper, unit, basis } = criterion;
  return [
    lower ? `${lower.inclusive ? 'minimum' : 'exclusiveMinimum'}: ${lower.value}` : '',
    upper ? `${upper.inclusive ? 'maximum' : 'exclusiveMaximum'}: ${upper.value}` : '',
    unit === '' ? '' : `unit: ${unit === '%' ? '"%"' : unit}`,
    basis === 'cumulative' ? 'basis: cumulative' : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}
