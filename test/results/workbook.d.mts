/** A cell: a text, nothing, or a number with the code of its format; `formula` gave it, `error` is one of Excel's. */
export type Cell =
  | string
  | null
  | {
      readonly number?: string;
      readonly format?: string;
      readonly formula?: string;
      readonly error?: string;
    };

/** A sheet; a row that is `null` is not in the file. */
export interface Sheet {
  readonly name: string;
  readonly state?: string;
  readonly rows: readonly (readonly Cell[] | null)[];
  readonly merges?: readonly string[];
}

/** The bytes of a workbook with these sheets. */
export function workbook(sheets: readonly Sheet[]): Uint8Array;
