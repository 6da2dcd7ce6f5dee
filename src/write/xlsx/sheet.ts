import type { FormInput, Look } from '../../layout/form.js';
import type { GenericFamily } from '../font-family.js';
import type { TextRun } from './text-piece.js';

/** A sheet of a workbook with all that is written of it. Rows and columns count from 0. */
export interface Sheet {
  /** Free of what Excel does not allow: see `sheetName`. */
  readonly name: string;
  readonly showGridLines: boolean;
  /** Whether the first row stays in sight and is printed on every page. */
  readonly hasHeadingRow: boolean;
  /** Width of each column, digits of the default font; none for Excel's own. */
  readonly columns: readonly number[];
  readonly rows: readonly SheetLine[];
  readonly merged: readonly CellRange[];
  readonly inputs: readonly InputCell[];
  /** Whether only inputs may be changed. */
  readonly isProtected: boolean;
  /** Rows behind which a page ends, counted from 1. */
  readonly breaks: readonly number[];
  readonly print: PrintSetup;
  /** What is printed, and the rows at the head of each page; `null` for all and for none. */
  readonly printArea: CellRange | null;
  readonly titleRows: { readonly start: number; readonly end: number } | null;
  /** Cells in which a figure may stand as text without a mark of Excel's; `null` for none. */
  readonly figuresAsText: CellRange | null;
  /** Whether a drawing lies on it, which has the first relationship. */
  readonly hasDrawing: boolean;
}

/** A row; cells by their column. */
export interface SheetLine {
  /** pt, `null` for what the program gives it. */
  readonly height: number | null;
  readonly cells: readonly (SheetCell | undefined)[];
}

/** A cell. */
export interface SheetCell {
  readonly style: CellStyle | null;
  readonly value: CellValue;
  /** Whether it lies under another that it is merged with. */
  readonly isCovered: boolean;
}

/** A number, a plain string, runs of text of several styles, or nothing. */
export type CellValue = string | number | readonly StyledRun[] | null;

/** Characters of one style. */
export interface StyledRun extends TextRun {
  readonly font: CellFont;
}

/** The font of a cell. */
export interface CellFont {
  readonly name: string;
  /** What may be taken where it is missing; `null` if unknown. */
  readonly family: GenericFamily | null;
  /** pt */
  readonly size: number;
  /** `RRGGBB`, `null` for the program's own. */
  readonly color: string | null;
  readonly bold: boolean;
}

/** All that a cell looks like. */
export interface CellStyle {
  readonly font: CellFont;
  /** `RRGGBB` */
  readonly fill: string | null;
  readonly border: CellBorder;
  readonly alignment: CellAlignment | null;
  /** Code of Excel's: `General`, `@` for text. */
  readonly numberFormat: string;
  /** Whether it may be changed on a protected sheet. */
  readonly isUnlocked: boolean;
}

/** Edges that have a line. */
export interface CellBorder {
  readonly left: boolean;
  readonly right: boolean;
  readonly top: boolean;
  readonly bottom: boolean;
}

/** Where text stands in its cell; it is always wrapped. */
export interface CellAlignment {
  readonly horizontal: Look['align'];
  readonly vertical: Look['verticalAlign'];
  /** Levels of Excel's indent. */
  readonly indent: number;
}

/** Border of cells that have none. */
export const NO_BORDER: CellBorder = { left: false, right: false, top: false, bottom: false };

/** A rectangle of cells. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** The cells of an input; its value and its name belong to the first. */
export interface InputCell extends CellRange {
  readonly input: FormInput;
}

/** How a sheet is printed on A4: so many pages wide, and as many high as it takes. */
export interface PrintSetup {
  readonly orientation: 'portrait' | 'landscape';
  readonly pagesWide: number;
  readonly isCentered: boolean;
  /** Inches; `header` and `footer` are their distances from the edge of the page. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** In Excel's codes, `''` for none. */
  readonly header: string;
  readonly footer: string;
}
