import { RULE_LIST } from '../../diagnostic/catalogue/list-rules.js';
import type { Console } from '../console.js';
import { RULE_WRITERS, type RuleFormat } from '../rule-formats.js';

/** What `policy rules` was asked. */
export interface RulesRequest {
  readonly format: RuleFormat;
}

/** `policy rules`: catalogue → list. @returns the exit code. */
export async function rulesCommand({ format }: RulesRequest, console: Console): Promise<number> {
  await console.out(RULE_WRITERS[format](RULE_LIST, console.language, console.columns));
  return 0;
}
