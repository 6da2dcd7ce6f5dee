import type { RuleData, RuleId } from '../diagnostic/catalogue/index.js';
import { type Diagnostic, diagnose, inOrder } from '../diagnostic/diagnostic.js';
import { cellAt, lineIndex, type Range, type Source } from '../diagnostic/source.js';
import type { Wording } from '../diagnostic/wording.js';
import type { GradeScale } from '../model/grade-scale.js';
import type { Indicator, Policy } from '../model/policy.js';
import type { Result, Results } from '../model/results.js';
import { areComparable, compareQuantities } from '../model/unit.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import { nearestWord } from '../text/nearest-word.js';
import { carryOver } from './carry-over.js';
import { unreasonedGrades } from './check-grades.js';
import { TEXT_LIMIT } from './check-lengths.js';
import { originIn } from './read/origin-in.js';
import { measurementOf, type ResultContext, type ResultFields, readResult } from './read/read-result.js';
import type { ResultsRow, ResultsSheet } from './read/read-results-sheet.js';

/** Results for one policy and all that is wrong with its part of the file. */
export interface ValidatedResults {
  readonly results: Results;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Picks the rows of a results file that belong to a policy, by 所属 and 年度 where the file has these columns, and
 * understands them. Where there is a year, the year before supplies 前年度実績.
 */
export function validateResults(sheet: ResultsSheet, policy: Policy, scale: GradeScale): ValidatedResults {
  const diagnostics: Diagnostic[] = [];
  const report = <Id extends RuleId>(rule: Id, data: RuleData<Id>, range: Range) => {
    diagnostics.push(diagnose(sheet.source, range, rule, data));
  };
  const rows = rowsOf(sheet, policy, report);
  if (rows.thisYear.length === 0 && diagnostics.length === 0) {
    const { name: organization } = policy.organization;
    const end = sheet.source.text.search(/[\r\n]|$/);
    report('results/no-rows', { organization, fiscalYear: policy.fiscalYear }, { start: 0, end });
  }
  const indicators = new Map(
    policy.issues.flatMap((issue) => issue.indicators.map((each) => [each.id, each])),
  );
  const known = [...indicators.keys()];
  const yearBefore = firstRows(rows.yearBefore, sheet.source, policy.fiscalYear - 1, report);
  const thisYear = new Map<string, { readonly row: ResultsRow; readonly result: Result }>();
  for (const row of rows.thisYear) {
    const id = idOf(row);
    const indicator = indicators.get(id);
    if (!indicator) {
      report(
        'results/unknown-id',
        { id, suggestion: nearestWord(id, known), known },
        row.fields.id?.range ?? row.range,
      );
      continue;
    }
    for (const { text, range } of Object.values(row.fields)) {
      if (text.length <= TEXT_LIMIT) continue;
      report('policy/text-length', { length: text.length, limit: TEXT_LIMIT }, range);
    }
    const first = thisYear.get(indicator.id);
    if (first) {
      const data = { id: indicator.id, first: rowName(sheet.source, first.row), fiscalYear: null };
      report('results/id-twice', data, row.fields.id?.range ?? row.range);
      continue;
    }
    const before = yearBefore.get(indicator.id);
    if (before) comparePrevious(sheet.source, row, before, report);
    const read = readRow(sheet.source, row, before, indicator, {
      fiscalYear: policy.fiscalYear,
      scale,
      report,
    });
    thisYear.set(indicator.id, { row, result: carryOver(read, indicator.result, sheet.columns) });
  }
  const results = [...thisYear.values()].map(({ result }) => result);
  for (const grade of unreasonedGrades(policy, results, scale)) {
    const row = thisYear.get(grade.id)?.row;
    if (row) report('results/grade-reason', grade, row.fields.grade?.range ?? row.range);
  }
  return { results, diagnostics: inOrder(diagnostics) };
}

type Report = <Id extends RuleId>(rule: Id, data: RuleData<Id>, range: Range) => void;

function readRow(
  source: Source,
  row: ResultsRow,
  before: ResultsRow | undefined,
  indicator: Indicator,
  setting: Pick<ResultContext, 'fiscalYear' | 'scale' | 'report'>,
): Result {
  const previous = row.fields.previous ?? before?.fields.actual;
  const fields: ResultFields = previous ? { ...row.fields, previous } : row.fields;
  const at = fields.actual ?? fields.text ?? row.fields.id;
  const origin = originIn(source, (at?.range ?? row.range).start);
  return readResult(fields, { id: indicator.id, target: indicator.target, origin, ...setting });
}

/** Two figures for last year of which one must be wrong: another value, or another unit. Words are not compared. */
function comparePrevious(source: Source, row: ResultsRow, before: ResultsRow, report: Report): void {
  const { previous, id } = row.fields;
  const actual = before.fields.actual;
  if (!previous || !actual) return;
  const [stated, found] = [measurementOf(previous.text), measurementOf(actual.text)];
  if (stated.kind !== 'figure' || found.kind !== 'figure') return;
  const isSame =
    areComparable(stated.figure.unit, found.figure.unit) &&
    compareQuantities(stated.figure, found.figure) === 0;
  if (isSame) return;
  const data = {
    ...{ id: id?.text.trim() ?? '', text: previous.text.trim(), before: actual.text.trim() },
    place: rowName(source, before),
  };
  report('results/previous', data, previous.range);
}

function rowsOf(sheet: ResultsSheet, policy: Policy, report: Report) {
  const ours = sheet.columns.has('organization')
    ? sheet.rows.filter(({ fields }) => fields.organization?.text.trim() === policy.organization.name)
    : sheet.rows;
  if (!sheet.columns.has('fiscal_year')) return { thisYear: ours, yearBefore: [] };
  const years = ours.map((row) => ({ row, year: yearOf(row, report) }));
  const of = (year: number) => years.filter((entry) => entry.year === year).map(({ row }) => row);
  return { thisYear: of(policy.fiscalYear), yearBefore: of(policy.fiscalYear - 1) };
}

function yearOf(row: ResultsRow, report: Report): number | null {
  const field = row.fields.fiscal_year;
  const year = parseFiscalYear(field?.text.trim() ?? '');
  if (typeof year === 'number') return year;
  report('results/fiscal-year', { text: field?.text ?? '' }, field?.range ?? row.range);
  return null;
}

/** The first row of each id; another one is reported, for nobody could tell which of them is last year's result. */
function firstRows(
  rows: readonly ResultsRow[],
  source: Source,
  fiscalYear: number,
  report: Report,
): ReadonlyMap<string, ResultsRow> {
  const found = new Map<string, ResultsRow>();
  for (const row of rows) {
    const id = idOf(row);
    const first = found.get(id);
    if (first) {
      const data = { id, first: rowName(source, first), fiscalYear };
      report('results/id-twice', data, row.fields.id?.range ?? row.range);
    } else found.set(id, row);
  }
  return found;
}

/** What messages call a row: its line, in a workbook the cell with its id. */
function rowName(source: Source, row: ResultsRow): Wording {
  const cell = cellAt(source, (row.fields.id?.range ?? row.range).start);
  if (cell) return { ja: `セル ${cell.ja}`, en: `in cell ${cell.en}` };
  const line = lineIndex(source).lineAt(row.range.start);
  return { ja: `${line} 行目`, en: `on line ${line}` };
}

function idOf(row: ResultsRow): string {
  return row.fields.id?.text.trim() ?? '';
}
