import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { achievementRate } from '../../src/evaluate/achievement-rate.js';
import { gradeFor } from '../../src/evaluate/grade-for.js';
import { judge } from '../../src/evaluate/judge.js';
import { type Decimal, decimal, floorQuotient } from '../../src/model/decimal.js';
import { DEFAULT_RATE, type GradeScale, type RateRule } from '../../src/model/grade-scale.js';
import type { Criterion, Figure } from '../../src/model/target.js';

const SCALE: GradeScale = {
  grades: [
    { grade: 'S', label: '', rate: { minimum: '120%' } },
    { grade: 'A', label: '', rate: { minimum: '100%' } },
    { grade: 'B', label: '', rate: { exclusiveMinimum: '79.95%' } },
    { grade: 'C', label: '', rate: { maximum: '79.95%' } },
  ],
};

/** A number in steps of its last digit, and what it is a share of: all the oracle knows. */
interface Steps {
  readonly steps: bigint;
  readonly places: number;
}

function written({ steps, places }: Steps): Decimal {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = places === 0 ? '' : `.${digits.slice(point)}`;
  return decimal(`${steps < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`);
}

const figure = (value: Decimal): Figure => ({ value, unit: '件', text: `${value}件` });

const atLeast = (value: Decimal): Criterion => ({
  kind: 'bounds',
  lower: { value, inclusive: true },
  upper: null,
  unit: '件',
  basis: 'annual',
});
const atMost = (value: Decimal): Criterion => ({
  kind: 'bounds',
  lower: null,
  upper: { value, inclusive: true },
  unit: '件',
  basis: 'annual',
});

/** Integers over one denominator, so that the oracle never rounds and never sees a decimal point. */
function alike(a: Steps, b: Steps): readonly [bigint, bigint] {
  return [a.steps * 10n ** BigInt(b.places), b.steps * 10n ** BigInt(a.places)];
}

/** The grade of numerator ÷ denominator in whole numbers, the denominator above zero. */
function oracle(numerator: bigint, denominator: bigint): string {
  if (numerator * 100n >= 120n * denominator) return 'S';
  if (numerator >= denominator) return 'A';
  return numerator * 10000n > 7995n * denominator ? 'B' : 'C';
}

function gradeOf(criterion: Criterion, actual: Decimal, rule: RateRule = DEFAULT_RATE): string | null {
  const { reached } = judge(criterion, { kind: 'figure', figure: figure(actual) }, null, 2023);
  const rate = achievementRate(criterion, figure(actual), null, 2023, rule);
  return gradeFor(SCALE, { reached, isNotMeasurable: false, rate })?.grade ?? null;
}

const places = fc.integer({ min: 0, max: 12 });
const positive = fc.record({ steps: fc.bigInt({ min: 1n, max: 10n ** 25n }), places });
const any = fc.record({ steps: fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }), places });

/** A target and a result at a border of the bands, or one step of the last place beside it. */
const nearBorder = fc
  .record({
    target: positive,
    border: fc.constantFrom(12000n, 10000n, 7995n),
    beside: fc.constantFrom(-1n, 0n, 1n),
  })
  .map(({ target, border, beside }) => ({
    target,
    actual: { steps: target.steps * border + beside, places: target.places + 4 },
  }));

