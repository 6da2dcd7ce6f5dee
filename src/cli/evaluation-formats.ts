import type { Language } from '../diagnostic/wording.js';
import { auditEntries, auditRows } from '../layout/audit-entries.js';
import { auditTitle, layOutIndicatorAudit } from '../layout/lay-out-audit.js';
import { evaluationRows, layOutEvaluation, showsRate, spellSummary } from '../layout/lay-out-evaluation.js';
import { missedRows, missedTitle, NO_MISSED } from '../layout/lay-out-missed.js';
import { plainTable } from '../layout/plain-table.js';
import type { EvaluationRecord } from '../model/evaluation-record.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import { harmlessLines } from '../text/harmless-lines.js';
import { makeVisible } from '../text/make-visible.js';
import { safeJson } from '../text/safe-json.js';
import { type OutputFormat, WRITERS } from '../write/index.js';
import { escapeMarkdown } from '../write/markdown-text.js';
import { writeCsv } from '../write/write-csv.js';
import { MARKDOWN_MARK, markdownTable } from '../write/write-markdown.js';
import { writeTextTable } from '../write/write-text-table.js';
import type { Contents } from './write-forms.js';

/** How grades are told. */
interface Telling {
  /** The grades, the grades with what they rest on, or the missed targets alone. */
  readonly contents: Contents;
  readonly language: Language;
  /** Of the terminal. */
  readonly columns: number;
}

type EvaluationWriter = (records: readonly EvaluationRecord[], telling: Telling) => string;

/** How grades can be told beside the filled form. A new format is one line here. */
export const EVALUATION_WRITERS = {
  table: (records, telling) =>
    records
      .map((record) => {
        const parts = [makeVisible(titleOf(record, telling)), ...textTables(record, telling)];
        const summary = spellSummary(record.summary, telling.language);
        return harmlessLines(`${[...parts, summary].join('\n\n')}\n`);
      })
      .join('\n'),
  json: (records) => `${safeJson({ generator: 'policydoc', policies: records })}\n`,
  csv: (records, telling) => {
    const withRate = records.some(showsRate);
    const [head = [], ...rows] = records.flatMap((record, i) =>
      rowsOf(record, telling, withRate).slice(i === 0 ? 0 : 1),
    );
    return writeCsv([head, ...rows]);
  },
  md: (records, telling) => {
    const parts = records.map((record) =>
      [
        `## ${titleOf(record, telling)}`,
        ...markdownParts(record, telling),
        spellSummary(record.summary, telling.language),
      ].join('\n\n'),
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

/** What the label of an entry may take of a terminal. */
const LABEL_COLUMNS = 22;

function textTables(record: EvaluationRecord, { contents, language, columns }: Telling): readonly string[] {
  if (contents === 'audited') {
    return record.indicators.map((indicator) =>
      writeTextTable(layOutIndicatorAudit(indicator, 2, language), columns, LABEL_COLUMNS).trimEnd(),
    );
  }
  const rows = missedRows(record, language);
  if (contents === 'missed' && rows.length < 2) return [NO_MISSED[language]];
  const table = contents === 'missed' ? plainTable('', rows) : layOutEvaluation(record, language);
  return [writeTextTable(table, columns).trimEnd()];
}

function markdownParts(record: EvaluationRecord, { contents, language }: Telling): readonly string[] {
  if (contents === 'form') return [markdownTable(evaluationRows(record, language))];
  if (contents === 'missed') {
    const rows = missedRows(record, language);
    return [rows.length < 2 ? NO_MISSED[language] : markdownTable(rows)];
  }
  return record.indicators.flatMap((indicator) => [
    `### ${escapeMarkdown(`${indicator.id} ${indicator.name}`)}`,
    markdownTable([
      ENTRY_HEADINGS[language],
      ...auditEntries(indicator, language).map(({ label, value }) => [label, value]),
    ]),
  ]);
}

const ENTRY_HEADINGS = { ja: ['項目', '内容'], en: ['What', 'Answer'] } as const;

function rowsOf(
  record: EvaluationRecord,
  { contents, language }: Telling,
  withRate: boolean,
): readonly (readonly string[])[] {
  if (contents === 'audited') return auditRows(record, language);
  return contents === 'missed' ? missedRows(record, language) : evaluationRows(record, language, withRate);
}

function titleOf(record: EvaluationRecord, { contents, language }: Telling): string {
  const { organization, fiscalYear, file } = record;
  if (contents === 'audited') return `${auditTitle(record, language)} (${file})`;
  if (contents === 'missed') return `${missedTitle(record, language)} (${file})`;
  return language === 'ja'
    ? `${organization} ${fiscalYearLabel(fiscalYear)} アウトカム指標の達成状況 (${file})`
    : `${organization}, fiscal year ${fiscalYear}: outcome indicators (${file})`;
}
