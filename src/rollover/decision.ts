import type { Path } from '../diagnostic/diagnostic.js';
import type { FiscalYear } from '../model/fiscal-year.js';

/** Something that a person must decide before next year's draft is a policy, and where in the document it belongs. */
export interface Decision {
  readonly question: Question;
  /** Keys and positions in the document of the year that ends; always a place that it has. */
  readonly path: Path;
  /** Number of the issue (経営課題), `null` outside of issues. */
  readonly issue: string | null;
  /** Id of the indicator, `null` outside of indicators. */
  readonly indicator: string | null;
}

/** What is asked, with what a person needs to know to answer it. Names and figures are as written in the document. */
export type Question =
  /** Whether the head of the unit (所属長) stays. */
  | { readonly kind: 'head'; readonly head: string }
  /** What the new year's thinking is; `futurePolicy` is what was said of it, in its first words. */
  | { readonly kind: 'basicPolicy'; readonly year: FiscalYear; readonly futurePolicy: string | null }
  /** Whether the issue goes on. */
  | { readonly kind: 'issue'; readonly hasSdgs: boolean }
  /** An amount that nobody can know but the unit; `budgeted` is what was planned for the same year. */
  | { readonly kind: 'settlement'; readonly year: FiscalYear; readonly budgeted: string | null }
  | { readonly kind: 'budget'; readonly year: FiscalYear }
  /** What follows from an outcome. `grade` is `null` where nobody has given one. */
  | { readonly kind: OutcomeKind; readonly year: FiscalYear; readonly outcome: Outcome }
  /** A target whose last year is over. */
  | { readonly kind: 'targetYear'; readonly target: string; readonly year: FiscalYear }
  /** A text that names the year that ends or the one that begins. */
  | { readonly kind: 'yearInText'; readonly words: readonly string[] };

/** How the year ended for an indicator: reached, missed, judged by a person, without a figure yet, not to be measured. */
export type OutcomeKind = 'targetMet' | 'targetMissed' | 'judgedByPerson' | 'resultPending' | 'notMeasurable';

/** Target and result as printed. */
export interface Outcome {
  readonly target: string;
  readonly actual: string | null;
  readonly grade: string | null;
}
