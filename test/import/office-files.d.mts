/** Text of a cell, with the columns that it takes; `null` continues the cell above. */
export type Cell = string | null | readonly [string | null, number];
export function docxOf(
  blocks: readonly (string | readonly (readonly Cell[])[])[],
  header?: string,
): Uint8Array;
export function xlsxOf(cells: Readonly<Record<string, string>>, merged?: readonly string[]): Uint8Array;
