import type { RatePlace } from '../../diagnostic/catalogue/rate-place.js';
import { type Probe, probeScale, reachableGrades } from '../../evaluate/probe-scale.js';
import { type GradeScale, gradesByRate, type RateBand } from '../../model/grade-scale.js';
import type { FormReading } from './form-reading.js';

/** More grades than any form has: all are compared with each other, and a hostile form must not take long. */
const MOST = 50;

/** What an indicator may be instead of graded: no grade may be called so. */
const STATES: readonly string[] = ['pending', 'notMeasurable', 'manual'];

/** form/grade-count, form/grade-twice, form/grade-unreachable, form/grade-overlap and form/grade-gap: a scale says one thing of every outcome. */
export function checkGradeScale(reading: FormReading): void {
  const { grades: scale } = reading.data;
  if (scale.grades.length > MOST) {
    const data = { found: scale.grades.length, limit: MOST };
    reading.report('form/grade-count', data, ['grades', 'grades', MOST]);
    return;
  }
  for (const [i, { grade }] of scale.grades.entries()) {
    const isTwice = scale.grades.findIndex((other) => other.grade === grade) < i;
    if (isTwice || STATES.includes(grade))
      reading.report('form/grade-twice', { grade, isState: !isTwice }, ['grades', 'grades', i, 'grade']);
  }
  const isByRule = scale.grades.some(({ when, rate }) => when !== undefined || rate !== undefined);
  if (!isByRule) return;
  const probes = probeScale(scale);
  checkEachGrade(reading, scale, probes);
  for (const gap of gapsIn(probes)) {
    const place = gradesByRate(scale) ? placeOf(gap) : null;
    const outcomes = new Set(gap.map(({ reached }) => reached));
    const reached = outcomes.size === 1 ? outcomes.has(true) : null;
    reading.report('form/grade-gap', { place, reached }, ['grades', 'grades']);
  }
}

function checkEachGrade(reading: FormReading, scale: GradeScale, probes: readonly Probe[]): void {
  const reachable = reachableGrades(scale);
  for (const [i, definition] of scale.grades.entries()) {
    const path = ['grades', 'grades', i];
    const { grade, when, rate } = definition;
    if (when === undefined && rate === undefined) continue;
    if (!reachable.has(definition)) {
      const isImpossible = reachableGrades({ grades: [definition] }).size === 0;
      reading.report('form/grade-unreachable', { grade, isImpossible }, path);
      continue;
    }
    const overlap = probes.find(
      ({ fitting: [first, ...others] }) => first !== definition && others.includes(definition),
    );
    if (!overlap || !rate || !isClosed(rate)) continue;
    const winner = overlap.fitting[0]?.grade ?? '';
    reading.report('form/grade-overlap', { grade, winner, place: placeOf([overlap]) }, [...path, 'rate']);
  }
}

/** A band with both ends says itself where it stops; one with an open end counts on the grades before it. */
function isClosed({ minimum, exclusiveMinimum, maximum, exclusiveMaximum }: RateBand): boolean {
  return (minimum ?? exclusiveMinimum) !== undefined && (maximum ?? exclusiveMaximum) !== undefined;
}

/** Neighbouring rates without a grade, together. */
function gapsIn(probes: readonly Probe[]): readonly (readonly Probe[])[] {
  const gaps: Probe[][] = [];
  for (const [i, probe] of probes.entries()) {
    if (probe.fitting.length > 0) continue;
    const last = gaps.at(-1);
    if (last && last.at(-1) === probes[i - 1]) last.push(probe);
    else gaps.push([probe]);
  }
  return gaps;
}

/** The rates of neighbouring probes as one place. */
function placeOf(probes: readonly Probe[]): RatePlace {
  const [first, last] = [probes[0], probes.at(-1)];
  return {
    from: first?.from ?? null,
    includesFrom: first !== undefined && first.from === first.to,
    to: last?.to ?? null,
    includesTo: last !== undefined && last.from === last.to,
  };
}
