import type { FormRow, FormTable } from '../layout/form.js';
import { comparable, type ExpectedForm, printedText } from './expected-form.js';
import type { FilledCell, FilledForm } from './filled-form.js';

/**
 * A document whose marks are gone, as some programs leave none: in a table that has the rows, columns and printed words of
 * the form's, the inputs are the cells at their places. A table that differs in any of this is left as it is.
 */
export function withUnmarkedInputs(copy: FilledForm, form: ExpectedForm): FilledForm {
  if (copy.kind !== 'docx') return copy;
  const marked = new Set(copy.cells.flatMap(({ input }) => input ?? []));
  if ([...form.inputs.keys()].every((name) => marked.has(name))) return copy;
  const tables = cellsByTable(copy.cells);
  const inputs = new Map<FilledCell, string>();
  for (const [number, table] of form.tables.entries()) {
    const cells = tables.get(number);
    for (const [cell, name] of (cells && placesOf(table, cells, form)) ?? []) {
      if (cell.input === null && !marked.has(name)) inputs.set(cell, name);
    }
  }
  return { ...copy, cells: copy.cells.map((cell) => ({ ...cell, input: inputs.get(cell) ?? cell.input })) };
}

function cellsByTable(cells: readonly FilledCell[]): ReadonlyMap<number, readonly FilledCell[]> {
  const groups = new Map<number, FilledCell[]>();
  for (const cell of cells) {
    const number = cell.table?.number ?? -1;
    const group = groups.get(number) ?? [];
    group.push(cell);
    groups.set(number, group);
  }
  return groups;
}

/** Cells of a table that are the inputs of the form's; `null` where the two are not alike. */
function placesOf(
  { rows }: FormTable,
  cells: readonly FilledCell[],
  { lists }: ExpectedForm,
): readonly (readonly [FilledCell, string])[] | null {
  const expected = rows.flatMap((row: FormRow, index) => row.cells.map((cell) => ({ ...cell, row: index })));
  if (expected.length !== cells.length) return null;
  const found: (readonly [FilledCell, string])[] = [];
  for (const [index, cell] of expected.entries()) {
    const own = cells[index] as FilledCell;
    const isPlace =
      own.table?.row === cell.row && own.column === cell.column && own.table.span === cell.columnSpan;
    if (!isPlace) return null;
    if (cell.input) found.push([own, cell.input.name]);
    else if (comparable(own.text, lists) !== comparable(printedText(cell.content, 'docx'), lists))
      return null;
  }
  return found;
}
