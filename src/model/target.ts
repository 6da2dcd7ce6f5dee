import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';

/**
 * Target (目標値): what an indicator has to reach, and its wording. `text` is printed as written.
 * `criterion` says what the wording means; `manual` targets are graded by a person.
 */
export interface Target {
  readonly text: string;
  readonly criterion: Criterion;
}

/** What a target asks of the figure that is compared; the form does not depend on the year it is asked in. */
export type Criterion = Aim | PreviousYear | Deadline | Series | Manual;

/** A figure or a range to be reached, known from the words alone. */
export type Aim = Bounds | Bare;

/** A range with one end or two: `48%以上`, `40%以上60%未満`. */
export interface Bounds {
  readonly kind: 'bounds';
  readonly lower: Bound | null;
  readonly upper: Bound | null;
  readonly unit: string;
  readonly basis: Basis;
}

/** A figure that does not say which side of it is reached: `41.0%`. */
export interface Bare {
  readonly kind: 'bare';
  readonly value: Decimal;
  readonly unit: string;
}

/** A comparison with last year's result (前年度実績), or with so much more or less than it. */
export interface PreviousYear {
  readonly kind: 'previousYear';
  readonly comparison: Comparison;
  readonly margin: Margin | null;
}

/** 令和7年度末までに80%以上: until the year is over a target that is not reached is not missed either. */
export interface Deadline {
  readonly kind: 'deadline';
  /** The last year of the term. */
  readonly fiscalYear: FiscalYear;
  readonly aim: Aim;
}

/** R5:30%以上 R6:35%以上: each year has a target of its own. */
export interface Series {
  readonly kind: 'series';
  /** In the order of the words; each year once. */
  readonly steps: readonly Step[];
}

/** The target of one year of a series. `text` is its part of the words. */
export interface Step {
  readonly fiscalYear: FiscalYear;
  readonly text: string;
  readonly aim: Aim;
}

/** Only a person can say: 実施, 計画の策定. */
export interface Manual {
  readonly kind: 'manual';
}

/** One end of the range that counts as reached. 以上 and 以下 include the value, 超 and 未満 do not. */
export interface Bound {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** How a figure stands to another: 以上, 以下, 未満, 超; 維持 (`same`) does not say which side of it is better. */
export type Comparison = 'atLeast' | 'atMost' | 'below' | 'above' | 'same';

/**
 * What last year's result is changed by before it is compared: 5%増 is the factor 1.05, 5件減 a difference of -5件.
 * ポイント is the difference of two shares in percent.
 */
export type Margin =
  | { readonly kind: 'factor'; readonly factor: Decimal }
  | { readonly kind: 'difference'; readonly value: Decimal; readonly unit: string };

/** Whether the year alone decides or a total over several years (累計). */
export type Basis = 'annual' | 'cumulative';

/**
 * Figure (数値): a number with its unit as published. `text` is the spelling of the document, `unit` is `%`
 * for ％ and パーセント, a counter word such as 団体 otherwise, `3分の` for thirds, and `''` for a bare number.
 */
export interface Figure {
  readonly value: Decimal;
  readonly unit: string;
  readonly text: string;
}

/** Whether a total has to stay below something: until its last year is over it may still go above it. */
export function isLimitOnTotal(aim: Aim): boolean {
  return aim.kind === 'bounds' && aim.basis === 'cumulative' && aim.upper !== null;
}

/** What a target asks in one fiscal year, whatever its deadline; `null` where a series has nothing for that year. */
export function criterionIn(
  criterion: Criterion,
  fiscalYear: FiscalYear,
): Aim | PreviousYear | Manual | null {
  if (criterion.kind === 'deadline') return criterion.aim;
  if (criterion.kind !== 'series') return criterion;
  return stepIn(criterion, fiscalYear)?.aim ?? null;
}

/** The step of a series for one fiscal year. */
export function stepIn({ steps }: Series, fiscalYear: FiscalYear): Step | null {
  return steps.find((step) => step.fiscalYear === fiscalYear) ?? null;
}
