import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import { readCellFormats } from '../unpack/cell-formats.js';
import { openPackage } from '../unpack/open-package.js';
import { type PackageFault, UnreadablePackage } from '../unpack/package-fault.js';
import { type CellProblem, readSheet, type SheetCell } from '../unpack/read-sheet.js';
import { readSharedStrings } from '../unpack/read-strings.js';
import { readWorkbook } from '../unpack/read-workbook.js';
import type { Inflate } from '../unpack/read-zip.js';
import { cellSource, NOWHERE, wholeFile } from './cell-source.js';

/** The first sheet of a workbook as a table: its first row with contents is the header. Places are in `source`, a line a cell. */
export interface ResultsWorkbook {
  readonly source: Source;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly header: readonly WorkbookField[];
  readonly rows: readonly WorkbookRow[];
  readonly failures: readonly WorkbookFailure[];
}

/** A row; it has as many fields as the header. */
export interface WorkbookRow {
  readonly fields: readonly WorkbookField[];
  readonly start: number;
  readonly end: number;
}

/** What a person saw in a cell, or why that cannot be told. */
export interface WorkbookField {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly problem: CellProblem | null;
  /** The number with all its digits, where fewer are shown. */
  readonly exact?: string;
}

/** The row or cell that exceeds a limit. */
export interface WorkbookFailure {
  readonly kind: 'tooManyRows' | 'tooManyColumns' | 'cellTooLong';
  readonly offset: number;
  readonly length: number;
}

/** What is accepted: rows below the header, columns, UTF-16 units a cell. */
export interface WorkbookLimits {
  readonly rows: number;
  readonly columns: number;
  readonly cell: number;
}

/** Reads the first sheet that people see of an .xlsx, behind the limits of Office files. `file` is what messages call it. */
export function readResultsWorkbook(
  file: string,
  bytes: Uint8Array,
  inflate: Inflate,
  limits: WorkbookLimits,
): { readonly table: ResultsWorkbook } | { readonly diagnostic: Diagnostic } {
  const refused = (fault: PackageFault | { readonly kind: 'document' | 'noSheet' }) => ({
    diagnostic: diagnose(wholeFile(file), NOWHERE, 'results/workbook', fault),
  });
  try {
    const office = openPackage(bytes, inflate);
    if (office.kind === 'docx') return refused({ kind: 'document' });
    const sheet = readWorkbook(office).sheets.find(({ isHidden }) => !isHidden);
    if (!sheet) return refused({ kind: 'noSheet' });
    const context = { strings: readSharedStrings(office), formatOf: readCellFormats(office) };
    const cells = readSheet(office.part(sheet.part), sheet.part, context);
    return { table: { sheet: sheet.name, ...tableOf(file, cells, limits) } };
  } catch (error) {
    if (error instanceof UnreadablePackage) return refused(error.fault);
    throw error;
  }
}

function tableOf(file: string, found: readonly SheetCell[], limits: WorkbookLimits) {
  const cells = found.filter(({ text, problem }) => text.trim() !== '' || problem !== null);
  const headerRow = cells[0]?.row ?? 0;
  const last = cells.reduce((most, { column }) => Math.max(most, column), -1);
  const columns = Math.min(limits.columns, last + 1);
  // A column without a heading is reported where the heading should stand.
  const named = new Set(cells.filter(({ row }) => row === headerRow).map(({ column }) => column));
  const unnamed = Array.from({ length: columns }, (_, column) => column).filter((each) => !named.has(each));
  const all = [...cells, ...unnamed.map((column) => emptyCell(headerRow, column))].sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  const { source, ranges } = cellSource(
    file,
    all.map(({ address, text }) => ({ place: { ja: address, en: address }, text })),
  );
  const byRow = new Map<number, { readonly cell: SheetCell; readonly field: WorkbookField }[]>();
  all.forEach((cell, i) => {
    const { text, problem, exact } = cell;
    const range = ranges[i] as (typeof ranges)[number];
    const field = { text, problem, ...(exact === undefined ? {} : { exact }), ...range };
    const row = byRow.get(cell.row);
    if (row) row.push({ cell, field });
    else byRow.set(cell.row, [{ cell, field }]);
  });
  const [header, ...rows] = [...byRow.values()].map((row) => rowOf(row, columns));
  const failures = all.flatMap((cell, i): readonly WorkbookFailure[] => {
    const { start, end } = ranges[i] as (typeof ranges)[number];
    const at = { offset: start, length: end - start };
    if (cell.column >= limits.columns) return [{ kind: 'tooManyColumns', ...at }];
    return cell.text.length > limits.cell ? [{ kind: 'cellTooLong', ...at }] : [];
  });
  const surplus = rows[limits.rows];
  return {
    source,
    header: header?.fields ?? [],
    rows: rows.slice(0, limits.rows),
    failures: [
      ...failures.slice(0, 1),
      ...(surplus
        ? [{ kind: 'tooManyRows' as const, offset: surplus.start, length: surplus.end - surplus.start }]
        : []),
    ],
  };
}

/** Empty fields have the place where the row begins; nothing is ever said of them alone. */
function rowOf(
  cells: readonly { readonly cell: SheetCell; readonly field: WorkbookField }[],
  columns: number,
): WorkbookRow {
  const start = cells[0]?.field.start ?? 0;
  const byColumn = new Map(cells.map(({ cell, field }) => [cell.column, field]));
  const fields = Array.from(
    { length: columns },
    (_, column) => byColumn.get(column) ?? { text: '', problem: null, start, end: start },
  );
  return { fields, start, end: cells.at(-1)?.field.end ?? start };
}

function emptyCell(row: number, column: number): SheetCell {
  const letters = (count: number): string =>
    count === 0 ? '' : letters(Math.floor((count - 1) / 26)) + String.fromCharCode(65 + ((count - 1) % 26));
  const address = letters(column + 1) + (row + 1);
  return { address, row, column, text: '', isFormula: false, problem: null };
}
