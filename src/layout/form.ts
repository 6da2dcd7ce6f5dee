import type { HeaderKind, ListMarks, Look, PageSetup } from '../model/form-template.js';
import type { Text, WholeChange } from '../model/text.js';

export type { HeaderKind, ListMarks, Look, PageSetup } from '../model/form-template.js';
export type {
  Block,
  Heading,
  Inline,
  List,
  Paragraph,
  Text,
  TextChange,
  WholeChange,
} from '../model/text.js';
export { inlineString } from '../model/text.js';

/**
 * Form (様式に割り付けた文書): all that a writer needs, in no particular format: paragraphs and tables of cells with
 * roles, spans and input names. Spans are resolved: each cell knows its column. Lengths in mm, font sizes in pt.
 */
export interface Form {
  /** Id of the template it was laid out by. */
  readonly template: string;
  /** BCP 47 tag of the text. */
  readonly language: string;
  readonly properties: FormProperties;
  /** Printed on every page where the document is not to be taken for the real one (未検証); `null` as a rule. */
  readonly notice: string | null;
  readonly page: PageSetup;
  /** Role → look. Every role that occurs in `blocks` is a key. */
  readonly looks: Readonly<Record<string, Look>>;
  readonly lists: ListMarks;
  readonly blocks: readonly FormBlock[];
  readonly records: FormRecords;
}

/** What the file says of itself. */
export interface FormProperties {
  /** `令和5年度 西区運営方針` */
  readonly title: string;
  readonly organization: string;
  readonly fiscalYear: number;
  /** Stands for what the policy says, results and judgements left out: tells a copy of an older policy. */
  readonly contentHash: string;
  /** Time of creation that the file states, ISO 8601 in UTC. Never the clock's. */
  readonly date: string;
  /** Name and version of the program, `policydoc 0.1.0`. */
  readonly generator: string;
}

/** The indicators as data for machines, a row each: what the form says of them, every figure and every bound by itself. */
export interface FormRecords {
  /** Name of the table, short enough for a sheet. */
  readonly title: string;
  readonly columns: readonly RecordColumn[];
  /** Cells in the order of the columns; `null` where nothing is known. Numbers are decimal strings, `50.1`. */
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A column of the data. */
export interface RecordColumn {
  /** `indicatorId`, the same in every language. */
  readonly key: string;
  /** In the language of the form. */
  readonly heading: string;
  readonly kind: 'text' | 'number';
}

/** A paragraph or a table. */
export type FormBlock = FormParagraph | FormTable;

/** Running text outside tables. */
export interface FormParagraph {
  readonly kind: 'paragraph';
  readonly role: string;
  readonly content: Text;
  /** Name of the part that begins here: on a new page, in a workbook on a sheet of this name. */
  readonly part?: string;
}

/** A table on a fixed grid. */
export interface FormTable {
  readonly kind: 'table';
  /** Name and description for people who do not see it. */
  readonly caption: string;
  readonly description: string;
  /** Width of each grid column, mm. */
  readonly columns: readonly number[];
  readonly rows: readonly FormRow[];
}

/** A row of cells in order of their columns. A cell that spans rows stands in its first row only. */
export interface FormRow {
  /** Repeated at the head of each page; only the first rows of a table. */
  readonly header: boolean;
  /** Must stay on the page of the next row. */
  readonly keepWithNext: boolean;
  /** mm, 0 for none. */
  readonly minHeight: number;
  readonly cells: readonly FormCell[];
  /** Whether it is there in the newer or the older of two states only; all its text is marked so as well. */
  readonly change?: WholeChange;
}

/** A cell. `column` counts from 0. */
export interface FormCell {
  readonly role: string;
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** What it is the heading of: the cells to its right or those below it. */
  readonly header: HeaderKind | null;
  readonly content: Text;
  readonly input: FormInput | null;
}

/** A value that an input may take. */
export interface InputChoice {
  readonly value: string;
  readonly label: string;
  /** Background of a cell that holds it, `RRGGBB`. */
  readonly fill: string | null;
}

/** A cell that a person fills in; its value, when known, is the cell's `content`. */
export interface FormInput {
  /** `1-1-a.actual`, `1-1-a.grade`, `1-1-a.previous`, `selfEvaluation`, `futurePolicy`. */
  readonly name: string;
  /** What a screen reader says. */
  readonly label: string;
  readonly kind: 'text' | 'multiline' | 'grade';
  /** The form's grades for `grade`, else empty. */
  readonly choices: readonly InputChoice[];
  /** Shown while it is empty. */
  readonly placeholder: string;
}
