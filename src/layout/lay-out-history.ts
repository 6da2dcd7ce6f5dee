import type { Decimal } from '../model/decimal.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { HistoryPoint, IndicatorHistory, OrganizationHistory } from '../model/history.js';
import { plainText } from '../model/text.js';
import type { FormCell, FormRow, FormTable } from './form.js';
import { gradeWord } from './lay-out-evaluation.js';
import { plainTable } from './plain-table.js';

type Language = 'ja' | 'en';

/** Indicators over the years, ready for a writer of pages or sheets. */
export interface HistoryPage {
  readonly language: Language;
  readonly title: string;
  readonly sections: readonly HistorySection[];
}

/** One unit. */
export interface HistorySection {
  readonly heading: string;
  readonly indicators: readonly HistoryFigure[];
}

/** One indicator: its table, and the chart of it where its figures can be compared. */
export interface HistoryFigure {
  readonly heading: string;
  readonly table: FormTable;
  readonly chart: LineChart | null;
}

/** A small chart of lines over the years. */
export interface LineChart {
  readonly title: string;
  /** What it shows, in words, for people who do not see it. */
  readonly description: string;
  readonly unit: string;
  /** The years as printed. */
  readonly categories: readonly string[];
  readonly fiscalYears: readonly number[];
  /** Whether anything is known of the indicator in each year, be it no figure. */
  readonly known: readonly boolean[];
  /** Result and target: a figure a year, `null` where there is none. */
  readonly series: readonly LineSeries[];
}

/** One line. */
export interface LineSeries {
  readonly kind: 'actual' | 'target';
  readonly name: string;
  readonly values: readonly (Decimal | null)[];
}

/** The years of all indicators of a unit as a table for a terminal: a row a year under the name of its indicator. */
export function historyTable(
  { organization, indicators }: OrganizationHistory,
  language: Language,
): FormTable {
  const { id, year, target, actual, change, grade, remarks } = HEADINGS[language];
  const headings = [id, year, target, actual, change, grade, remarks];
  const rows = indicators.flatMap((indicator) => [
    row(false, [
      cell('label', indicator.id, 0, 1, 'row'),
      cell('text', nameOf(indicator, language), 1, headings.length - 1),
    ]),
    ...indicator.points.map((point) =>
      row(
        false,
        pointWords(point, indicator, language).map((text, i) => cell('text', text, i + 1, 1)),
      ),
    ),
  ]);
  return {
    kind: 'table',
    caption: organization,
    description: '',
    columns: headings.map(() => 1),
    rows: [
      row(
        true,
        headings.map((text, column) => cell('label', text, column, 1, 'column')),
      ),
      ...rows,
    ],
  };
}

/** One row a unit, indicator and year, for machines; the first row holds the headings. Figures stand by themselves beside the words. */
export function historyRows(
  histories: readonly OrganizationHistory[],
  language: Language,
): readonly (readonly string[])[] {
  const { organization: unit, id, name, fiscalYear, target, targetValue } = HEADINGS[language];
  const { actual, value, unitOf, change, grade, source, remarks } = HEADINGS[language];
  const rows = histories.flatMap(({ organization, indicators }) =>
    indicators.flatMap((indicator) =>
      indicator.points.map((point) => [
        organization,
        indicator.id,
        point.name ?? indicator.name ?? '',
        String(point.fiscalYear),
        point.target ?? '',
        point.targetValue ?? '',
        point.actual ?? '',
        point.value ?? '',
        point.unit ?? '',
        point.change ?? '',
        point.grade === null ? '' : gradeWord(point.grade, language),
        point.source ?? '',
        remarksOn(point, indicator, language),
      ]),
    ),
  );
  return [
    [unit, id, name, fiscalYear, target, targetValue, actual, value, unitOf, change, grade, source, remarks],
    ...rows,
  ];
}

/** The page of several units. */
export function layOutHistory(histories: readonly OrganizationHistory[], language: Language): HistoryPage {
  return {
    language,
    title: historyTitle(histories, language),
    sections: histories.map((history) => ({
      heading: history.organization,
      indicators: history.indicators.map((indicator) => figureOf(indicator, history, language)),
    })),
  };
}

/** `西区 アウトカム指標の推移 (令和3年度から令和5年度)` */
export function historyTitle(histories: readonly OrganizationHistory[], language: Language): string {
  const names = histories.map(({ organization }) => organization).join(language === 'ja' ? '、' : ', ');
  const years = histories.flatMap((history) => history.years);
  if (years.length === 0)
    return language === 'ja' ? `${names} アウトカム指標の推移` : `${names}: outcome indicators`;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const span = label(first, language);
  if (language === 'en') {
    const words = first === last ? `fiscal year ${span}` : `fiscal years ${span} to ${last}`;
    return `${names}: outcome indicators, ${words}`;
  }
  return `${names} アウトカム指標の推移 (${first === last ? span : `${span}から${fiscalYearLabel(last)}`})`;
}

