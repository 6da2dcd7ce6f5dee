import type { BudgetKind, Organization, Stage } from '../model/policy.js';
import type { Piece, SourceCell } from './source-document.js';

/** A policy as far as a form has told it. Texts are the pieces they consist of. */
export interface ImportedPolicy {
  fiscalYear: number | null;
  organization: { name: string; kind: Organization['kind'] | null } | null;
  head: string | null;
  stage: Stage | null;
  readonly texts: Map<string, Piece[]>;
  readonly issues: ImportedIssue[];
  /** Names of labels → the form's wording of them, as often as they stand there. */
  readonly labels: Map<string, { readonly wording: string; readonly piece: Piece }[]>;
}

/** An issue as far as it was told. */
export interface ImportedIssue {
  readonly number: string;
  title: string;
  readonly heading: SourceCell;
  readonly sdgs: number[];
  readonly budget: ImportedBudget[];
  readonly texts: Map<string, Piece[]>;
  readonly indicators: ImportedIndicator[];
  /** How many rows of results were read. */
  results: number;
}

/** A figure of the budget row. */
export interface ImportedBudget {
  readonly fiscalYear: number;
  readonly kind: BudgetKind;
  readonly amount: string;
}

/** An indicator as far as it was told. */
export interface ImportedIndicator {
  /** As this program's own form names it; `null` in others. */
  id: string | null;
  readonly name: string;
  readonly target: string | null;
  readonly cell: SourceCell;
  group: string | null;
  note: string | null;
  readonly result: Map<'actual' | 'previous' | 'grade', string>;
}
