import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeFor } from '../../src/evaluate/grade-for.js';
import { missedGrades, probeScale, reachableGrades } from '../../src/evaluate/probe-scale.js';
import { compare, type Decimal, decimal } from '../../src/model/decimal.js';
import type { GradeDefinition, GradeScale } from '../../src/model/grade-scale.js';

const HUNDRED = decimal('100');

const percent = fc.integer({ min: -5, max: 15 }).map((tens) => `${tens * 10}%`);
const band = fc.record(
  { minimum: percent, exclusiveMinimum: percent, maximum: percent, exclusiveMaximum: percent },
  { requiredKeys: [] },
);
const definition = fc.record(
  {
    grade: fc.constantFrom('S', 'A', 'B', 'C', 'D'),
    label: fc.constant('x'),
    when: fc.constantFrom('reached', 'missed', 'notMeasurable'),
    rate: band,
  },
  { requiredKeys: ['grade', 'label'] },
) as fc.Arbitrary<GradeDefinition>;
const scale: fc.Arbitrary<GradeScale> = fc.record({ grades: fc.array(definition, { maxLength: 6 }) });

/** Any rate, with every outcome that it can have. */
function answers(of: GradeScale, rate: Decimal): readonly (readonly [boolean, GradeDefinition | null])[] {
  const order = compare(rate, HUNDRED);
  const outcomes = order === 0 ? [true, false] : [order > 0];
  return outcomes.map((reached) => [
    reached,
    gradeFor(of, { reached, isNotMeasurable: false, rate: { numerator: rate, denominator: HUNDRED } }),
  ]);
}

describe('what a scale answers', () => {
  it('is known for every rate from the probes', () => {
    fc.assert(
      fc.property(scale, fc.integer({ min: -120, max: 320 }), (of, halves) => {
        const rate = decimal(String(halves / 2));
        const probes = probeScale(of);
        for (const [reached, given] of answers(of, rate)) {
          const probe = probes.find(
            ({ from, to, reached: for_ }) =>
              for_ === reached &&
              (from === to && from !== null
                ? compare(rate, from) === 0
                : (from === null || compare(rate, from) > 0) && (to === null || compare(rate, to) < 0)),
          );
          expect(probe?.fitting[0] ?? null).toBe(given);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('calls a grade missed that no reached target gets', () => {
    const of: GradeScale = {
      grades: [
        { grade: 'S', label: '', rate: { minimum: '120%' } },
        { grade: 'A', label: '', rate: { minimum: '100%' } },
        { grade: 'B', label: '', rate: { minimum: '80%' } },
        { grade: 'C', label: '', rate: { exclusiveMaximum: '80%' } },
        { grade: '－', label: '', when: 'notMeasurable' },
        { grade: '良', label: '' },
      ],
    };
    expect([...missedGrades(of)]).toEqual(['B', 'C']);
    expect(new Set([...reachableGrades(of)].map(({ grade }) => grade))).toEqual(
      new Set(['S', 'A', 'B', 'C', '－']),
    );
    const outcomes: GradeScale = {
      grades: [
        { grade: 'A', label: '', when: 'reached' },
        { grade: 'B', label: '', when: 'missed' },
      ],
    };
    expect([...missedGrades(outcomes)]).toEqual(['B']);
  });
});
