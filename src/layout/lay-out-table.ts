import type { HeaderKind, TemplateCell, TemplateRow, TemplateTable } from '../model/form-template.js';
import { fillSentence } from './fill-sentence.js';
import type { FormCell, FormRow, FormTable } from './form.js';
import { holds, layOutContent, layOutInput, type Wordings } from './lay-out-content.js';
import type { Scope } from './scope.js';

/** The scopes over which a template repeats rows or cells at one place. */
export interface Repetitions {
  readonly indicators: readonly Scope[];
  readonly budget: readonly Scope[];
  readonly revisions: readonly Scope[];
}

/** A table of the template, its repetitions written out and every cell at its column. */
export function layOutTable(
  table: TemplateTable,
  scope: Scope,
  repetitions: Repetitions,
  wordings: Wordings,
): FormTable {
  const place = { columns: table.columns.length, repetitions, wordings };
  return {
    kind: 'table',
    caption: oneLine(fillSentence(table.caption, scope, wordings.labels)),
    description: oneLine(fillSentence(table.description, scope, wordings.labels)),
    columns: table.columns,
    rows: layOutRows(table.rows, scope, 0, place),
  };
}

/** Labels may have a gloss on a line of its own; a name that is read out has none. */
function oneLine(sentence: string): string {
  return sentence.replaceAll('\n', ' ');
}

interface Place {
  readonly columns: number;
  readonly repetitions: Repetitions;
  readonly wordings: Wordings;
}

function layOutRows(
  rows: readonly TemplateRow[],
  scope: Scope,
  column: number,
  place: Place,
): readonly FormRow[] {
  return rows
    .filter(({ when }) => holds(when, scope))
    .flatMap((row) => {
      if ('label' in row) return layOutGroup(row, scope, column, place);
      const scopes = row.each ? place.repetitions[row.each] : [scope];
      return scopes.map((inner) => ({
        header: row.header ?? false,
        keepWithNext: row.keepWithNext ?? false,
        minHeight: row.minHeight ?? 0,
        cells: layOutCells(row.cells, inner, column, place, row.header ? 'column' : null),
      }));
    });
}

/** Rows that share a cell at their left. A group without rows keeps one empty row, so that its label is seen. */
function layOutGroup(
  group: Extract<TemplateRow, { label: TemplateCell }>,
  scope: Scope,
  column: number,
  place: Place,
): readonly FormRow[] {
  const [label] = layOutCells([group.label], scope, column, place, 'row');
  if (!label) return [];
  const inside = column + label.columnSpan;
  const rows = layOutRows(group.rows, scope, inside, place);
  const [first, ...rest] = rows.length > 0 ? rows : [emptyRow(label.role, inside, place.columns)];
  const spanning = { ...label, rowSpan: 1 + rest.length };
  return [{ ...(first as FormRow), cells: [spanning, ...(first as FormRow).cells] }, ...rest];
}

function emptyRow(role: string, column: number, columns: number): FormRow {
  const cell = {
    role,
    column,
    columnSpan: columns - column,
    rowSpan: 1,
    header: null,
    content: [],
    input: null,
  };
  return { header: false, keepWithNext: false, minHeight: 0, cells: [cell] };
}

/** `header` is what cells are the heading of that say nothing of it themselves. */
function layOutCells(
  cells: readonly TemplateCell[],
  scope: Scope,
  column: number,
  place: Place,
  header: HeaderKind | null,
): readonly FormCell[] {
  const laidOut: FormCell[] = [];
  let next = column;
  for (const cell of cells) {
    if ('each' in cell) {
      for (const inner of place.repetitions[cell.each]) {
        for (const made of layOutCells(cell.cells, inner, next, place, header)) {
          laidOut.push(made);
          next = made.column + made.columnSpan;
        }
      }
      continue;
    }
    const columnSpan = cell.span ?? 1;
    laidOut.push({
      role: cell.role,
      column: next,
      columnSpan,
      rowSpan: 1,
      header: cell.header ?? header,
      content: layOutContent(cell, scope, place.wordings),
      input: cell.input ? layOutInput(cell.input, scope, place.wordings) : null,
    });
    next += columnSpan;
  }
  return laidOut;
}
