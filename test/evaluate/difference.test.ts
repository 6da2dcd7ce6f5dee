import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeOf, gapOf } from '../../src/evaluate/difference.js';
import { judge } from '../../src/evaluate/judge.js';
import { decimal } from '../../src/model/decimal.js';
import type { Audit } from '../../src/model/evaluation.js';
import type { Criterion, Figure } from '../../src/model/target.js';

/** Tenths of a percent as a figure. */
function figure(tenths: number, unit = '%'): Figure {
  const sign = tenths < 0 ? '-' : '';
  const size = Math.abs(tenths);
  const value = decimal(`${sign}${Math.trunc(size / 10)}.${size % 10}`);
  return { value, unit, text: `${value}${unit}` };
}

function auditOf(criterion: Criterion, actual: Figure, previousFigure: Figure | null): Audit {
  const measurement = { kind: 'figure', figure: actual } as const;
  const { reached, obstacle } = judge(criterion, measurement, previousFigure);
  return {
    ...{ criterion, measurement, previousFigure, reached, obstacle },
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
    const criterion = { kind: 'previousYear', comparison: 'atLeast' } as const;
    expect(gapOf(auditOf(criterion, figure(100), figure(125)))).toEqual({ value: '-2.5', unit: 'ポイント' });
  });
});