function figureOf(
  indicator: IndicatorHistory,
  { years }: OrganizationHistory,
  language: Language,
): HistoryFigure {
  const { year, target, actual, change, grade, remarks } = HEADINGS[language];
  const heading = `${indicator.id} ${nameOf(indicator, language)}`;
  const rows = indicator.points.map((point) => pointWords(point, indicator, language));
  const table = plainTable(heading, [[year, target, actual, change, grade, remarks], ...rows]);
  return { heading, table, chart: chartOf(indicator, years, heading, language) };
}

/** At least two figures of one unit make a line. */
function chartOf(
  { points, unit }: IndicatorHistory,
  years: readonly number[],
  title: string,
  language: Language,
): LineChart | null {
  const known = points.filter(({ value }) => value !== null);
  if (unit === null || known.length < 2) return null;
  const valuesOf = (key: 'value' | 'targetValue') =>
    years.map((fiscalYear) => points.find((point) => point.fiscalYear === fiscalYear)?.[key] ?? null);
  const { actual, target } = HEADINGS[language];
  const targets = valuesOf('targetValue');
  const words = known.map(({ fiscalYear, actual: text }) => `${label(fiscalYear, language)} ${text}`);
  return {
    title,
    description: words.join(language === 'ja' ? '、' : ', '),
    unit,
    categories: years.map((fiscalYear) => label(fiscalYear, language)),
    fiscalYears: years,
    known: years.map((fiscalYear) => points.some((point) => point.fiscalYear === fiscalYear)),
    series: [
      { kind: 'actual', name: actual, values: valuesOf('value') },
      ...(targets.some((value) => value !== null)
        ? [{ kind: 'target' as const, name: target, values: targets }]
        : []),
    ],
  };
}

function nameOf({ name }: IndicatorHistory, language: Language): string {
  return name ?? (language === 'ja' ? '(運営方針にない指標)' : '(in none of the policies)');
}

/** Year, target, result, change, grade, remarks. */
function pointWords(point: HistoryPoint, indicator: IndicatorHistory, language: Language): readonly string[] {
  return [
    label(point.fiscalYear, language),
    point.target ?? '',
    point.actual ?? '',
    changeWords(point, language),
    point.grade === null ? '' : gradeWord(point.grade, language),
    remarksOn(point, indicator, language),
  ];
}

function label(fiscalYear: number, language: Language): string {
  return language === 'ja' ? fiscalYearLabel(fiscalYear) : String(fiscalYear);
}

/** `+2.9ポイント`, `-1団体`, `±0`: the difference of two percentages is in points. */
function changeWords({ change, unit }: HistoryPoint, language: Language): string {
  if (change === null) return '';
  if (change === '0') return '±0';
  const [whole = '', fraction] = change.replace('-', '').split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',') + (fraction === undefined ? '' : `.${fraction}`);
  const word = unit === '%' ? (language === 'ja' ? 'ポイント' : ' points') : (unit ?? '');
  return `${change.startsWith('-') ? '-' : '+'}${grouped}${word}`;
}

function remarksOn(point: HistoryPoint, indicator: IndicatorHistory, language: Language): string {
  const ja = language === 'ja';
  const remarks = [
    ...(point.name !== null && point.name !== indicator.name
      ? [ja ? `この年度の名称: ${point.name}` : `Name in that year: ${point.name}`]
      : []),
    ...(point.basis === 'previous'
      ? [ja ? '翌年度の「前年度実績」による' : 'As stated in the year after']
      : []),
    ...(point.basis === 'results' ? [ja ? '結果ファイルによる' : 'As stated in the results file'] : []),
    ...(point.restated === null
      ? []
      : [
          ja
            ? `翌年度の「前年度実績」は ${point.restated}`
            : `The year after states ${point.restated} for this year`,
        ]),
  ];
  return remarks.join(ja ? '。' : '. ');
}

function row(header: boolean, cells: readonly FormCell[]): FormRow {
  return { header, keepWithNext: false, minHeight: 0, cells };
}

function cell(
  role: string,
  text: string,
  column: number,
  columnSpan: number,
  header: FormCell['header'] = null,
): FormCell {
  return { role, column, columnSpan, rowSpan: 1, header, content: plainText(text), input: null };
}

const HEADINGS = {
  ja: {
    organization: '所属',
    id: '指標ID',
    name: 'アウトカム指標',
    year: '年度',
    fiscalYear: '年度',
    target: '目標',
    targetValue: '目標の数値',
    actual: '実績',
    value: '実績の数値',
    unitOf: '単位',
    change: '前年度との差',
    grade: '達成状況',
    source: '出典',
    remarks: '備考',
  },
  en: {
    organization: 'organization',
    id: 'id',
    name: 'indicator',
    year: 'year',
    fiscalYear: 'fiscal_year',
    target: 'target',
    targetValue: 'target_value',
    actual: 'actual',
    value: 'value',
    unitOf: 'unit',
    change: 'change',
    grade: 'grade',
    source: 'source',
    remarks: 'remarks',
  },
} as const;
