import type { GradeScale } from './grade-scale.js';
import type { BudgetKind, Stage } from './policy.js';

/** Form template (様式): labels, layout, grades and looks of an official form, all of them data. Lengths in mm, font sizes in pt. */
export interface FormTemplate {
  readonly id: string;
  /** 様式の名称 */
  readonly title: string;
  /** BCP 47 tag of the language that the labels are written in; `ja-JP` when absent. */
  readonly language?: string;
  readonly page: PageSetup;
  /** Role of a cell or paragraph → what it looks like. */
  readonly looks: Readonly<Record<string, Look>>;
  readonly lists: ListMarks;
  /** Default wording; a policy's `labels` override it. */
  readonly labels: Readonly<Record<string, string>>;
  /** What stands behind the title in each stage: (素案), (案), nothing. */
  readonly stages: Readonly<Record<Stage, string>>;
  readonly grades: GradeScale;
  /** Which figures the budget row shows, by distance from the policy's year. */
  readonly budget: readonly { readonly offset: number; readonly kind: BudgetKind }[];
  /** The unit in which amounts are printed, `百万円`; absent where each amount may have its own. */
  readonly budgetUnit?: string;
  /**
   * How web pages print amounts: `accessible` as speech programs read them well (`6千9百万円`). Absent where they print
   * what the policy says, as every other format does.
   */
  readonly webAmounts?: 'accessible';
  /** What an empty input shows and prints. */
  readonly placeholders: { readonly text: string; readonly grade: string };
  readonly layout: readonly TemplateBlock[];
}

/** 用紙 */
export interface PageSetup {
  readonly size: 'A4';
  readonly orientation: 'portrait' | 'landscape';
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** Words at the foot of each page; `{page}` and `{pages}` are numbers. */
  readonly footer: string;
}

/** Looks of a role. Fonts are families in order of preference; colours `RRGGBB`. */
export interface Look {
  readonly fonts: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly color: string;
  /** Background, `null` for none. */
  readonly fill: string | null;
  readonly border: boolean;
  /** Line pitch as a factor of the font size. */
  readonly lineHeight: number;
  /** Space above and below, pt. */
  readonly before: number;
  readonly after: number;
  /** Outline level from 1 for headings, `null` for running text. */
  readonly heading: number | null;
}

/** How lists are marked, by level; `{n}` is the number. The last entry serves all deeper levels. */
export interface ListMarks {
  readonly bullets: readonly string[];
  readonly numbers: readonly string[];
  /** Hanging indent of one level, in characters. */
  readonly indent: number;
}

/** One block of the layout: a paragraph, a table, or blocks repeated for each issue. */
export type TemplateBlock =
  | { readonly paragraph: TemplateContent & { readonly role: string }; readonly when?: string }
  | { readonly table: TemplateTable; readonly when?: string }
  | { readonly each: 'issues'; readonly blocks: readonly TemplateBlock[]; readonly when?: string };

/** A table on a grid of columns, widths in mm. */
export interface TemplateTable {
  readonly caption: string;
  readonly description: string;
  readonly columns: readonly number[];
  readonly rows: readonly TemplateRow[];
}

/** A row, or rows that stand together. Both are left out where `when` names nothing. */
export type TemplateRow = TemplateCells | TemplateRows;

/** A row of cells; with `each` it is repeated. `header` rows are repeated on every page. */
export interface TemplateCells {
  readonly cells: readonly TemplateCell[];
  readonly header?: boolean;
  readonly keepWithNext?: boolean;
  readonly minHeight?: number;
  readonly when?: string;
  readonly each?: 'indicators' | 'revisions';
}

/** Rows in a group; with `label` they share a cell at their left, with `each` the group is repeated for each issue. */
export interface TemplateRows {
  readonly rows: readonly TemplateRow[];
  readonly label?: TemplateCell;
  /** Whether the rows stay on one page where they fit. */
  readonly keepTogether?: boolean;
  readonly when?: string;
  readonly each?: 'issues';
}

/** What a cell is the heading of. */
export type HeaderKind = 'row' | 'column';

/** A cell over `span` columns; with `each` it is repeated for each figure of the budget row. */
export type TemplateCell =
  | (TemplateContent & {
      readonly role: string;
      readonly span?: number;
      readonly input?: TemplateInput;
      /** Whether the cell names what stands to its right (`row`) or below it (`column`). */
      readonly header?: HeaderKind;
    })
  | { readonly each: 'budget'; readonly cells: readonly TemplateCell[] };

/**
 * What stands in a cell or paragraph. `text` is a sentence with `{names}` of the scope and `{label.x}`;
 * `value` names a rich text of the scope; `lines` are several, each with its condition. `when` names a text or value
 * that must not be empty.
 */
export interface TemplateContent {
  readonly text?: string;
  readonly value?: string;
  readonly lines?: readonly { readonly text: string; readonly when?: string }[];
}

/** A cell that a person fills. `name` and `label` are sentences like `text`. */
export interface TemplateInput {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'multiline' | 'grade';
}

/**
 * The names that sentences (`texts`), rich contents (`values`) and conditions of a template may use, by where they stand.
 * What is known in the document is known in an issue as well, and so on inwards.
 */
export const SCOPE_NAMES = {
  document: {
    texts: ['year', 'eraYear', 'fiscalYear', 'organization', 'head', 'stage', 'grades', 'revisions'],
    values: ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy'],
  },
  issues: { texts: ['number', 'title', 'sdgs'], values: ['problems', 'strategies', 'notes'] },
  indicators: {
    texts: [
      ...(['id', 'position', 'name', 'target', 'survey', 'group', 'note'] as const),
      ...(['actual', 'grade', 'previous', 'rate', 'reason', 'source'] as const),
    ],
    values: [],
  },
  budget: { texts: ['budgetYear', 'budgetFiscalYear', 'budgetLabel', 'amount'], values: [] },
  revisions: { texts: ['date', 'kind', 'summary', 'changes'], values: ['changes'] },
} as const;

/** Where a sentence of a template stands. */
export type ScopeName = keyof typeof SCOPE_NAMES;

/** What a template can repeat. */
export type Repeated = Exclude<ScopeName, 'document'>;
