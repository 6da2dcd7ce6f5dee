/**
 * The policy file as written in YAML, before its texts, amounts, targets and years are understood.
 * Property names equal the YAML keys; `schema/policy.schema.json` says the same. Keys that begin with `x-`
 * are allowed everywhere and belong to no type.
 */
export interface PolicyFile {
  readonly version: 1;
  /** 年度 */
  readonly fiscalYear: FiscalYearFile;
  /** 所属 */
  readonly organization: OrganizationFile;
  /** 所属長 */
  readonly head: string;
  /** outline 素案, draft 案, final 確定 */
  readonly stage: 'outline' | 'draft' | 'final';
  /** 目標 */
  readonly goal: TextFile;
  /** 使命 */
  readonly mission: TextFile;
  /** 所属運営の基本的な考え方 */
  readonly basicPolicy: TextFile;
  /** 重点的に取り組む経営課題 */
  readonly issues: readonly IssueFile[];
  /** 自己評価 */
  readonly selfEvaluation?: TextFile;
  /** 今後の方針 */
  readonly futurePolicy?: TextFile;
  /** 改訂履歴 */
  readonly revisions?: readonly RevisionFile[];
  /** Id of a form (様式) or path to one. */
  readonly form?: string;
  /** Name of a label of the form → this document's wording. */
  readonly labels?: { readonly [label: string]: string };
}

/** Text (文章): Markdown, or a list of Markdown strings, which are bullets. Never empty. */
export type TextFile = string | readonly string[];

/** Fiscal year (年度): the Western year, or with its era (`令和5年度`, `R5`). */
export type FiscalYearFile = number | string;

/** 所属: ward 区, bureau 局, office 室. */
export interface OrganizationFile {
  readonly name: string;
  readonly kind: 'ward' | 'bureau' | 'office';
}

/** 経営課題 */
export interface IssueFile {
  /** The printed label, unique in the file. */
  readonly number: string;
  readonly title: string;
  /** Numbers of the goals, 1 to 17. */
  readonly sdgs?: readonly number[];
  /** 決算額・予算額 */
  readonly budget?: readonly BudgetEntryFile[];
  /** 課題認識 */
  readonly problems: TextFile;
  /** 主な戦略 */
  readonly strategies: TextFile;
  /** アウトカム指標 */
  readonly indicators?: readonly IndicatorFile[];
  readonly notes?: TextFile;
}

/** One figure of the budget row: settlement (決算額) or budget (予算額), with its unit. A rule wants one of the two. */
export interface BudgetEntryFile {
  readonly fiscalYear: FiscalYearFile;
  readonly settlement?: string;
  readonly budget?: string;
}

/** アウトカム指標 */
export interface IndicatorFile {
  /** Stable and unique in the file: `[A-Za-z0-9][A-Za-z0-9._-]*`. */
  readonly id: string;
  readonly name: string;
  /** 目標値: words of the target language, or spelt out. */
  readonly target: string | TargetFile;
  readonly survey?: string;
  readonly group?: string;
  /** Printed under it with ※. */
  readonly note?: string;
  readonly result?: ResultFile;
}

/** Target (目標値) that is spelt out. `text` is printed; the bounds decide. */
export interface TargetFile {
  readonly text: string;
  /** 以上 */
  readonly minimum?: number | string;
  /** 超 */
  readonly exclusiveMinimum?: number | string;
  /** 以下 */
  readonly maximum?: number | string;
  /** 未満 */
  readonly exclusiveMaximum?: number | string;
  readonly unit?: string;
  readonly basis?: 'annual' | 'cumulative' | 'previousYear';
  readonly judgement?: 'automatic' | 'manual';
}

/** What is known of an indicator's outcome. The words are those of the results file's columns. */
export interface ResultFile {
  /** 実績: the figure that is compared. */
  readonly actual?: string;
  /** 表示: printed in place of `actual`. */
  readonly text?: string;
  /** 前年度実績 */
  readonly previous?: string;
  /** 達成状況: a person's grade. */
  readonly grade?: string;
  /** 理由 of a person's grade. */
  readonly reason?: string;
  /** 出典 of the figure. */
  readonly source?: string;
}

/** One line of 改訂履歴. `date` is `YYYY-MM-DD`. */
export interface RevisionFile {
  readonly date: string;
  readonly kind: string;
  readonly summary: string;
  readonly changes?: readonly ChangeFile[];
}

/** One change of a revision. `path` uses issue numbers and indicator ids. */
export interface ChangeFile {
  readonly path: string;
  readonly before?: string;
  readonly after?: string;
  readonly reason?: string;
}
