import type { Language } from '../diagnostic/wording.js';
import { evaluationRows, gradeWord, layOutEvaluation, showsRate } from '../layout/lay-out-evaluation.js';
import type { EvaluationRecord } from '../model/evaluation-record.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import { harmlessLines } from '../text/harmless-lines.js';
import { makeVisible } from '../text/make-visible.js';
import { safeJson } from '../text/safe-json.js';
import { type OutputFormat, WRITERS } from '../write/index.js';
import { writeCsv } from '../write/write-csv.js';
import { MARKDOWN_MARK, markdownTable } from '../write/write-markdown.js';
import { writeTextTable } from '../write/write-text-table.js';

type EvaluationWriter = (records: readonly EvaluationRecord[], language: Language, columns: number) => string;

/** How grades can be told beside the filled form. A new format is one line here. */
export const EVALUATION_WRITERS = {
  table: (records, language, columns) =>
    records
      .map((record) => {
        const table = writeTextTable(layOutEvaluation(record, language), columns);
        return harmlessLines(
          `${makeVisible(heading(record, language))}\n\n${table}\n${summary(record, language)}\n`,
        );
      })
      .join('\n'),
  json: (records) => `${safeJson({ generator: 'policydoc', policies: records })}\n`,
  csv: (records, language) => {
    const withRate = records.some(showsRate);
    const [head = [], ...rows] = records.flatMap((record, i) =>
      evaluationRows(record, language, withRate).slice(i === 0 ? 0 : 1),
    );
    return writeCsv([head, ...rows]);
  },
  md: (records, language) => {
    const parts = records.map(
      (record) =>
        `## ${heading(record, language)}\n\n${markdownTable(evaluationRows(record, language))}\n\n${summary(record, language)}`,
    );
    return `${[MARKDOWN_MARK, ...parts].join('\n\n')}\n`;
  },
} as const satisfies Readonly<Record<string, EvaluationWriter>>;

/** Name of a way to tell grades. */
export type EvaluationFormat = keyof typeof EVALUATION_WRITERS;

/** A format of the filled form, as opposed to a list of grades. */
export type FormFormat = Exclude<OutputFormat, EvaluationFormat>;

/** The formats of the filled form: all that are not a way to tell grades by themselves. */
export const FORM_FORMATS: readonly FormFormat[] = Object.keys(WRITERS).filter(isForm);

/** Whether a format is one of the filled form. */
export function isForm(format: string): format is FormFormat {
  return Object.hasOwn(WRITERS, format) && !Object.hasOwn(EVALUATION_WRITERS, format);
}

function heading({ organization, fiscalYear, file }: EvaluationRecord, language: Language): string {
  return language === 'ja'
    ? `${organization} ${fiscalYearLabel(fiscalYear)} アウトカム指標の達成状況 (${file})`
    : `${organization}, fiscal year ${fiscalYear}: outcome indicators (${file})`;
}

function summary({ summary }: EvaluationRecord, language: Language): string {
  const counts = Object.entries(summary).map(([grade, count]) => `${gradeWord(grade, language)} ${count}`);
  return counts.join(language === 'ja' ? '、' : ', ');
}
