import type { Decimal } from './decimal.js';
import type { FiscalYear } from './fiscal-year.js';
import type { Measurement, Origin } from './results.js';

/** The indicators of one unit (所属) over the years (推移). */
export interface OrganizationHistory {
  readonly organization: string;
  /** The years of which anything is known, oldest first. */
  readonly years: readonly FiscalYear[];
  /** In the order of the newest policy, those that it no longer has behind them. */
  readonly indicators: readonly IndicatorHistory[];
}

/** One indicator over the years; an indicator is the same as long as its id is. */
export interface IndicatorHistory {
  readonly id: string;
  /** Its newest name; `null` where no policy has it. */
  readonly name: string | null;
  /** The unit of all its figures; `null` where there are none, or several units that no chart can compare. */
  readonly unit: string | null;
  /** Oldest first, a year of which nothing is known left out. */
  readonly points: readonly HistoryPoint[];
}

/** What is known of an indicator in one year. */
export interface HistoryPoint {
  readonly fiscalYear: FiscalYear;
  /** Its name in that year's policy, the target as written, and the target's figure where it is one bound in the unit of the result. */
  readonly name: string | null;
  readonly target: string | null;
  readonly targetValue: Decimal | null;
  /** The result as published; `null` while it is awaited. */
  readonly actual: string | null;
  /** The figure of it and its unit. */
  readonly value: Decimal | null;
  readonly unit: string | null;
  /** The exact difference from the year before; `null` where the two cannot be compared. */
  readonly change: Decimal | null;
  /** One of the form's grades, or a state; `null` for years without a policy. */
  readonly grade: string | null;
  readonly decidedBy: 'rule' | 'person' | null;
  /** Where it is known from: the year's policy, a row of the results file, or 前年度実績 of the year behind. */
  readonly basis: 'policy' | 'results' | 'previous';
  /** What the year behind states as 前年度実績, where it is another figure than the result. */
  readonly restated: string | null;
  readonly source: string | null;
  readonly origin: Origin | null;
}

/** A result of a year for which there is no policy. */
export interface FurtherResult {
  readonly organization: string;
  readonly fiscalYear: FiscalYear;
  readonly id: string;
  readonly actual: Measurement;
  readonly text: string | null;
  readonly source: string | null;
  readonly origin: Origin;
}
