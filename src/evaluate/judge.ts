import type { Obstacle } from '../model/evaluation.js';
import type { FiscalYear } from '../model/fiscal-year.js';
import type { Measurement } from '../model/results.js';
import {
  type Aim,
  type Bound,
  type Comparison,
  type Criterion,
  criterionIn,
  type Deadline,
  type Figure,
  isLimitOnTotal,
  type PreviousYear,
} from '../model/target.js';
import { areComparable, compareQuantities } from '../model/unit.js';
import { previousAim } from './previous-aim.js';

/** Whether a target is reached, or why no rule can say. */
export interface Judgement {
  readonly reached: boolean | null;
  readonly obstacle: Obstacle | null;
}

/**
 * Compares what was measured in `fiscalYear` with what the target asks. A bare figure has no direction: equal is reached,
 * 0 can only mean 以下 and 100% only 以上, and everything else is for a person. Before its deadline a target can be reached
 * but not missed. `previous` is last year's figure.
 */
export function judge(
  criterion: Criterion,
  measurement: Measurement,
  previous: Figure | null,
  fiscalYear: FiscalYear,
): Judgement {
  if (measurement.kind === 'pending') return unsaid('noResult');
  if (measurement.kind === 'notMeasurable') return unsaid('notMeasurable');
  if (criterion.kind === 'manual') return unsaid('manualTarget');
  if (measurement.kind === 'words') return unsaid('notAFigure');
  const { figure } = measurement;
  if (criterion.kind === 'deadline') return judgeDeadline(criterion, figure, fiscalYear);
  const asked = criterionIn(criterion, fiscalYear);
  if (asked === null) return unsaid('noTargetForYear');
  switch (asked.kind) {
    case 'manual':
      return unsaid('manualTarget');
    case 'previousYear':
      return judgePrevious(asked, figure, previous);
    default:
      return judgeAim(asked, figure);
  }
}

function judgeAim(aim: Aim, figure: Figure): Judgement {
  const { unit } = aim;
  if (!areComparable(figure.unit, unit)) return unsaid('unitDiffers');
  if (aim.kind === 'bounds')
    return said(isAbove(figure, aim.lower, unit) && isBelow(figure, aim.upper, unit));
  const order = compareQuantities(figure, aim);
  if (aim.value === '0') return said(order <= 0);
  if (aim.value === '100' && unit === '%') return said(order >= 0);
  return order === 0 ? said(true) : unsaid('noDirection');
}

function judgeDeadline(
  { aim, fiscalYear: last }: Deadline,
  figure: Figure,
  fiscalYear: FiscalYear,
): Judgement {
  const judgement = judgeAim(aim, figure);
  if (fiscalYear >= last || judgement.obstacle === 'unitDiffers') return judgement;
  return judgement.reached === true && !isLimitOnTotal(aim) ? judgement : unsaid('notDueYet');
}

function judgePrevious(criterion: PreviousYear, figure: Figure, previous: Figure | null): Judgement {
  if (!previous) return unsaid('noPreviousFigure');
  const aim = previousAim(criterion, previous);
  if (!aim || !areComparable(figure.unit, aim.unit)) return unsaid('unitDiffers');
  const order = compareQuantities(figure, aim);
  if (criterion.comparison === 'same') return order === 0 ? said(true) : unsaid('noDirection');
  return said(COMPARISONS[criterion.comparison](order));
}

const COMPARISONS: Readonly<Record<Exclude<Comparison, 'same'>, (order: number) => boolean>> = {
  atLeast: (order) => order >= 0,
  atMost: (order) => order <= 0,
  above: (order) => order > 0,
  below: (order) => order < 0,
};

function isAbove(figure: Figure, lower: Bound | null, unit: string): boolean {
  if (!lower) return true;
  const order = compareQuantities(figure, { value: lower.value, unit });
  return lower.inclusive ? order >= 0 : order > 0;
}

function isBelow(figure: Figure, upper: Bound | null, unit: string): boolean {
  if (!upper) return true;
  const order = compareQuantities(figure, { value: upper.value, unit });
  return upper.inclusive ? order <= 0 : order < 0;
}

function said(reached: boolean): Judgement {
  return { reached, obstacle: null };
}

function unsaid(obstacle: Obstacle): Judgement {
  return { reached: null, obstacle };
}
