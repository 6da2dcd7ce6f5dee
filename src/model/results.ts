import type { Figure } from './target.js';

/** Results (実績) of the indicators of one policy for its year; indicators that are absent are pending. */
export type Results = readonly Result[];

/** What is known of one indicator. */
export interface Result {
  /** The indicator's id. */
  readonly id: string;
  /** The figure that is compared. */
  readonly actual: Measurement;
  /** Printed in place of `actual`, e.g. with a total over several years. */
  readonly text: string | null;
  /** Last year's result as published, and its figure where it is one. */
  readonly previous: { readonly text: string; readonly figure: Figure | null } | null;
  /** A person's grade. */
  readonly grade: string | null;
  /** Why a person graded it so. */
  readonly reason: string | null;
  /** Where the figure comes from, in the words of the results file. */
  readonly source: string | null;
  /** Where this program read it. */
  readonly origin: Origin;
}

/** 集計中 (pending), 測定不能 (notMeasurable), a figure, or words that only a person can judge. */
export type Measurement =
  | { readonly kind: 'pending' }
  | { readonly kind: 'notMeasurable'; readonly text: string }
  | { readonly kind: 'figure'; readonly figure: Figure }
  | { readonly kind: 'words'; readonly text: string };

/** A place in a file of the user's; line and column count from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The cell of a workbook, `B24`, of which `line` and `column` are then row and column; left out for a text. */
  readonly cell?: string;
}
