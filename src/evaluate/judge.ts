import { compare, type Decimal } from '../model/decimal.js';
import type { Obstacle } from '../model/evaluation.js';
import type { Measurement } from '../model/results.js';
import type { Bound, Comparison, Criterion, Figure } from '../model/target.js';

/** Whether a target is reached, or why no rule can say. */
export interface Judgement {
  readonly reached: boolean | null;
  readonly obstacle: Obstacle | null;
}

/**
 * Compares what was measured with what the target asks. A bare figure has no direction: equal is reached, 0 can only
 * mean 以下 and 100% only 以上, and everything else is for a person. `previous` is last year's figure.
 */
export function judge(criterion: Criterion, measurement: Measurement, previous: Figure | null): Judgement {
  if (measurement.kind === 'pending') return unsaid('noResult');
  if (measurement.kind === 'notMeasurable') return unsaid('notMeasurable');
  if (criterion.kind === 'manual') return unsaid('manualTarget');
  if (measurement.kind === 'words') return unsaid('notAFigure');
  const { figure } = measurement;
  switch (criterion.kind) {
    case 'bounds': {
      if (figure.unit !== criterion.unit) return unsaid('unitDiffers');
      return said(isAbove(figure.value, criterion.lower) && isBelow(figure.value, criterion.upper));
    }
    case 'bare': {
      if (figure.unit !== criterion.unit) return unsaid('unitDiffers');
      if (compare(figure.value, criterion.value) === 0) return said(true);
      if (criterion.value === '0' || (criterion.value === '100' && criterion.unit === '%'))
        return said(false);
      return unsaid('noDirection');
    }
    case 'previousYear': {
      if (!previous) return unsaid('noPreviousFigure');
      if (figure.unit !== previous.unit) return unsaid('unitDiffers');
      return said(COMPARISONS[criterion.comparison](compare(figure.value, previous.value)));
    }
  }
}

const COMPARISONS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  atLeast: (order) => order >= 0,
  atMost: (order) => order <= 0,
  above: (order) => order > 0,
  below: (order) => order < 0,
};

function isAbove(value: Decimal, lower: Bound | null): boolean {
  if (!lower) return true;
  const order = compare(value, lower.value);
  return lower.inclusive ? order >= 0 : order > 0;
}

function isBelow(value: Decimal, upper: Bound | null): boolean {
  if (!upper) return true;
  const order = compare(value, upper.value);
  return upper.inclusive ? order <= 0 : order < 0;
}

function said(reached: boolean): Judgement {
  return { reached, obstacle: null };
}

function unsaid(obstacle: Obstacle): Judgement {
  return { reached: null, obstacle };
}
