import type { Decimal } from './decimal.js';
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
  /** 経営課題 it belongs to. */
  readonly issueNumber: string;
  readonly target: string;
  readonly actual: string | null;
  readonly previous: string | null;
  /** The achievement rate as printed; left out where the form does not grade by it. */
  readonly rate?: string | null;
  readonly grade: string;
  /** What the form calls the grade, 達成; `null` for a state. */
  readonly gradeLabel: string | null;
  readonly decidedBy: 'rule' | 'person' | null;
  readonly explanation: string;
  readonly source: string | null;
  readonly origin: Origin | null;
  readonly audit: AuditRecord;
}

/** What a grade rests on (評価の根拠). Sentences are in the user's language; figures are exact decimals. */
export interface AuditRecord {
  /** The target as the rule reads it, in words. */
  readonly understood: string;
  /** The figure of this year that is compared; `null` where there is none. */
  readonly compared: FigureRecord | null;
  /** Last year's figure. */
  readonly previous: FigureRecord | null;
  /** This year's figure less last year's; `null` where one is missing or their units differ. */
  readonly change: DifferenceRecord | null;
  /** How far the figure is from a target that it misses: below zero where it falls short, above where it exceeds. */
  readonly gap: DifferenceRecord | null;
  /** Whether the rule finds the target reached; `null` where no rule can say. */
  readonly reached: boolean | null;
  /** Whether the grade is one for missed targets. */
  readonly missed: boolean;
  /** Why no rule could say: `noResult`, `unitDiffers` … */
  readonly obstacle: string | null;
  /** The comparison in words, without what a person says of it. */
  readonly comparison: string;
  /** The form's rule that gives the grade, in words. */
  readonly rule: string;
  /** The grade by rule, also where a person gave another. */
  readonly computed: string | null;
  /** Who decided, in words. */
  readonly decision: string;
  /** A person's reason. */
  readonly reason: string | null;
}

/** A figure: an exact decimal and its unit. */
export interface FigureRecord {
  readonly value: Decimal;
  readonly unit: string;
}

/** A difference of two figures, and how it is printed. Percentages differ by points (ポイント). */
export interface DifferenceRecord extends FigureRecord {
  readonly text: string;
}
