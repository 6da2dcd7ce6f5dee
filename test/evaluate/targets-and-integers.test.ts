import fc from 'fast-check';
import { expect, it } from 'vitest';
import { judge } from '../../src/evaluate/judge.js';
import type { Criterion } from '../../src/model/target.js';
import { parseFigure } from '../../src/parse/parse-figure.js';
import { parseTarget } from '../../src/parse/parse-target.js';
import { widen, withCommas } from '../parse/texts.js';

/** What the program says: reached, missed, pending, or for a person. */
type Verdict = 'A' | 'B' | 'pending' | 'manual';

/** A number as the oracle has it: whole `steps` of one thousandth. Binary floating point and big.js have no part in it. */
type Steps = bigint;

const SCALE = 1000n;

/** Each word, and whether a figure that stands so to the bound reaches it: below, at, above. */
const COMPARATORS: readonly (readonly [string, readonly [boolean, boolean, boolean]])[] = [
  ['以上', [false, true, true]],
  ['超', [false, false, true]],
  ['を超える', [false, false, true]],
  ['を上回る', [false, false, true]],
  ['以下', [true, true, false]],
  ['以内', [true, true, false]],
  ['まで', [true, true, false]],
  ['未満', [true, false, false]],
  ['を下回る', [true, false, false]],
];

/** A figure of one of the units that are shares of the whole: its text, and the share in parts of `whole`. */
const SHARES = [
  { spell: (n: string) => `${n}%`, whole: 100n },
  { spell: (n: string) => `${n}パーセント`, whole: 100n },
  { spell: (n: string) => `${n}割`, whole: 10n },
  { spell: (n: string) => `${n}‰`, whole: 1000n },
] as const;

/** Multipliers behind a number. */
const MULTIPLIERS = [
  ['', 1n],
  ['千', 1000n],
  ['万', 10_000n],
  ['百万', 1_000_000n],
  ['億', 100_000_000n],
] as const;

const steps = fc.oneof(fc.bigInt({ min: 0n, max: 120_000n }), fc.bigInt({ min: 0n, max: 10n ** 12n }));
/** Two numbers that are equal or neighbours often enough. */
const pair = fc
  .tuple(steps, fc.oneof(fc.constantFrom(-1n, 0n, 1n), fc.bigInt({ min: -5000n, max: 5000n })))
  .map(([a, d]) => [a, a + d < 0n ? 0n : a + d] as const);
const look = fc.record({
  isWide: fc.boolean(),
  hasCommas: fc.boolean(),
  zeros: fc.integer({ min: 0, max: 2 }),
});

function spell(value: Steps, { hasCommas, zeros }: { hasCommas: boolean; zeros: number }): string {
  const whole = String(value / SCALE);
  const fraction =
    String(value % SCALE)
      .padStart(3, '0')
      .replace(/0+$/, '') + '0'.repeat(zeros);
  return `${hasCommas ? withCommas(whole) : whole}${fraction === '' ? '' : `.${fraction}`}`;
}

function order(a: bigint, b: bigint): 0 | 1 | 2 {
  if (a < b) return 0;
  return a === b ? 1 : 2;
}

function verdict(target: string, actual: string, previous: string | null = null, year = 2023): Verdict {
  const read = parseTarget(target);
  if ('kind' in read) throw new Error(`${target}: ${read.kind}`);
  return verdictOf(read.criterion, actual, previous, year);
}

function verdictOf(criterion: Criterion, actual: string, previous: string | null, year: number): Verdict {
  const [figure, before] = [parseFigure(actual), previous === null ? null : parseFigure(previous)];
  if ('kind' in figure || (before && 'kind' in before)) throw new Error(`${actual} ${previous}`);
  const { reached, obstacle } = judge(criterion, { kind: 'figure', figure }, before, year);
  if (reached !== null) return reached ? 'A' : 'B';
  return obstacle === 'notDueYet' || obstacle === 'noPreviousFigure' ? 'pending' : 'manual';
}

const letter = (reached: boolean): Verdict => (reached ? 'A' : 'B');
const RUNS = { numRuns: 5000 };

it('one end: 5,000 targets and results agree with whole numbers', () => {
  const word = fc.constantFrom(...COMPARATORS);
  const unit = fc.constantFrom('件', '人', '世帯', '団体', 'か所', 'ポイント', '');
  const multipliers = fc.tuple(fc.constantFrom(...MULTIPLIERS), fc.constantFrom(...MULTIPLIERS));
  fc.assert(
    fc.property(
      pair,
      word,
      unit,
      multipliers,
      look,
      look,
      ([a, b], [comparator, reaches], counter, [m, n], x, y) => {
        const target = `${spell(a, x)}${m[0]}${counter}${comparator}`;
        const actual = `${spell(b, y)}${n[0]}${counter}`;
        const said = verdict(x.isWide ? widen(target) : target, y.isWide ? widen(actual) : actual);
        expect(said, `${target} ${actual}`).toBe(letter(reaches[order(b * n[1], a * m[1])]));
      },
    ),
    RUNS,
  );
});

