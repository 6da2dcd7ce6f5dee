import type { RuleData, RuleId } from '../../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose } from '../../diagnostic/diagnostic.js';
import type { Range, Source } from '../../diagnostic/source.js';
import { checkCharacters } from '../../parse/check-yaml-source.js';
import type { CsvFailure, CsvField, CsvRow } from '../../parse/csv-table.js';
import { parseCsv } from '../../parse/parse-csv.js';
import { foldWidth } from '../../text/fold-width.js';
import { unguardFormula } from '../../text/formula-guard.js';
import { codePoint } from '../../text/make-visible.js';
import { nearestWord } from '../../text/nearest-word.js';
import type { ResultField } from './read-result.js';

/** The columns of a results file. */
export type ResultColumn = keyof typeof COLUMNS;

/** Column → its Japanese header. Source: the contract of the results file. */
const COLUMNS = {
  id: '指標ID',
  actual: '実績',
  text: '表示',
  previous: '前年度実績',
  grade: '達成状況',
  reason: '理由',
  source: '出典',
  fiscal_year: '年度',
  organization: '所属',
} as const;

/** Most bytes, rows, columns and characters a field of a results file. */
export const RESULTS_LIMITS = { bytes: 5 * 1024 * 1024, rows: 10_000, columns: 100, cell: 32_767 } as const;

/** A results file as rows of known columns, each field with its place. */
export interface ResultsSheet {
  readonly source: Source;
  readonly columns: ReadonlySet<ResultColumn>;
  readonly rows: readonly ResultsRow[];
}

/** One row; empty fields are left out. */
export interface ResultsRow {
  readonly fields: Readonly<Partial<Record<ResultColumn, ResultField>>>;
  readonly range: Range;
}

