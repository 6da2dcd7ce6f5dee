import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';
import type { Measurement, Origin } from './results.js';
import type { Criterion, Figure } from './target.js';

/** Evaluation (達成状況の評価) of all indicators of one policy. It never grades the policy as a whole. */
export interface Evaluation {
  readonly organization: string;
  readonly fiscalYear: number;
  readonly indicators: readonly IndicatorEvaluation[];
}

/** What is said of an indicator that has no grade: awaiting its figure, not to be measured, for a person to judge. */
export type EvaluationState = 'pending' | 'notMeasurable' | 'manual';

/** The grade of one indicator with its audit. */
export interface IndicatorEvaluation {
  readonly id: string;
  readonly name: string;
  /** 経営課題 it belongs to. */
  readonly issueNumber: string;
  /** The target as written. */
  readonly target: string;
  /** The result as printed; `null` when there is none yet. */
  readonly actual: string | null;
  /** Last year's result as printed. */
  readonly previous: string | null;
  /** One of the form's grades, or a state. */
  readonly grade: string;
  readonly decidedBy: 'rule' | 'person' | null;
  readonly audit: Audit;
}

/** Why the grade is what it is: the target as understood, the value compared, its place, and who decided. */
export interface Audit {
  readonly criterion: Criterion;
  /** The year that is graded: it decides between the years of a series, and whether a deadline has come. */
  readonly fiscalYear: FiscalYear;
  readonly measurement: Measurement;
  /** Last year's figure, for targets that compare with it. */
  readonly previousFigure: Figure | null;
  /** Whether the rule finds the target reached; `null` where no rule can say. */
  readonly reached: boolean | null;
  /** The achievement rate, where there is one. */
  readonly rate: AchievementRate | null;
  /** The grade by rule, where there is one, also when a person gave another. */
  readonly computed: string | null;
  /** Why no rule could say. */
  readonly obstacle: Obstacle | null;
  /** A person's reason. */
  readonly reason: string | null;
  /** Where the figure comes from, as stated. */
  readonly source: string | null;
  /** Where the figure was read. */
  readonly origin: Origin | null;
}

/**
 * Achievement rate (達成率) as an exact fraction; `denominator` is above zero, and nothing is ever divided to decide.
 * `formula` says how it was formed: result ÷ target, target ÷ result, or 2 − result ÷ target. `base` is the target's
 * figure, or last year's where the target compares with it.
 */
export interface AchievementRate {
  readonly numerator: Decimal;
  readonly denominator: Decimal;
  readonly formula: 'direct' | 'inverse' | 'difference';
  readonly actual: Decimal;
  readonly base: Decimal;
  /** As printed, cut off downwards: `104.3%`. */
  readonly text: string;
}

/**
 * Why a figure could not be compared, why it is too early to call it missed (`notDueYet`), or why the comparison gives no grade: the form grades by a rate that there is not
 * (`noRate`), or has no grade for this outcome (`noGrade`).
 */
export type Obstacle =
  | 'noResult'
  | 'notMeasurable'
  | 'noDirection'
  | 'noTargetForYear'
  | 'notDueYet'
  | 'manualTarget'
  | 'noPreviousFigure'
  | 'notAFigure'
  | 'unitDiffers'
  | 'noRate'
  | 'noGrade';
