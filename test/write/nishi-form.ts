import { readFileSync } from 'node:fs';
import { evaluate } from '../../src/evaluate/evaluate.js';
import type { Form } from '../../src/layout/form.js';
import { FORMS } from '../../src/layout/generated/forms.js';
import { type LayOutSettings, layOut } from '../../src/layout/lay-out.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { readResultsSheet } from '../../src/validate/read/read-results-sheet.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';
import { validateResults } from '../../src/validate/validate-results.js';

const osaka = FORMS['osaka-2023'] as FormTemplate;

interface NishiSettings extends LayOutSettings {
  readonly isFilled?: boolean;
  /** Language of the labels, where it is another than the form's own. */
  readonly language?: string;
}

/** The form of 西区's policy after `edit` of its text, filled in with its results unless there are none. */
export function nishiForm(
  edit: (text: string) => string = (text) => text,
  { isFilled = true, language, ...settings }: NishiSettings = {},
): Form {
  const template = language === undefined ? osaka : { ...osaka, language };
  const name = 'policy.yaml';
  const text = edit(readFileSync('data/nishi-2023/policy.yaml', 'utf8'));
  const { tree } = parseYaml({ name, text }, 64);
  const policy = tree && validatePolicy(tree, template).asFarAsRead;
  if (!policy) throw new Error('The policy cannot be read.');
  const csv = readFileSync('data/nishi-2023/results.csv', 'utf8');
  const { sheet } = readResultsSheet({ name: 'results.csv', text: csv });
  const results = isFilled && sheet ? validateResults(sheet, policy, template.grades).results : [];
  return layOut(policy, template, { ...settings, evaluation: evaluate(policy, results, template.grades) });
}

/** The policy with revisions. */
export function withRevisions(text: string): string {
  return `${text}
revisions:
  - date: 2024-08-12
    kind: wording
    summary: 表記を修正した。
    changes:
      - { path: goal, before: 旧, after: 新, reason: 誤記 }
`;
}
