/**
 * The columns of the data for machines, in their order. `key` never changes its meaning; what the results file has as well
 * is called as there. `targetValue` is for targets that do not say which side of it is reached. A figure as it was published stands beside its number and its unit.
 */
export const RECORD_COLUMNS = [
  { key: 'fiscalYear', kind: 'number', ja: '年度', en: 'fiscal year' },
  { key: 'organization', kind: 'text', ja: '所属', en: 'organization' },
  { key: 'issueNumber', kind: 'text', ja: '経営課題番号', en: 'issue number' },
  { key: 'issueTitle', kind: 'text', ja: '経営課題名', en: 'issue title' },
  { key: 'indicatorId', kind: 'text', ja: '指標ID', en: 'indicator id' },
  { key: 'indicatorName', kind: 'text', ja: '指標名', en: 'indicator name' },
  { key: 'group', kind: 'text', ja: '指標の区分', en: 'group' },
  { key: 'survey', kind: 'text', ja: '調査', en: 'survey' },
  { key: 'target', kind: 'text', ja: '目標', en: 'target' },
  { key: 'targetValue', kind: 'number', ja: '目標値', en: 'target value' },
  { key: 'minimum', kind: 'number', ja: '目標値(以上)', en: 'target minimum' },
  { key: 'exclusiveMinimum', kind: 'number', ja: '目標値(超)', en: 'target exclusive minimum' },
  { key: 'maximum', kind: 'number', ja: '目標値(以下)', en: 'target maximum' },
  { key: 'exclusiveMaximum', kind: 'number', ja: '目標値(未満)', en: 'target exclusive maximum' },
  { key: 'targetUnit', kind: 'text', ja: '目標値の単位', en: 'target unit' },
  { key: 'basis', kind: 'text', ja: '目標の基準', en: 'target basis' },
  { key: 'actual', kind: 'text', ja: '実績', en: 'actual' },
  { key: 'actualValue', kind: 'number', ja: '実績値', en: 'actual value' },
  { key: 'actualUnit', kind: 'text', ja: '実績値の単位', en: 'actual unit' },
  { key: 'grade', kind: 'text', ja: '達成状況', en: 'grade' },
  { key: 'state', kind: 'text', ja: '評価の状態', en: 'state' },
  { key: 'reason', kind: 'text', ja: '理由', en: 'reason' },
  { key: 'source', kind: 'text', ja: '出典', en: 'source' },
  { key: 'previous', kind: 'text', ja: '前年度実績', en: 'previous' },
  { key: 'previousValue', kind: 'number', ja: '前年度実績値', en: 'previous value' },
  { key: 'previousUnit', kind: 'text', ja: '前年度実績値の単位', en: 'previous unit' },
  { key: 'note', kind: 'text', ja: '注記', en: 'note' },
] as const;

/** Name of a column. */
export type RecordKey = (typeof RECORD_COLUMNS)[number]['key'];

/** Words that the data itself has. The title says that the data is of the time when the file was made. */
export const RECORD_WORDS = {
  title: { ja: 'データ(作成時点)', en: 'Data (as made)' },
  basis: {
    ja: { annual: '単年度', cumulative: '累計', previousYear: '前年度' },
    en: { annual: 'annual', cumulative: 'cumulative', previousYear: 'previous year' },
  },
} as const;
