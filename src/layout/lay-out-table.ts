import type {
  HeaderKind,
  TemplateCell,
  TemplateRow,
  TemplateRows,
  TemplateTable,
} from '../model/form-template.js';
import { fillSentence } from './fill-sentence.js';
import type { FormCell, FormRow, FormTable } from './form.js';
import { holds, layOutContent, layOutInput, type Wordings } from './lay-out-content.js';
import type { Place, Repeat } from './repeat.js';

/** A table of the template, its repetitions written out and every cell at its column. */
export function layOutTable(
  table: TemplateTable,
  place: Place,
  repeat: Repeat,
  wordings: Wordings,
): FormTable {
  const setting = { columns: table.columns.length, repeat, wordings };
  return {
    kind: 'table',
    caption: oneLine(fillSentence(table.caption, place.scope, wordings.labels)),
    description: oneLine(fillSentence(table.description, place.scope, wordings.labels)),
    columns: table.columns,
    rows: layOutRows(table.rows, place, 0, setting),
  };
}

/** Labels may have a gloss on a line of its own; a name that is read out has none. */
function oneLine(sentence: string): string {
  return sentence.replaceAll('\n', ' ');
}

interface Setting {
  readonly columns: number;
  readonly repeat: Repeat;
  readonly wordings: Wordings;
}

function layOutRows(
  rows: readonly TemplateRow[],
  place: Place,
  column: number,
  setting: Setting,
): readonly FormRow[] {
  return rows.flatMap((row) => {
    const { each } = row;
    // What repeats is asked one by one: an issue may lack what another has.
    const places = each ? setting.repeat(each, place) : [place];
    return places
      .filter(({ scope }) => holds(row.when, scope))
      .flatMap((inner) => {
        if ('rows' in row) return layOutGroup(row, inner, column, setting);
        return {
          header: row.header ?? false,
          keepWithNext: row.keepWithNext ?? false,
          minHeight: row.minHeight ?? 0,
          cells: layOutCells(row.cells, inner, column, setting, row.header ? 'column' : null),
        };
      });
  });
}

/** Rows that stand together, beside a cell that they share where there is a label. */
function layOutGroup(
  group: TemplateRows,
  place: Place,
  column: number,
  setting: Setting,
): readonly FormRow[] {
  const rows = group.label
    ? besideLabel(group.label, group.rows, place, column, setting)
    : layOutRows(group.rows, place, column, setting);
  if (!group.keepTogether) return rows;
  return rows.map((row, i) => (i < rows.length - 1 ? { ...row, keepWithNext: true } : row));
}

/** A group without rows keeps one empty row, so that its label is seen. */
function besideLabel(
  template: TemplateCell,
  inner: readonly TemplateRow[],
  place: Place,
  column: number,
  setting: Setting,
): readonly FormRow[] {
  const [label] = layOutCells([template], place, column, setting, 'row');
  if (!label) return [];
  const inside = column + label.columnSpan;
  const rows = layOutRows(inner, place, inside, setting);
  const [first, ...rest] = rows.length > 0 ? rows : [emptyRow(label.role, inside, setting.columns)];
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
  place: Place,
  column: number,
  setting: Setting,
  header: HeaderKind | null,
): readonly FormCell[] {
  const { repeat, wordings } = setting;
  const laidOut: FormCell[] = [];
  let next = column;
  for (const cell of cells) {
    if ('each' in cell) {
      for (const inner of repeat(cell.each, place)) {
        for (const made of layOutCells(cell.cells, inner, next, setting, header)) {
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
      content: layOutContent(cell, place.scope, wordings),
      input: cell.input ? layOutInput(cell.input, place.scope, wordings) : null,
    });
    next += columnSpan;
  }
  return laidOut;
}
