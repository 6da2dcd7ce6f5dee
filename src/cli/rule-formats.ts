import type { ListedRule } from '../diagnostic/catalogue/list-rules.js';
import type { Language } from '../diagnostic/wording.js';
import { plainTable } from '../layout/plain-table.js';
import { safeJson } from '../text/safe-json.js';
import { writeTextTable } from '../write/write-text-table.js';

type RuleWriter = (rules: readonly ListedRule[], language: Language, columns: number) => string;

/** How rules can be listed. A new format is one line here. */
export const RULE_WRITERS = {
  table: (rules, language, columns) => {
    const { rule, severity, fix, summary } = HEADINGS[language];
    const rows = rules.map((each) => [
      each.id,
      each.severity,
      each.isFixable ? '--fix' : '',
      each.summary[language],
    ]);
    const widest = Math.max(...rules.map(({ id }) => id.length));
    return writeTextTable(plainTable(rule, [[rule, severity, fix, summary], ...rows]), columns, widest);
  },
  json: (rules, language) =>
    `${safeJson({
      rules: rules.map(({ id, severity, isFixable, summary }) => ({
        id,
        severity,
        fixable: isFixable,
        summary: summary[language],
      })),
    })}\n`,
  md: (rules, language) => {
    const { rule, severity, automatic, summary } = HEADINGS[language];
    const ending = language === 'ja' ? 'md' : `${language}.md`;
    const lines = rules.map((each) => [
      `[${each.id}](${each.id}.${ending})`,
      `\`${each.severity}\``,
      automaticFix(each, language),
      each.summary[language],
    ]);
    return [[rule, severity, automatic, summary], ['---', '---', '---', '---'], ...lines]
      .map((cells) => `| ${cells.join(' | ')} |\n`)
      .join('');
  },
} as const satisfies Readonly<Record<string, RuleWriter>>;

/** Name of a way to list rules. */
export type RuleFormat = keyof typeof RULE_WRITERS;

/** What mends findings of a rule, in Markdown. */
export function automaticFix({ isFixable }: ListedRule, language: Language): string {
  return isFixable ? '`policy validate --fix`' : HEADINGS[language].none;
}

const HEADINGS = {
  ja: {
    rule: '規則',
    severity: '重さ',
    fix: '修正',
    automatic: '自動修正',
    summary: '規則を守った書き方',
    none: 'なし',
  },
  en: {
    rule: 'Rule',
    severity: 'Severity',
    fix: 'Fix',
    automatic: 'Automatic fix',
    summary: 'How it should be',
    none: 'none',
  },
} as const;
