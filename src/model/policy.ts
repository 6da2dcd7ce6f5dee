import type { Amount } from './amount.js';
import type { FiscalYear } from './fiscal-year.js';
import type { Result } from './results.js';
import type { Target } from './target.js';
import type { Text } from './text.js';

/** Operating policy (運営方針) of one unit for one fiscal year, read and understood. */
export interface Policy {
  readonly version: 1;
  readonly fiscalYear: FiscalYear;
  readonly organization: Organization;
  /** 所属長 */
  readonly head: string;
  readonly stage: Stage;
  /** 目標 */
  readonly goal: Text;
  /** 使命 */
  readonly mission: Text;
  /** 所属運営の基本的な考え方 */
  readonly basicPolicy: Text;
  /** 重点的に取り組む経営課題 */
  readonly issues: readonly Issue[];
  /** 自己評価 */
  readonly selfEvaluation: Text | null;
  /** 今後の方針 */
  readonly futurePolicy: Text | null;
  /** 改訂履歴 */
  readonly revisions: readonly Revision[];
  /** Id of a form in templates/ or a path to one; `null` for the default. */
  readonly form: string | null;
  /** The document's own wording for labels of the form. */
  readonly labels: Readonly<Record<string, string>>;
}

/** 所属: ward 区, bureau 局, office 室. */
export interface Organization {
  readonly name: string;
  readonly kind: 'ward' | 'bureau' | 'office';
}

/** outline 素案, draft 案, final 確定. */
export type Stage = 'outline' | 'draft' | 'final';

/** 経営課題 */
export interface Issue {
  /** The printed label, free text, unique in the document: `1-(1)`. */
  readonly number: string;
  readonly title: string;
  readonly sdgs: readonly number[];
  readonly budget: readonly BudgetEntry[];
  /** 課題認識 */
  readonly problems: Text;
  /** 主な戦略 */
  readonly strategies: Text;
  /** アウトカム指標 */
  readonly indicators: readonly Indicator[];
  readonly notes: Text | null;
}

/** One figure of the budget row: 決算額 (settlement) of N-2, or 予算額 (budget) of N-1 and N. */
export interface BudgetEntry {
  readonly fiscalYear: FiscalYear;
  readonly kind: BudgetKind;
  readonly amount: Amount;
}

/** 決算 or 予算. */
export type BudgetKind = 'settlement' | 'budget';

/** アウトカム指標 */
export interface Indicator {
  /** Stable and unique in the file. */
  readonly id: string;
  readonly name: string;
  readonly target: Target;
  /** The survey that measures it, e.g. 区民アンケート. */
  readonly survey: string | null;
  /** Subheading under which it stands. */
  readonly group: string | null;
  /** Printed under it with ※. */
  readonly note: string | null;
  /** What the policy file itself holds of the year's result. */
  readonly result: Result | null;
}

/** One line of 改訂履歴. `date` is `YYYY-MM-DD`. */
export interface Revision {
  readonly date: string;
  readonly kind: string;
  readonly summary: string;
  readonly changes: readonly Change[];
}

/** One change of a revision, with both texts. */
export interface Change {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
  readonly reason: string | null;
}