/** A results file as read, and what is wrong with it by itself. */
export interface ReadResults {
  /** `null` when there is no table with an id column in it. */
  readonly sheet: ResultsSheet | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A table of results: the fields of a CSV file or the cells of a workbook, each with its place in the source. */
export interface ResultsTable {
  readonly header: readonly CsvField[];
  readonly rows: readonly TableRow[];
  readonly failures: readonly CsvFailure[];
}

/** A row of either. */
export interface TableRow extends CsvRow {
  readonly fields: readonly TableField[];
}

/**
 * A field. Of a cell, `problem` says why its text is not what a person saw, and `exact` is its number with all its digits
 * where fewer are shown.
 */
export interface TableField extends CsvField {
  readonly problem?: RuleData<'results/cell'>['what'] | null;
  readonly exact?: string;
}

/** Reads the text of a results file. */
export function readResultsSheet(source: Source): ReadResults {
  return readResultsTable(source, parseCsv(source.text, RESULTS_LIMITS));
}

/** Reads a table of results, whatever file it comes from. */
export function readResultsTable(source: Source, table: ResultsTable): ReadResults {
  const diagnostics: Diagnostic[] = [
    ...checkCharacters(source)
      .filter(({ rule }) => rule !== 'yaml/invisible')
      .map(({ rule, range }) => character(source, rule, range)),
    ...table.failures.map((failure) => describe(source, table, failure)),
  ];
  if (table.header.length === 0) {
    return {
      sheet: null,
      diagnostics: [...diagnostics, diagnose(source, { start: 0, end: 0 }, 'results/empty', {})],
    };
  }
  const columns = readHeader(source, table, diagnostics);
  if (!columns.includes('id')) {
    const found = table.header.map(({ text }) => text).join(',');
    const missing = diagnose(source, rangeOf(table.header), 'results/no-id-column', { found });
    // That none of the columns is read goes without saying.
    const others = diagnostics.filter(({ rule }) => rule !== 'results/unknown-column');
    return { sheet: null, diagnostics: [...others, missing] };
  }
  const rows = table.rows
    .filter(({ fields }) => fields.some(({ text, problem }) => text.trim() !== '' || problem))
    // Where the fields of a row have shifted, nothing in it is where it seems.
    .filter(({ fields }) => fields.length === table.header.length)
    .map((row) =>
      readRow(row, columns, (rule, data, range) => {
        diagnostics.push(diagnose(source, range, rule, data));
      }),
    );
  const idColumn = columns.indexOf('id');
  const unseen = new Set(
    table.rows.filter(({ fields }) => fields[idColumn]?.problem).map(({ start }) => start),
  );
  for (const row of rows) {
    if (!row.fields.id && !unseen.has(row.range.start))
      diagnostics.push(diagnose(source, row.range, 'results/no-id', {}));
  }
  const known = new Set(columns.filter((column) => column !== null));
  return { sheet: { source, columns: known, rows: rows.filter(({ fields }) => fields.id) }, diagnostics };
}

/** The column of each header field, `null` for those that are not read; these are reported. */
function readHeader(
  source: Source,
  { header, rows }: ResultsTable,
  diagnostics: Diagnostic[],
): readonly (ResultColumn | null)[] {
  const seen = new Map<ResultColumn, string>();
  return header.map(({ text, start, end }, i) => {
    const name = foldWidth(text).trim();
    const column = (Object.keys(COLUMNS) as ResultColumn[]).find(
      (key) => key === name.toLowerCase() || COLUMNS[key].toLowerCase() === name.toLowerCase(),
    );
    // Excel leaves empty columns behind.
    if (name === '' && rows.every(({ fields }) => !fields[i]?.text.trim())) return null;
    if (!column) {
      const suggestion = nearestWord(name, [...Object.values(COLUMNS), ...Object.keys(COLUMNS)]);
      diagnostics.push(
        diagnose(source, { start, end }, 'results/unknown-column', { column: text, suggestion }),
      );
      return null;
    }
    const first = seen.get(column);
    if (first !== undefined) {
      diagnostics.push(diagnose(source, { start, end }, 'results/column-twice', { column: text, first }));
      return null;
    }
    seen.set(column, text);
    return column;
  });
}

function readRow(
  { fields, start, end }: TableRow,
  columns: readonly (ResultColumn | null)[],
  report: <Id extends RuleId>(rule: Id, data: RuleData<Id>, range: Range) => void,
): ResultsRow {
  const entries = fields.flatMap((field, i) => {
    const column = columns[i];
    if (!column) return [];
    const place = { start: field.start, end: field.end };
    if (field.problem) report('results/cell', { what: field.problem, text: field.text }, place);
    if (field.exact !== undefined) report('results/rounded', { text: field.text, exact: field.exact }, place);
    if (field.text.trim() === '' || field.problem) return [];
    const text = unguardFormula(field.text.replace(/\r\n?/g, '\n'));
    return [[column, { text, range: place }] as const];
  });
  return { fields: Object.fromEntries(entries), range: { start, end } };
}

const QUOTING = {
  unterminatedQuote: 'unterminated',
  textAfterQuote: 'afterQuote',
  quoteInField: 'strayQuote',
} as const;

const LIMITS = { tooManyRows: 'rows', tooManyColumns: 'columns', cellTooLong: 'cell' } as const;

function describe(source: Source, table: ResultsTable, { kind, offset, length }: CsvFailure): Diagnostic {
  const range = { start: offset, end: offset + length };
  switch (kind) {
    case 'unterminatedQuote':
    case 'textAfterQuote':
    case 'quoteInField': {
      const end = kind === 'unterminatedQuote' ? offset + 1 : range.end;
      return diagnose(source, { start: offset, end }, 'results/quoting', { problem: QUOTING[kind] });
    }
    case 'tooManyRows':
    case 'tooManyColumns':
    case 'cellTooLong': {
      const what = LIMITS[kind];
      return diagnose(source, range, 'results/too-large', { what, limit: RESULTS_LIMITS[what] });
    }
    default: {
      const row = table.rows.find(({ start, end }) => start <= offset && offset <= end);
      const data = { found: row?.fields.length ?? 0, expected: table.header.length };
      return diagnose(source, range, 'results/ragged-row', data);
    }
  }
}

function character(source: Source, rule: string, range: Range): Diagnostic {
  const code = codePoint(source.text.slice(range.start, range.end));
  const own = rule === 'yaml/bidirectional' ? 'results/bidirectional' : 'results/character';
  return diagnose(source, range, own, { code });
}

function rangeOf(fields: readonly CsvField[]): Range {
  return { start: fields[0]?.start ?? 0, end: fields.at(-1)?.end ?? 0 };
}
