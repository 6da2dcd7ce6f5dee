import type { EvaluationRecord, IndicatorRecord } from '../model/evaluation-record.js';
import type { Origin } from '../model/results.js';
import { spellQuantity } from '../model/unit.js';
import { gradeWord } from './lay-out-evaluation.js';

/** One thing that is said of an indicator, and what it is called. */
export interface AuditEntry {
  readonly label: string;
  readonly value: string;
}

/** All that the grade of an indicator rests on, in the order in which people ask. What is missing is said to be. */
export function auditEntries(indicator: IndicatorRecord, language: 'ja' | 'en'): readonly AuditEntry[] {
  const labels = LABELS[language];
  const words = auditWords(indicator, language);
  return KEYS.filter((key) => words[key] !== '' || !WHERE_THERE_IS_ONE.has(key)).map((key) => ({
    label: labels[key],
    value: words[key] || NONE[language],
  }));
}

/** The same as a table, a row an indicator; the first row holds the headings. */
export function auditRows(
  { indicators }: EvaluationRecord,
  language: 'ja' | 'en',
): readonly (readonly string[])[] {
  const labels = LABELS[language];
  const rows = indicators.map((indicator) => {
    const words = auditWords(indicator, language);
    return [indicator.id, indicator.name, ...KEYS.map((key) => words[key])];
  });
  return [[labels.id, labels.name, ...KEYS.map((key) => labels[key])], ...rows];
}

function auditWords(indicator: IndicatorRecord, language: 'ja' | 'en'): Readonly<Record<AuditKey, string>> {
  const { audit, origin } = indicator;
  return {
    target: indicator.target,
    understood: audit.understood,
    actual: indicator.actual ?? '',
    compared: audit.compared ? spellQuantity(audit.compared) : '',
    previous: indicator.previous ?? '',
    change: audit.change?.text ?? '',
    comparison: audit.comparison,
    gap: audit.gap?.text ?? '',
    rule: audit.rule,
    grade: gradeOf(indicator, language),
    decision: audit.decision,
    reason: audit.reason ?? '',
    source: indicator.source ?? '',
    origin: origin ? placeOf(origin, language) : '',
  };
}

/** `A(達成)`; a state by its word. */
export function gradeOf({ grade, gradeLabel }: IndicatorRecord, language: 'ja' | 'en'): string {
  const word = gradeWord(grade, language);
  if (gradeLabel === null) return word;
  return language === 'ja' ? `${word}(${gradeLabel})` : `${word} (${gradeLabel})`;
}

/** The file by its name alone: the folders of the machine are nobody's business. */
function placeOf({ file, line, column }: Origin, language: 'ja' | 'en'): string {
  const name = file.replace(/^.*[\\/]/, '');
  return language === 'ja'
    ? `${name} の ${line} 行目 ${column} 文字目`
    : `${name}, line ${line}, character ${column}`;
}

const NONE = { ja: 'なし', en: 'none' } as const;

const KEYS = [
  ...(['target', 'understood', 'actual', 'compared', 'previous', 'change', 'comparison', 'gap'] as const),
  ...(['rule', 'grade', 'decision', 'reason', 'source', 'origin'] as const),
];

type AuditKey = (typeof KEYS)[number];

/** What is not missing where there is none. */
const WHERE_THERE_IS_ONE: ReadonlySet<AuditKey> = new Set<AuditKey>(['gap', 'reason']);

const LABELS = {
  ja: {
    id: '指標ID',
    name: 'アウトカム指標',
    target: '目標(記載のとおり)',
    understood: '目標の読み取り',
    actual: '実績(記載のとおり)',
    compared: '比べた数値',
    previous: '前年度実績',
    change: '前年度からの増減',
    comparison: '判定',
    gap: '目標との差',
    rule: '様式の規則',
    grade: '達成状況',
    decision: '決め方',
    reason: '人が評価した理由',
    source: '数値の出典',
    origin: '数値を読んだ所',
  },
  en: {
    id: 'Id',
    name: 'Indicator',
    target: 'Target as written',
    understood: 'Target as understood',
    actual: 'Result as written',
    compared: 'Figure compared',
    previous: 'Last year’s result',
    change: 'Change since last year',
    comparison: 'Comparison',
    gap: 'Distance from target',
    rule: 'Rule of the form',
    grade: 'Grade',
    decision: 'Decided',
    reason: 'Reason given',
    source: 'Source of the figure',
    origin: 'Where it was read',
  },
} as const;
