import { readFileSync } from 'node:fs';
import type { RuleId } from '../diagnostic/catalogue/index.js';
import type { Language } from '../diagnostic/wording.js';
import { fileFailure } from './cannot-run.js';

/** The documentation page of a rule, Markdown, as the package holds it. @throws CannotRun when it cannot be read. */
export function readRulePage(id: RuleId, language: Language): string {
  const path = `docs/rules/${id}${language === 'ja' ? '' : `.${language}`}.md`;
  try {
    return readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').replace(/\r\n/g, '\n');
  } catch (error) {
    throw fileFailure(error, path, 'read');
  }
}
