import type { ListedRule } from '../../diagnostic/catalogue/list-rules.js';
import { writePage } from '../../write/write-page.js';
import type { Console } from '../console.js';
import { findRules } from '../find-rules.js';
import { RULE_WRITERS } from '../rule-formats.js';
import { readRulePage } from '../rule-page.js';

/** What `policy explain` was asked. */
export interface ExplainRequest {
  /** Ids and areas, as the user gave them. */
  readonly rules: readonly string[];
  readonly format: 'text' | 'md';
}

/** Longer lines are hard to read, however wide the terminal is. */
const WIDEST = 80;

/** `policy explain`: id → page → text; an area is listed. @returns the exit code. @throws CannotRun for an unknown rule. */
export async function explainCommand({ rules, format }: ExplainRequest, console: Console): Promise<number> {
  const asked = rules.map(findRules);
  await console.out(asked.map((found) => explain(found, format, console)).join('\n\n'));
  return 0;
}

function explain(
  found: ListedRule | readonly ListedRule[],
  format: ExplainRequest['format'],
  console: Console,
): string {
  const { language, columns } = console;
  if (!('id' in found)) return RULE_WRITERS[format === 'md' ? 'md' : 'table'](found, language, columns);
  const page = readRulePage(found.id, language);
  const settings = { width: Math.min(columns, WIDEST), color: console.takesColor('stdout') };
  return format === 'md' ? page : writePage(page, settings);
}
