import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judge } from '../../src/evaluate/judge.js';
import { type Decimal, decimal } from '../../src/model/decimal.js';
import type { Measurement } from '../../src/model/results.js';
import type { Criterion, Figure } from '../../src/model/target.js';
import { parseTarget } from '../../src/parse/parse-target.js';

/** A decimal with `places` digits behind the point, from a whole number of the smallest step. */
function inSteps(steps: bigint, places: number): Decimal {
  const digits = (steps < 0n ? -steps : steps).toString().padStart(places + 1, '0');
  const point = digits.length - places;
  const fraction = places === 0 ? '' : `.${digits.slice(point)}`;
  return decimal(`${steps < 0n ? '-' : ''}${digits.slice(0, point)}${fraction}`);
}

function figure(value: Decimal, unit = '%'): Figure {
  return { value, unit, text: `${value}${unit}` };
}

function measured(value: Decimal, unit = '%'): Measurement {
  return { kind: 'figure', figure: figure(value, unit) };
}

function criterionOf(text: string): Criterion {
  const target = parseTarget(text);
  if ('kind' in target) throw new Error(`${text}: ${target.kind}`);
  return target.criterion;
}

const reached = (target: string, actual: string, unit = '%') =>
  judge(criterionOf(target), measured(decimal(actual), unit), null, 2023).reached;

describe('judge', () => {
  it.each([
    ['48%以上', '48', true],
    ['48%以上', '48.0', true],
    ['48%以上', '47.9', false],
    ['48%以下', '48', true],
    ['48%以下', '48.1', false],
    ['48%未満', '48', false],
    ['48%未満', '47.999', true],
    ['48%超', '48', false],
    ['48%超', '48.001', true],
    ['40%以上60%以下', '40', true],
    ['40%以上60%以下', '60', true],
    ['40%以上60%以下', '60.1', false],
    ['40~60%', '39.9', false],
    ['0.3%以上', '0.3', true],
  ])('%s and %s', (target, actual, expected) => {
    expect(reached(target, actual)).toBe(expected);
  });

  it('takes 以内 as a place that may be reached', () => {
    expect(reached('10位以内', '10', '位')).toBe(true);
    expect(reached('10位以内', '11', '位')).toBe(false);
  });

  it('agrees with whole numbers of the smallest step, however many digits', () => {
    const steps = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
    fc.assert(
      fc.property(steps, steps, fc.integer({ min: 0, max: 20 }), (a, b, places) => {
        const bound = { value: inSteps(b, places), inclusive: true };
        const below: Criterion = { kind: 'bounds', lower: null, upper: bound, unit: '%', basis: 'annual' };
        const above: Criterion = { kind: 'bounds', lower: bound, upper: null, unit: '%', basis: 'annual' };
        const value = measured(inSteps(a, places));
        expect(judge(above, value, null, 2023).reached).toBe(a >= b);
        expect(judge(below, value, null, 2023).reached).toBe(a <= b);
      }),
    );
  });

  it('never says missed of a figure that is not there', () => {
    for (const measurement of [{ kind: 'pending' }, { kind: 'notMeasurable', text: '-' }] as const) {
      expect(judge(criterionOf('48%以上'), measurement, null, 2023).reached).toBeNull();
    }
  });

  it('compares no figures of different units', () => {
    expect(judge(criterionOf('48%以上'), measured(decimal('0.48'), ''), null, 2023)).toEqual({
      reached: null,
      obstacle: 'unitDiffers',
    });
  });

  it('gives a bare figure no direction, but for 0 and 100%', () => {
    expect(judge(criterionOf('41.0%'), measured(decimal('41')), null, 2023).reached).toBe(true);
    expect(judge(criterionOf('41.0%'), measured(decimal('57.5')), null, 2023)).toEqual({
      reached: null,
      obstacle: 'noDirection',
    });
    expect(judge(criterionOf('0件'), measured(decimal('1'), '件'), null, 2023).reached).toBe(false);
    expect(judge(criterionOf('100%'), measured(decimal('99.9')), null, 2023).reached).toBe(false);
  });

  it('compares with last year, or waits for it', () => {
    const criterion = criterionOf('前年度実績以上');
    expect(judge(criterion, measured(decimal('5')), figure(decimal('5')), 2023).reached).toBe(true);
    expect(judge(criterion, measured(decimal('4.9')), figure(decimal('5')), 2023).reached).toBe(false);
    expect(judge(criterion, measured(decimal('4.9')), null, 2023)).toEqual({
      reached: null,
      obstacle: 'noPreviousFigure',
    });
  });
});
