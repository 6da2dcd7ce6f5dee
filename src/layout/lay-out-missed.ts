import type { Evaluation } from '../model/evaluation.js';
import type { EvaluationRecord, IndicatorRecord } from '../model/evaluation-record.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { FormTemplate, Look, PageSetup } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import { plainText } from '../model/text.js';
import { annexCell, annexParagraph, annexRow } from './annex-cell.js';
import { annexLook, headingFonts } from './annex-look.js';
import { gradeOf } from './audit-entries.js';
import { contentHash } from './content-hash.js';
import type { Form, FormRow, FormTable } from './form.js';
import { isJapaneseForm, type LayOutSettings } from './lay-out.js';
import { spellSummary } from './lay-out-evaluation.js';
import { layOutRecords } from './lay-out-records.js';
import { textWidthOf } from './page-text-width.js';

type Language = 'ja' | 'en';

/** Room for the answer of a unit, mm. */
const ROOM = 22;

/** Share of the width for each column: id, indicator, target, result, gap, grade, the answer. */
const SHARES = [0.07, 0.22, 0.12, 0.09, 0.12, 0.1, 0.28] as const;

/**
 * The sheet of missed targets (目標に達しなかった指標) that a committee works with: target, result, gap and an empty cell for
 * the problem and what will be done (課題と改善策) for each, on pages across. `record` is in the language of the form.
 */
export function layOutMissed(
  policy: Policy,
  template: FormTemplate,
  evaluation: Evaluation,
  record: EvaluationRecord,
  settings: Omit<LayOutSettings, 'evaluation' | 'audit' | 'medium'> = {},
): Form {
  const language: Language = isJapaneseForm(template) ? 'ja' : 'en';
  const words = WORDS[language];
  const page: PageSetup = { ...template.page, orientation: 'landscape', footer: '{page} / {pages}' };
  const missed = record.indicators.filter(({ audit }) => audit.missed);
  const title = missedTitle(record, language);
  const ids = new Set(missed.map(({ id }) => id));
  const records = layOutRecords(policy, evaluation, language);
  const idColumn = records.columns.findIndex(({ key }) => key === 'indicatorId');
  return {
    template: `${template.id}-missed`,
    language: template.language ?? 'ja-JP',
    properties: {
      title,
      organization: policy.organization.name,
      fiscalYear: policy.fiscalYear,
      contentHash: contentHash(policy),
      date: settings.date ?? `${policy.fiscalYear}-04-01T00:00:00Z`,
      generator: settings.generator ?? 'policydoc',
    },
    notice: settings.notice ?? null,
    page,
    looks: missedLooks(template),
    lists: template.lists,
    blocks: [
      { kind: 'paragraph', role: 'missedTitle', content: plainText(title) },
      annexParagraph('missedText', `${words.counts}${spellSummary(record.summary, language)}`),
      ...(missed.length > 0
        ? [missedTable(missed, page, title, language)]
        : [annexParagraph('missedText', NO_MISSED[language])]),
    ],
    records: { ...records, rows: records.rows.filter((row) => ids.has(row[idColumn] ?? '')) },
  };
}

/** `令和5年度 西区 目標に達しなかった指標` */
export function missedTitle({ fiscalYear, organization }: EvaluationRecord, language: Language): string {
  return language === 'ja'
    ? `${fiscalYearLabel(fiscalYear)} ${organization} 目標に達しなかった指標`
    : `Missed targets: ${organization}, fiscal year ${fiscalYear}`;
}

/** The missed targets of a policy as rows of words for tables that nobody fills in; the first row holds the headings. */
export function missedRows(
  { indicators }: EvaluationRecord,
  language: Language,
): readonly (readonly string[])[] {
  const missed = indicators.filter(({ audit }) => audit.missed);
  return [WORDS[language].headings.slice(0, -1), ...missed.map((each) => cellsOf(each, language))];
}

function missedTable(
  missed: readonly IndicatorRecord[],
  page: PageSetup,
  caption: string,
  language: Language,
): FormTable {
  const headings = WORDS[language].headings;
  return {
    kind: 'table',
    caption,
    description: '',
    columns: columnsOf(page),
    rows: [
      annexRow(
        headings.map((heading, column) => annexCell('missedHead', heading, column, { header: 'column' })),
        { header: true, keepWithNext: true },
      ),
      ...missed.map((indicator) => missedRow(indicator, language)),
    ],
  };
}

function missedRow(indicator: IndicatorRecord, language: Language): FormRow {
  const { id, name } = indicator;
  const words = cellsOf(indicator, language);
  const label = `${id} ${name} ${WORDS[language].headings.at(-1)}`;
  const input = {
    name: `${id}.improvement`,
    label,
    kind: 'multiline',
    choices: [],
    placeholder: '',
  } as const;
  return annexRow(
    [
      ...words.map((text, column) =>
        annexCell(column === 0 ? 'missedLabel' : 'missedCell', text, column, {
          header: column === 0 ? 'row' : null,
        }),
      ),
      annexCell('missedAnswer', '', words.length, { input }),
    ],
    { minHeight: ROOM },
  );
}

function cellsOf(indicator: IndicatorRecord, language: Language): readonly string[] {
  const { id, name, target, actual, audit } = indicator;
  return [id, name, target, actual ?? '', audit.gap?.text ?? '', gradeOf(indicator, language)];
}

/** Whole millimetres; the last column takes what is left. */
function columnsOf(page: PageSetup): readonly number[] {
  const width = textWidthOf(page);
  const first = SHARES.slice(0, -1).map((share) => Math.round(width * share));
  return [...first, width - first.reduce((sum, column) => sum + column, 0)];
}

function missedLooks(template: FormTemplate): Readonly<Record<string, Look>> {
  const fonts = headingFonts(template);
  const cell = { border: true } as const;
  return {
    missedTitle: annexLook(template, { ...fonts, size: 15, bold: true, after: 6, heading: 1 }),
    missedText: annexLook(template, { after: 6 }),
    missedHead: annexLook(template, {
      ...fonts,
      ...cell,
      size: 9,
      bold: true,
      align: 'center',
      fill: 'E8EDF3',
    }),
    missedLabel: annexLook(template, cell),
    missedCell: annexLook(template, cell),
    missedAnswer: annexLook(template, { ...cell, verticalAlign: 'top' }),
  };
}

/** Said where there is none. */
export const NO_MISSED = { ja: '目標に達しなかった指標はありません。', en: 'No target was missed.' } as const;

const WORDS = {
  ja: {
    counts: '指標の数: ',
    headings: ['指標ID', 'アウトカム指標', '目標', '実績', '目標との差', '達成状況', '課題と改善策'],
  },
  en: {
    counts: 'Number of indicators: ',
    headings: ['Id', 'Indicator', 'Target', 'Result', 'Gap', 'Grade', 'Problem and what will be done'],
  },
} as const;
