import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

interface Arithmetic {
  readonly median: (numbers: readonly number[]) => number;
  readonly quartiles: (numbers: readonly number[]) => { low: number; median: number; high: number };
  readonly pairedRatios: (own: readonly (number | null)[], base: readonly (number | null)[]) => number[];
  readonly growthSteps: (
    points: readonly { n: number; cost: number }[],
    judging: { fixed: number; readable: number; tolerance: number },
  ) => { from: number; to: number; isFine: boolean | null }[];
}

const script = '../../scripts/bench/arithmetic.mjs';
const { median, quartiles, pairedRatios, growthSteps } = (await import(script)) as Arithmetic;

describe('the arithmetic of npm run bench', () => {
  it('takes medians of odd and even numbers of runs in any order', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('takes quartiles in proportion', () => {
    expect(quartiles([1, 2, 3, 4, 5])).toEqual({ low: 2, median: 3, high: 4 });
    expect(quartiles([10, 20])).toEqual({ low: 12.5, median: 15, high: 17.5 });
  });

  it('keeps quartiles in order and within the numbers', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 1 }), (numbers) => {
        const { low, median: middle, high } = quartiles(numbers);
        expect(Math.min(...numbers)).toBeLessThanOrEqual(low);
        expect(low).toBeLessThanOrEqual(middle);
        expect(middle).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(Math.max(...numbers));
      }),
    );
  });

  it('pairs runs of the same round and leaves out a round that one did not take part in', () => {
    expect(pairedRatios([20, 60, null, 40], [10, 20, 5, null])).toEqual([2, 3]);
  });

  it('finds the same ratio however slow the machine is in a round', () => {
    expect(pairedRatios([20, 200, 50], [10, 100, 25])).toEqual([2, 2, 2]);
  });
});

describe('growth', () => {
  const judging = { fixed: 100, readable: 10, tolerance: 0.15 };
  const of = (cost: (n: number) => number) =>
    growthSteps(
      [10, 100, 1000].map((n) => ({ n, cost: 100 + cost(n) })),
      judging,
    ).map(({ isFine }) => isFine);

  it('accepts n and n log n', () => {
    expect(of((n) => 5 * n)).toEqual([true, true]);
    expect(of((n) => 2 * n * Math.log2(n))).toEqual([true, true]);
  });

  it('refuses the square', () => {
    expect(of((n) => n * n)).toEqual([false, false]);
  });

  it('does not judge what is too small to be read', () => {
    expect(of((n) => n / 10)).toEqual([null, true]);
    expect(
      growthSteps(
        [
          { n: 1, cost: 90 },
          { n: 10, cost: 95 },
        ],
        judging,
      )[0]?.isFine,
    ).toBeNull();
  });
});
