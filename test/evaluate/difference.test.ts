import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, gapOf } from '../../src/evaluate/difference.js';
import { judge } from '../../src/evaluate/judge.js';
import { decimal } from '../../src/model/decimal.js';
import type { Audit } from '../../src/model/evaluation.js';
import type { Criterion, Figure, PreviousYear } from '../../src/model/target.js';

/** Tenths of a percent as a figure. */
function figure(tenths: number, unit = '%'): Figure {
  const sign = tenths < 0 ? '-' : '';
  const size = Math.abs(tenths);
  const value = decimal(`${sign}${Math.trunc(size / 10)}.${size % 10}`);
  return { value, unit, text: `${value}${unit}` };
}

function auditOf(criterion: Criterion, actual: Figure, previousFigure: Figure | null): Audit {
  const measurement = { kind: 'figure', figure: actual } as const;
  const { reached, obstacle } = judge(criterion, measurement, previousFigure, 2023);
  return {
    ...{ criterion, fiscalYear: 2023, measurement, previousFigure, reached, obstacle },
    ...{ rate: null, computed: null, reason: null, source: null, origin: null },
  };
}

function range(lower: number, upper: number, inclusive: boolean): Criterion {
  const bound = (tenths: number) => ({ value: figure(tenths).value, inclusive });
  return { kind: 'bounds', lower: bound(lower), upper: bound(upper), unit: '%', basis: 'annual' };
}

const tenths = fc.integer({ min: -2000, max: 2000 });

describe('differences', () => {
  it('are exact, and percentages differ by points', () => {
    fc.assert(
      fc.property(tenths, tenths, (now, before) => {
        const audit = auditOf({ kind: 'manual' }, figure(now), figure(before));
        expect(changeOf(audit)).toEqual({ value: figure(now - before).value, unit: 'ポイント' });
      }),
    );
  });

  it('are none where the units differ or last year is unknown', () => {
    expect(changeOf(auditOf({ kind: 'manual' }, figure(10), figure(10, '人')))).toBeNull();
    expect(changeOf(auditOf({ kind: 'manual' }, figure(10), null))).toBeNull();
  });

  it('of a missed range are those to its nearer end, and a reached target has none', () => {
    fc.assert(
      fc.property(tenths, tenths, fc.nat(500), fc.boolean(), (now, lower, width, inclusive) => {
        const upper = lower + width + 1;
        const audit = auditOf(range(lower, upper, inclusive), figure(now), null);
        const isInside = inclusive ? now >= lower && now <= upper : now > lower && now < upper;
        const nearest = now >= upper ? upper : lower;
        const expected = isInside ? null : { value: figure(now - nearest).value, unit: 'ポイント' };
        expect(gapOf(audit)).toEqual(expected);
      }),
    );
  });

  it('of a target that compares with last year are those to its figure', () => {
    const criterion = { kind: 'previousYear', comparison: 'atLeast', margin: null } as const;
    expect(gapOf(auditOf(criterion, figure(100), figure(125)))).toEqual({ value: '-2.5', unit: 'ポイント' });
  });

  it('of a target that asks for more than last year are those to the figure asked for', () => {
    const gap = (margin: PreviousYear['margin'], now: Figure, before: Figure) =>
      gapOf(auditOf({ kind: 'previousYear', comparison: 'atLeast', margin }, now, before));
    const factor = { kind: 'factor', factor: decimal('1.05') } as const;
    expect(gap(factor, figure(410, '件'), figure(400, '件'))).toEqual({ value: '-1', unit: '件' });
    const points = { kind: 'difference', value: decimal('5'), unit: 'ポイント' } as const;
    expect(gap(points, figure(410), figure(40, '割'))).toEqual({ value: '-4', unit: 'ポイント' });
    expect(gap(points, figure(410, '件'), figure(400, '件'))).toBeNull();
  });

  it('of shares of the whole are exact whatever their units, and never in 割', () => {
    const third = { value: decimal('1'), inclusive: true };
    const bounds = { kind: 'bounds', upper: null, basis: 'annual' } as const;
    const ofThirds = { ...bounds, lower: third, unit: '3分の' } as const;
    expect(gapOf(auditOf(ofThirds, figure(330), null))).toEqual({ value: '-1', unit: '300分の' });
    expect(gapOf(auditOf(ofThirds, figure(333), null))).toEqual({ value: '-1', unit: '3000分の' });
    const ofTenths = { ...bounds, lower: { value: decimal('5'), inclusive: true }, unit: '割' } as const;
    expect(gapOf(auditOf(ofTenths, figure(40, '割'), null))).toEqual({ value: '-10', unit: 'ポイント' });
    expect(gapOf(auditOf(ofTenths, figure(410), null))).toEqual({ value: '-9', unit: 'ポイント' });
  });

  it('of a series are those to the target of the year, and there are none before a deadline', () => {
    const lower = { value: decimal('35'), inclusive: true };
    const aim = { kind: 'bounds', lower, upper: null, unit: '%', basis: 'annual' } as const;
    const later = { ...aim, lower: { ...lower, value: decimal('50') } };
    const steps = [
      { fiscalYear: 2023, text: 'R5:35%以上', aim },
      { fiscalYear: 2024, text: 'R6:50%以上', aim: later },
    ];
    const gap = { value: '-2.5', unit: 'ポイント' };
    expect(gapOf(auditOf({ kind: 'series', steps }, figure(325), null))).toEqual(gap);
    expect(gapOf(auditOf({ kind: 'deadline', fiscalYear: 2023, aim }, figure(325), null))).toEqual(gap);
    expect(gapOf(auditOf({ kind: 'deadline', fiscalYear: 2024, aim }, figure(325), null))).toBeNull();
  });
});