it('shares in different units: 5,000 targets and results agree with cross multiplication', () => {
  const share = fc.constantFrom(...SHARES);
  const parts = fc.tuple(fc.bigInt({ min: 1n, max: 40n }), fc.bigInt({ min: 0n, max: 60n }));
  fc.assert(
    fc.property(
      pair,
      share,
      share,
      parts,
      fc.constantFrom(...COMPARATORS),
      look,
      fc.boolean(),
      (...given) => {
        const [[a, b], of, measured, [whole, count], [comparator, reaches], x, isFraction] = given;
        const target = `${isFraction ? `${whole}分の${count}` : of.spell(spell(a, x))}${comparator}`;
        const actual = measured.spell(spell(b, x));
        const [numerator, denominator] = isFraction ? [count * SCALE, whole] : [a, of.whole];
        const expected = reaches[order(b * denominator, numerator * measured.whole)];
        expect(verdict(x.isWide ? widen(target) : target, actual), `${target} ${actual}`).toBe(
          letter(expected),
        );
      },
    ),
    RUNS,
  );
});

it('the year before, with so much more or less: 5,000 targets agree with whole numbers', () => {
  const change = fc.constantFrom(
    ['増', 1n],
    ['減', -1n],
    ['以上増加', 1n],
    ['以上の減少', -1n],
  ) as fc.Arbitrary<[string, bigint]>;
  const percent = fc.bigInt({ min: 0n, max: 99_999n });
  const near = fc.constantFrom(-1n, 0n, 1n, 7n, -400n);
  const kind = fc.constantFrom('%', '件', 'ポイント');
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 9n }), percent, near, change, kind, look, (...given) => {
      const [before, amount, offset, [word, sign], unit, x] = given;
      const counter = unit === 'ポイント' ? '%' : '件';
      // In parts of 10^-8, so that a thousandth of a percent of a thousandth is whole.
      const scale = 100n * SCALE;
      const aim = unit === '%' ? before * (scale + sign * amount) : (before + sign * amount) * scale;
      const actual = aim / scale + offset < 0n ? 0n : aim / scale + offset;
      const target = `前年度比${spell(amount, x)}${unit}${word}`;
      const expected = sign > 0n ? actual * scale >= aim : actual * scale <= aim;
      const [result, previous] = [`${spell(actual, x)}${counter}`, `${spell(before, x)}${counter}`];
      const said = verdict(x.isWide ? widen(target) : target, result, previous);
      expect(said, `${target} ${result} ${previous}`).toBe(letter(expected));
      expect(verdict(target, result)).toBe('pending');
    }),
    RUNS,
  );
});

it('ranges, bare figures, deadlines and series: 6,000 targets agree with whole numbers', () => {
  const year = fc.integer({ min: 2019, max: 2030 });
  const form = fc.constantFrom('range', 'bare', 'deadline', 'series') as fc.Arbitrary<
    'range' | 'bare' | 'deadline' | 'series'
  >;
  fc.assert(
    fc.property(pair, steps, form, year, year, look, ([a, c], b, kind, due, now, x) => {
      const actual = `${spell(c, x)}件`;
      const [low, high] = a <= b ? [a, b] : [b, a];
      const [from, to] = [spell(low, x), spell(high, x)];
      const isIn = low <= c && c <= high;
      const [target, expected] = {
        range: [`${from}件~${to}件`, letter(isIn)],
        bare: [`${spell(a, x)}件`, a === c || a === 0n ? letter(a === c) : 'manual'],
        deadline: [
          `令和${due - 2018}年度末までに${from}件以上`,
          c >= low ? 'A' : now < due ? 'pending' : 'B',
        ],
        series: [
          `${due}年度:${from}件以上 ${due + 1}年度:${to}件以下`,
          now === due ? letter(c >= low) : now === due + 1 ? letter(c <= high) : 'manual',
        ],
      }[kind] as [string, Verdict];
      const said = verdict(x.isWide ? widen(target) : target, actual, null, now);
      expect(said, `${target} ${actual} ${now}`).toBe(expected);
    }),
    { numRuns: 6000 },
  );
});
