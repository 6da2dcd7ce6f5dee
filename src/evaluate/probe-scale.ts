import { add, compare, type Decimal, decimal, multiply, subtract } from '../model/decimal.js';
import type { GradeDefinition, GradeScale } from '../model/grade-scale.js';
import { fits, type Outcome } from './grade-for.js';

/** A rate from which on, or between which, a scale answers alike: a single rate, or all between two neighbours. */
export interface Probe {
  /** `null` where it is open; the rate itself where `to` is the same. */
  readonly from: Decimal | null;
  readonly to: Decimal | null;
  readonly reached: boolean;
  /** The grades that fit, in the order of the scale: the first is given. */
  readonly fitting: readonly GradeDefinition[];
}

const ONE = decimal('1');
const HALF = decimal('0.5');
const HUNDRED = decimal('100');

/**
 * What a scale answers to every achievement rate there can be, in ascending order: its answer changes only at the ends of
 * its bands and at 100%, so one rate at each of these and one between two neighbours stand for all. Above 100% a target is
 * reached, below it is missed; at 100% both can be, because 超 and 未満 do not include the figure itself.
 */
export function probeScale(scale: GradeScale): readonly Probe[] {
  const ends = endsOf(scale);
  const first = ends[0] ?? HUNDRED;
  const last = ends.at(-1) ?? HUNDRED;
  const places = [
    { from: null, to: first, at: subtract(first, ONE) },
    ...ends.flatMap((end, i) => {
      const next = ends[i + 1];
      const single = { from: end, to: end, at: end };
      return next ? [single, { from: end, to: next, at: multiply(add(end, next), HALF) }] : [single];
    }),
    { from: last, to: null, at: add(last, ONE) },
  ];
  return places.flatMap(({ from, to, at }) =>
    outcomesAt(at).map((reached) => {
      const rate = { numerator: at, denominator: HUNDRED };
      return { from, to, reached, fitting: fitting(scale, { reached, isNotMeasurable: false, rate }) };
    }),
  );
}

/** The grades that can be given at all, by rate, by outcome alone, or for what cannot be measured. */
export function reachableGrades(scale: GradeScale): ReadonlySet<GradeDefinition> {
  const others = OUTCOMES_WITHOUT_RATE.map((outcome) => fitting(scale, outcome));
  const all = [...probeScale(scale).map((probe) => probe.fitting), ...others];
  return new Set(all.flatMap(([first]) => first ?? []));
}

/** The grades that only a missed target gets by rule. */
export function missedGrades(scale: GradeScale): ReadonlySet<string> {
  const probes = probeScale(scale);
  const given = (reached: boolean) =>
    new Set(probes.filter((probe) => probe.reached === reached).map(({ fitting: [first] }) => first));
  const [ofReached, ofMissed] = [given(true), given(false)];
  return new Set(
    scale.grades
      .filter((definition) => ofMissed.has(definition) && !ofReached.has(definition))
      .map(({ grade }) => grade),
  );
}

const OUTCOMES_WITHOUT_RATE: readonly Outcome[] = [
  { reached: true, isNotMeasurable: false, rate: null },
  { reached: false, isNotMeasurable: false, rate: null },
  { reached: null, isNotMeasurable: true, rate: null },
];

function fitting({ grades }: GradeScale, outcome: Outcome): readonly GradeDefinition[] {
  return grades.filter((definition) => fits(definition, outcome));
}

function outcomesAt(rate: Decimal): readonly boolean[] {
  const order = compare(rate, HUNDRED);
  if (order === 0) return [false, true];
  return [order > 0];
}

/** The ends of all bands and 100, ascending, each once. */
function endsOf({ grades }: GradeScale): readonly Decimal[] {
  const written = grades.flatMap(({ rate = {} }) => [
    ...[rate.minimum, rate.exclusiveMinimum, rate.maximum, rate.exclusiveMaximum],
  ]);
  const ends = written.flatMap((end) => (end === undefined ? [] : [decimal(end.slice(0, -1))]));
  return [...new Set([...ends, HUNDRED])].sort(compare);
}
