import type { CollectedPolicy } from './collected-policy.js';
import type { ResultColumn } from './input-value.js';

/** The columns of a results file in their order, with their headings. */
const HEADINGS = {
  id: { ja: '指標ID', en: 'id' },
  actual: { ja: '実績', en: 'actual' },
  text: { ja: '表示', en: 'text' },
  previous: { ja: '前年度実績', en: 'previous' },
  grade: { ja: '達成状況', en: 'grade' },
  reason: { ja: '理由', en: 'reason' },
  source: { ja: '出典', en: 'source' },
  fiscal_year: { ja: '年度', en: 'fiscal_year' },
  organization: { ja: '所属', en: 'organization' },
} as const;

type Column = keyof typeof HEADINGS;

/** Always there: what the form asks for, and what only a person can add. */
const FIXED: readonly Column[] = ['id', 'actual', 'previous', 'grade', 'reason', 'source'];

/**
 * What was collected as the rows of a results file, one an indicator; the first row holds the headings. Year and unit stand in
 * it where there are several policies.
 */
export function resultsRows(
  policies: readonly CollectedPolicy[],
  language: 'ja' | 'en',
): readonly (readonly string[])[] {
  const hasText = policies.some(({ indicators }) => indicators.some(({ fields }) => fields.text));
  const columns = (Object.keys(HEADINGS) as Column[]).filter(
    (column) =>
      FIXED.includes(column) ||
      (column === 'text' && hasText) ||
      (policies.length > 1 && (column === 'fiscal_year' || column === 'organization')),
  );
  const rows = policies.flatMap(({ organization, fiscalYear, indicators }) =>
    indicators.map(({ id, fields }) => {
      const own: Readonly<Partial<Record<Column, string>>> = {
        id,
        fiscal_year: fiscalYear === null ? '' : String(fiscalYear),
        organization: organization ?? '',
      };
      return columns.map((column) => own[column] ?? fields[column as ResultColumn]?.value ?? '');
    }),
  );
  return [columns.map((column) => HEADINGS[column][language]), ...rows];
}
