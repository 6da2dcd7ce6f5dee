import type { EvaluationRecord, IndicatorRecord } from '../model/evaluation-record.js';
import { fiscalYearLabel } from '../model/fiscal-year.js';
import type { FormTemplate, Look, PageSetup } from '../model/form-template.js';
import { plainText } from '../model/text.js';
import { annexCell, annexParagraph, annexRow } from './annex-cell.js';
import { annexLook, headingFonts } from './annex-look.js';
import { auditEntries } from './audit-entries.js';
import type { FormBlock, FormTable } from './form.js';
import { spellSummary } from './lay-out-evaluation.js';
import { textWidthOf } from './page-text-width.js';

type Language = 'ja' | 'en';

/** Space between two indicators, pt. */
const GAP = 6;

/** The looks of the audit, made of those of the form. */
export function auditLooks(template: FormTemplate): Readonly<Record<string, Look>> {
  const fonts = headingFonts(template);
  const cell = { border: true, size: 9 } as const;
  return {
    auditTitle: annexLook(template, { ...fonts, size: 14, bold: true, after: 4, heading: 2 }),
    auditText: annexLook(template, { after: 4 }),
    auditGap: annexLook(template, { size: GAP, lineHeight: 1 }),
    auditHead: annexLook(template, { ...fonts, ...cell, size: 10, bold: true, fill: 'E8EDF3', heading: 3 }),
    auditLabel: annexLook(template, { ...fonts, ...cell, fill: 'F5F5F5' }),
    auditValue: annexLook(template, cell),
  };
}

/**
 * The audit (評価の根拠) as a part of its own behind the form: how the grades were counted, and a table for each indicator that
 * says what its grade rests on. The counts never become a grade of the whole.
 */
export function layOutAudit(
  record: EvaluationRecord,
  page: PageSetup,
  language: Language,
): readonly FormBlock[] {
  const words = WORDS[language];
  return [
    {
      kind: 'paragraph',
      role: 'auditTitle',
      content: plainText(auditTitle(record, language)),
      part: words.part,
    },
    annexParagraph('auditText', words.introduction),
    annexParagraph('auditText', `${words.counts}${spellSummary(record.summary, language)}`),
    ...record.indicators.flatMap((indicator, i): readonly FormBlock[] => {
      const table = layOutIndicatorAudit(indicator, textWidthOf(page), language);
      return i === 0 ? [table] : [annexParagraph('auditGap', ''), table];
    }),
  ];
}

/** `令和5年度 西区 評価の根拠` */
export function auditTitle(
  { fiscalYear, organization }: Pick<EvaluationRecord, 'fiscalYear' | 'organization'>,
  language: Language,
): string {
  return language === 'ja'
    ? `${fiscalYearLabel(fiscalYear)} ${organization} 評価の根拠`
    : `What the grades rest on: ${organization}, fiscal year ${fiscalYear}`;
}

/** What the grade of one indicator rests on: its id and name at the head, then what it is called and what it is, a row each. `width` in mm. */
export function layOutIndicatorAudit(
  indicator: IndicatorRecord,
  width: number,
  language: Language,
): FormTable {
  const heading = `${indicator.id} ${indicator.name}`;
  const entries = auditEntries(indicator, language);
  return {
    kind: 'table',
    caption: heading,
    description: '',
    columns: columnsOf(width),
    rows: [
      annexRow([annexCell('auditHead', heading, 0, { span: 2, header: 'column' })], {
        header: true,
        keepWithNext: true,
      }),
      ...entries.map(({ label, value }, i) =>
        annexRow([annexCell('auditLabel', label, 0, { header: 'row' }), annexCell('auditValue', value, 1)], {
          keepWithNext: i < entries.length - 1,
        }),
      ),
    ],
  };
}

/** A fifth for what it is called. */
function columnsOf(width: number): readonly number[] {
  const first = Math.round(width / 5);
  return [first, width - first];
}

const WORDS = {
  ja: {
    part: '評価の根拠',
    introduction:
      'それぞれの指標を、何を何と比べて、だれがどう評価したかを示します。数値は公表されたまま、四捨五入せずに比べています。',
    counts: '指標の数(全体の評価ではありません): ',
  },
  en: {
    part: 'Audit',
    introduction:
      'For each indicator: what was compared with what, and who graded it how. Figures are compared as published, without rounding.',
    counts: 'Number of indicators (not a grade of the whole): ',
  },
} as const;
