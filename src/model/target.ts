import type { Decimal } from './decimal.js';

/**
 * Target (目標値): what an indicator has to reach, and its wording. `text` is printed as written.
 * `criterion` says what the wording means; `manual` targets are graded by a person.
 */
export interface Target {
  readonly text: string;
  readonly criterion: Criterion;
}

/** What a target asks of the figure that is compared. */
export type Criterion =
  | {
      readonly kind: 'bounds';
      readonly lower: Bound | null;
      readonly upper: Bound | null;
      readonly unit: string;
      readonly basis: Basis;
    }
  | { readonly kind: 'bare'; readonly value: Decimal; readonly unit: string }
  | { readonly kind: 'previousYear'; readonly comparison: Comparison }
  | { readonly kind: 'manual' };

/** One end of the range that counts as reached. 以上 and 以下 include the value, 超 and 未満 do not. */
export interface Bound {
  readonly value: Decimal;
  readonly inclusive: boolean;
}

/** How a figure stands to another: 以上, 以下, 未満, 超. */
export type Comparison = 'atLeast' | 'atMost' | 'below' | 'above';

/** Whether the year alone decides or a total over several years (累計). */
export type Basis = 'annual' | 'cumulative';

/**
 * Figure (数値): a number with its unit as published. `text` is the spelling of the document, `unit` is `%`
 * for ％ and パーセント, a counter word such as 団体 otherwise, and `''` for a bare number.
 */
export interface Figure {
  readonly value: Decimal;
  readonly unit: string;
  readonly text: string;
}