describe('grades by rate', () => {
  it('are those of exact fractions, where more is better', () => {
    const pair = fc.oneof(nearBorder, fc.record({ target: positive, actual: any }));
    fc.assert(
      fc.property(pair, ({ target, actual }) => {
        const [result, aim] = alike(actual, target);
        expect(gradeOf(atLeast(written(target)), written(actual))).toBe(oracle(result, aim));
      }),
      { numRuns: 500 },
    );
  });

  it('are those of exact fractions, where less is better', () => {
    fc.assert(
      fc.property(positive, positive, (target, actual) => {
        const [result, aim] = alike(actual, target);
        const criterion = atMost(written(target));
        expect(gradeOf(criterion, written(actual))).toBe(oracle(aim, result));
        const difference: RateRule = { ...DEFAULT_RATE, atMost: 'difference' };
        expect(gradeOf(criterion, written(actual), difference)).toBe(oracle(2n * aim - result, aim));
        expect(gradeOf(criterion, written(actual), { ...DEFAULT_RATE, atMost: 'none' })).toBeNull();
      }),
      { numRuns: 500 },
    );
  });

  it('say reached of 100% and more, whatever the formula', () => {
    fc.assert(
      fc.property(positive, positive, fc.constantFrom('inverse', 'difference'), (target, actual, formula) => {
        const [result, aim] = alike(actual, target);
        const grade = gradeOf(atMost(written(target)), written(actual), { ...DEFAULT_RATE, atMost: formula });
        expect(['S', 'A'].includes(grade ?? '')).toBe(result <= aim);
      }),
    );
  });

  it.each([
    ['36', 'S', '120.0%'],
    ['35.999999999999999999999', 'A', '119.9%'],
    ['30', 'A', '100.0%'],
    ['29.999999999999999999999', 'B', '99.9%'],
    ['23.985', 'C', '79.9%'],
    ['23.985000000000000000001', 'B', '79.9%'],
    ['0', 'C', '0.0%'],
    ['-0.0001', 'C', '-0.1%'],
  ])('of %s against 30 or more is %s, printed as %s', (actual, grade, text) => {
    expect(gradeOf(atLeast(decimal('30')), decimal(actual))).toBe(grade);
    expect(
      achievementRate(atLeast(decimal('30')), figure(decimal(actual)), null, 2023, DEFAULT_RATE)?.text,
    ).toBe(text);
  });

  it('there are none of ranges, of zero and of words', () => {
    const zero = decimal('0');
    const range: Criterion = { ...(atLeast(decimal('1')) as Criterion & { kind: 'bounds' }) };
    const both = { ...range, upper: { value: decimal('2'), inclusive: true } } as Criterion;
    const rateOf = (criterion: Criterion, actual: Decimal) =>
      achievementRate(criterion, figure(actual), null, 2023, DEFAULT_RATE);
    expect(rateOf(both, decimal('1'))).toBeNull();
    expect(rateOf(atLeast(zero), decimal('1'))).toBeNull();
    expect(rateOf(atLeast(decimal('-5')), decimal('1'))).toBeNull();
    expect(rateOf(atMost(decimal('5')), zero)).toBeNull();
    expect(rateOf(atMost(zero), zero)).toBeNull();
    expect(rateOf(atMost(zero), decimal('3'))?.text).toBe('0.0%');
    expect(rateOf({ kind: 'manual' }, decimal('1'))).toBeNull();
    expect(rateOf({ kind: 'previousYear', comparison: 'atLeast', margin: null }, decimal('1'))).toBeNull();
  });

  it('takes a figure that equals a bare target for 100%', () => {
    const bare: Criterion = { kind: 'bare', value: decimal('41'), unit: '件' };
    expect(gradeOf(bare, decimal('41'))).toBe('A');
    expect(gradeOf(bare, decimal('42'))).toBeNull();
  });
});

describe('a printed rate', () => {
  it('is cut off downwards, never rounded up', () => {
    fc.assert(
      fc.property(any, positive, fc.integer({ min: 0, max: 6 }), (a, b, digits) => {
        const [numerator, denominator] = alike(a, b);
        const text = floorQuotient(written(a), written(b), digits);
        expect(text).toMatch(digits === 0 ? /^-?\d+$/ : new RegExp(`^-?\\d+\\.\\d{${digits}}$`));
        const shown = BigInt(text.replace('.', ''));
        const scale = 10n ** BigInt(digits);
        expect(shown * denominator <= numerator * scale).toBe(true);
        expect((shown + 1n) * denominator > numerator * scale).toBe(true);
      }),
    );
  });
});
