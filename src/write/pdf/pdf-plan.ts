import type { TextChange } from '../../layout/form.js';
import type { FontFamily } from './font-families.js';
import type { PrintedText } from './printable-text.js';

/** What the engine's program is given: everything decided, nothing left to look up. Lengths in mm, type sizes in pt. */
export interface PdfPlan {
  readonly title: string;
  readonly author: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** As the engine's `datetime` takes it; UTC. */
  readonly date: Readonly<Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>>;
  readonly lang: string;
  readonly region: string | null;
  readonly page: {
    readonly width: number;
    readonly height: number;
    readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  };
  /** Pieces of the footer; `{page}` and `{pages}` stand alone. */
  readonly footer: readonly string[];
  readonly notice: string | null;
  /** Look of text that has no role: footer and notice. */
  readonly families: readonly string[];
  readonly size: number;
  readonly looks: Readonly<Record<string, PlanLook>>;
  /** Space between a cell's border and its text. */
  readonly padding: Readonly<Record<'top' | 'right' | 'bottom' | 'left', number>>;
  readonly blocks: readonly PlanBlock[];
}

/** A look, with its fonts by the names that the engine knows. */
export interface PlanLook {
  readonly families: readonly string[];
  readonly size: number;
  readonly bold: boolean;
  readonly align: 'left' | 'center' | 'right';
  readonly verticalAlign: 'top' | 'middle' | 'bottom';
  readonly color: string;
  readonly fill: string | null;
  readonly border: boolean;
  readonly lineHeight: number;
  readonly before: number;
  readonly after: number;
}

/** A paragraph, a table, or the empty line between two tables. */
export type PlanBlock =
  | ({ readonly kind: 'paragraph'; readonly onNewPage: boolean } & PlanWords)
  | {
      readonly kind: 'table';
      readonly columns: readonly number[];
      readonly sections: readonly PlanSection[];
    }
  | { readonly kind: 'gap' };

/** Rows of a table: those of a head, which stay with the row behind them, or others. */
export interface PlanSection {
  readonly header: { readonly level: number; readonly repeats: boolean } | null;
  readonly rows: readonly (readonly PlanCell[])[];
}

/** Words of one role. */
export interface PlanWords {
  readonly role: string;
  /** Level of a heading, from 1 without gaps; `null` for running text. */
  readonly level: number | null;
  readonly content: readonly PlanText[];
}

/** A cell at its place. */
export interface PlanCell extends PlanWords {
  readonly column: number;
  readonly row: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether its rows may be parted by the end of a page. */
  readonly breakable: boolean;
  /** 0 for none. */
  readonly minHeight: number;
}

/** A paragraph, a themed heading or a list with its mark. */
export type PlanText =
  | { readonly kind: 'paragraph' | 'heading'; readonly content: readonly PlanInline[] }
  | {
      readonly kind: 'list';
      readonly start: number | null;
      readonly mark: string;
      readonly hanging: number;
      readonly items: readonly (readonly PlanText[])[];
    };

/** A piece of running text in characters that the fonts have. */
export type PlanInline =
  | ({ readonly kind: 'text' } & PrintedText)
  | { readonly kind: 'break' }
  | { readonly kind: 'strong' | 'emphasis' | TextChange; readonly content: readonly PlanInline[] }
  | { readonly kind: 'link'; readonly url: string; readonly content: readonly PlanInline[] };

/** A plan and the families it is set in. */
export interface PlannedPdf {
  readonly plan: PdfPlan;
  readonly families: readonly FontFamily[];
}
