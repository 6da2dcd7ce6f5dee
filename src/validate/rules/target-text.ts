import { type Bound, type Bounds, criterionIn } from '../../model/target.js';
import { areComparable, compareQuantities, isFraction } from '../../model/unit.js';
import { parseTarget } from '../../parse/parse-target.js';
import { foldWidth } from '../../text/fold-width.js';
import { finding, type Rule } from '../rule.js';

/** What a target asks in the year of the policy. */
type Asked = NonNullable<ReturnType<typeof criterionIn>>;

const LOWER = ['minimum', 'exclusiveMinimum'];
const UPPER = ['maximum', 'exclusiveMaximum'];

/** The keys at which a difference is shown, the first of them that the target has. */
const PLACES = { figure: [...LOWER, ...UPPER], lower: LOWER, upper: UPPER, unit: ['unit'], basis: ['basis'] };

/** policy/target-text: where its printed words can be read, the keys of a target say the same. */
export const targetText: Rule = (policy, { has, stringAt }) =>
  policy.issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ target }, j) => {
      const path = ['issues', i, 'indicators', j, 'target'];
      const basis = stringAt([...path, 'basis']);
      // A person decides, or policy/target-structure has found it.
      const isLeftAlone = stringAt([...path, 'judgement']) === 'manual' || basis === 'previousYear';
      if (!has([...path, 'text']) || isLeftAlone) return [];
      const read = parseTarget(target.text);
      if (!('criterion' in read)) return [];
      const words = criterionIn(read.criterion, policy.fiscalYear);
      const hasFigures = PLACES.figure.some((key) => has([...path, key]));
      const unit = stringAt([...path, 'unit']);
      const keys = hasFigures
        ? criterionIn(target.criterion, policy.fiscalYear)
        : words && completed(words, unit, basis);
      const what = words && keys?.kind === 'bounds' ? difference(keys, words) : null;
      if (keys?.kind !== 'bounds' || !words || !what) return [];
      const key = PLACES[what].find((each) => has([...path, each])) ?? 'text';
      const said = hasFigures ? keysOf(keys) : what === 'unit' ? `unit: ${unit}` : 'basis: annual';
      const data = { text: target.text, keys: said, expected: hasFigures ? keysOf(words) : '' };
      return [finding('policy/target-text', data, [...path, key])];
    }),
  );

/** What words and keys say together where no key holds a figure. */
function completed(words: Asked, unit: string | null, basis: string | null): Asked {
  if (words.kind !== 'bounds') return words;
  const percent = ['％', 'パーセント'].includes(unit ?? '') ? '%' : unit;
  return { ...words, unit: percent ?? words.unit, basis: basis === 'annual' ? basis : words.basis };
}

function difference(keys: Bounds, words: Asked): keyof typeof PLACES | null {
  if (words.kind === 'manual') return null;
  if (words.kind === 'previousYear') return 'figure';
  // Words that leave the unit out do not say another one.
  const keysUnit = foldWidth(keys.unit);
  const isOtherUnit = words.unit !== '' && !areComparable(keysUnit, words.unit);
  const units: Units = words.unit === '' || isOtherUnit ? ['', ''] : [keysUnit, words.unit];
  if (words.kind === 'bare') {
    const exact: Bound = { value: words.value, inclusive: true };
    const isNamed = [keys.lower, keys.upper].some(
      (end) => end && !isOther({ ...end, inclusive: true }, exact, units),
    );
    return isNamed ? (isOtherUnit ? 'unit' : null) : 'figure';
  }
  if (isOther(keys.lower, words.lower, units)) return 'lower';
  if (isOther(keys.upper, words.upper, units)) return 'upper';
  if (isOtherUnit) return 'unit';
  // A total over several years may be said by the key alone.
  return words.basis === 'cumulative' && keys.basis === 'annual' ? 'basis' : null;
}

/** The units of the keys and of the words, which can be compared. */
type Units = readonly [string, string];

function isOther(a: Bound | null, b: Bound | null, [unitOfA, unitOfB]: Units): boolean {
  if (!a || !b) return a !== b;
  const order = compareQuantities({ value: a.value, unit: unitOfA }, { value: b.value, unit: unitOfB });
  return a.inclusive !== b.inclusive || order !== 0;
}

/** A criterion as the keys of a target; `''` where the words alone are how it is written. */
function keysOf(criterion: Asked): string {
  if (criterion.kind === 'previousYear') return 'basis: previousYear';
  if (criterion.kind !== 'bounds' || isFraction(criterion.unit)) return '';
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
