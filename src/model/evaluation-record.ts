import type { Origin } from './results.js';

/** How many indicators have each of the form's grades and each state. Never a grade of the whole. */
export type EvaluationSummary = Readonly<Record<string, number>>;

/** One policy in `eval --format json`. Keys may be added, never changed. */
export interface EvaluationRecord {
  readonly file: string;
  readonly organization: string;
  readonly fiscalYear: number;
  readonly indicators: readonly IndicatorRecord[];
  readonly summary: EvaluationSummary;
}

/** One indicator in `eval --format json`. `explanation` is in the user's language. */
export interface IndicatorRecord {
  readonly id: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string | null;
  readonly previous: string | null;
  /** The achievement rate as printed; left out where the form does not grade by it. */
  readonly rate?: string | null;
  readonly grade: string;
  readonly decidedBy: 'rule' | 'person' | null;
  readonly explanation: string;
  readonly source: string | null;
  readonly origin: Origin | null;
}
