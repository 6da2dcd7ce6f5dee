import type { EvaluationRecord, EvaluationSummary, IndicatorRecord } from '../model/evaluation-record.js';
import { plainText } from '../model/text.js';
import type { FormCell, FormRow, FormTable } from './form.js';

/** Whether the form grades by the achievement rate, so that tables have a column for it. */
export function showsRate({ indicators }: EvaluationRecord): boolean {
  return indicators.some(({ rate }) => rate !== undefined);
}

/** The columns of an evaluation, one row an indicator; the first row holds the headings. `withRate` adds the achievement rate. */
export function evaluationRows(
  record: EvaluationRecord,
  language: 'ja' | 'en',
  withRate = showsRate(record),
): readonly (readonly string[])[] {
  const { id, name, target, actual, previous, rate, grade, reason, source } = HEADINGS[language];
  const rows = record.indicators.map((indicator) => [
    indicator.id,
    indicator.name,
    indicator.target,
    indicator.actual ?? '',
    indicator.previous ?? '',
    ...(withRate ? [indicator.rate ?? ''] : []),
    gradeWord(indicator.grade, language),
    indicator.explanation,
    indicator.source ?? '',
  ]);
  return [[id, name, target, actual, previous, ...(withRate ? [rate] : []), grade, reason, source], ...rows];
}

/** An evaluation as a table for narrow places: the name of an indicator stands over its figures, the reason beside them. */
export function layOutEvaluation(record: EvaluationRecord, language: 'ja' | 'en'): FormTable {
  const { id, target, actual, previous, rate, grade, reason } = HEADINGS[language];
  const withRate = showsRate(record);
  const headings = [id, target, actual, previous, ...(withRate ? [rate] : []), grade, reason];
  return {
    kind: 'table',
    caption: record.organization,
    description: '',
    columns: headings.map(() => 1),
    rows: [
      row(
        true,
        headings.map((text, column) => cell('label', text, column, 1, 'column')),
      ),
      ...record.indicators.flatMap((indicator) => rowsOf(indicator, language, withRate)),
    ],
  };
}

/** `A 4、B 1、未集計 1`: every grade and state with the number of its indicators, none of them left out. */
export function spellSummary(summary: EvaluationSummary, language: 'ja' | 'en'): string {
  const counts = Object.entries(summary).map(([grade, count]) => `${gradeWord(grade, language)} ${count}`);
  return counts.join(language === 'ja' ? '、' : ', ');
}

/** 未, 測定不能 and 要判断 for the states; a grade stands for itself. */
export function gradeWord(grade: string, language: 'ja' | 'en'): string {
  return (isState(grade) && STATES[language][grade]) || grade;
}

/** Whether what stands for a grade says why there is none. */
export function isState(grade: string): boolean {
  return Object.hasOwn(STATES.en, grade);
}

function rowsOf(indicator: IndicatorRecord, language: 'ja' | 'en', withRate: boolean): readonly FormRow[] {
  const figures = [
    indicator.target,
    indicator.actual ?? '',
    indicator.previous ?? '',
    ...(withRate ? [indicator.rate ?? ''] : []),
    gradeWord(indicator.grade, language),
    indicator.explanation,
  ];
  return [
    row(false, [cell('label', indicator.id, 0, 1, 'row'), cell('text', indicator.name, 1, figures.length)]),
    row(
      false,
      figures.map((text, i) => cell('text', text, i + 1, 1)),
    ),
  ];
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
    id: '指標ID',
    name: 'アウトカム指標',
    target: '目標',
    actual: '実績',
    previous: '前年度実績',
    rate: '達成率',
    grade: '達成状況',
    reason: '理由',
    source: '出典',
  },
  en: {
    id: 'id',
    name: 'indicator',
    target: 'target',
    actual: 'actual',
    previous: 'previous',
    rate: 'rate',
    grade: 'grade',
    reason: 'reason',
    source: 'source',
  },
} as const;

const STATES: Readonly<Record<'ja' | 'en', Readonly<Record<string, string>>>> = {
  ja: { pending: '未集計', notMeasurable: '測定不能', manual: '要判断' },
  en: { pending: 'pending', notMeasurable: 'not measurable', manual: 'manual' },
};
