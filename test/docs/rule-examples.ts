import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { ignoreFindings, type LoadedConfiguration } from '../../src/cli/load-configuration.js';
import { loadTemplate } from '../../src/cli/load-template.js';
import type { Diagnostic } from '../../src/diagnostic/diagnostic.js';
import { forms } from '../../src/index.js';
import { DEFAULT_CONFIGURATION } from '../../src/model/configuration.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { applyConfiguration } from '../../src/validate/apply-configuration.js';
import { checkTogether } from '../../src/validate/check-together.js';
import { type PolicyRecord, recordOf } from '../../src/validate/policy-record.js';
import { readResultsSheet } from '../../src/validate/read/read-results-sheet.js';
import { validateConfiguration } from '../../src/validate/validate-configuration.js';
import { validateFormTemplate } from '../../src/validate/validate-form-template.js';
import { validatePolicy } from '../../src/validate/validate-policy.js';
import { validateResults } from '../../src/validate/validate-results.js';
import type { CodeBlock } from './pages.js';

/** The day on which the examples are checked. */
export const TODAY = '2026-11-24';

/** A policy without findings. Keys of the first issue stand apart, because examples replace them as well. */
const BASE_POLICY: Readonly<Record<string, string>> = {
  version: 'version: 1',
  fiscalYear: 'fiscalYear: 2023',
  organization: 'organization: { name: 見本区, kind: ward }',
  head: 'head: 大阪 太郎',
  stage: 'stage: final',
  goal: 'goal: 誰もが安心して暮らせるまちをめざす。',
  mission: 'mission: 区民の暮らしを支える。',
  basicPolicy: 'basicPolicy: 区民とともに区政を進める。',
};
const BASE_ISSUE: Readonly<Record<string, string>> = {
  number: 'number: 1-(1)',
  title: 'title: 災害に強いまちづくり',
  problems: 'problems: 地域の防災力を高める必要がある。',
  strategies: 'strategies: 防災訓練を支援する。',
  indicators: `indicators:
  - id: 1-1-a
    name: 防災訓練に参加した団体の割合
    target: 48%以上`,
};
const KEYS_OF_AN_ISSUE: ReadonlySet<string> = new Set([
  ...Object.keys(BASE_ISSUE),
  'sdgs',
  'budget',
  'notes',
]);

/** Keys that only a form has. */
const KEYS_OF_A_FORM: ReadonlySet<string> = new Set([
  'page',
  'looks',
  'lists',
  'stages',
  'grades',
  'budgetUnit',
  'placeholders',
  'layout',
]);

/** Keys that only policy.config.yaml has. */
const KEYS_OF_A_CONFIGURATION: ReadonlySet<string> = new Set(['rules', 'ignore', 'files', 'limits']);

/** What holds for the examples: nothing is configured. */
const NOTHING_CONFIGURED: LoadedConfiguration = {
  configuration: DEFAULT_CONFIGURATION,
  folder: '.',
  source: null,
  diagnostics: [],
  ignoreRanges: [],
  isFor: () => true,
};

/** The findings of the examples of one section: policies or forms in YAML, results in CSV. Blocks of text are only shown. */
export async function findingsOf(blocks: readonly CodeBlock[]): Promise<readonly Diagnostic[]> {
  const texts = blocks.map(({ language, lines }) => ({ language, text: `${lines.join('\n')}\n` }));
  const found: Diagnostic[] = [];
  const records: PolicyRecord[] = [];
  for (const [i, { language, text }] of texts.entries()) {
    if (language === 'csv') found.push(...findingsInResults(text));
    else if (language === 'yaml')
      found.push(...(await findingsInYaml(`example-${i + 1}.yaml`, text, records)));
  }
  return [...found, ...[...checkTogether(records).values()].flat()];
}

/** `records` takes what of a policy is compared with the other examples. */
async function findingsInYaml(
  name: string,
  example: string,
  records: PolicyRecord[],
): Promise<readonly Diagnostic[]> {
  const chunks = chunksOf(example);
  if (Object.keys(chunks).some((key) => KEYS_OF_A_CONFIGURATION.has(key)))
    return findingsInConfiguration(example);
  // What holds no key at all is a file as it stands.
  const isWhole = 'version' in chunks || Object.keys(chunks).length === 0;
  const isForm = !isWhole && Object.keys(chunks).some((key) => KEYS_OF_A_FORM.has(key));
  const text = isWhole ? example : isForm ? formWith(chunks) : policyWith(chunks);
  const { tree, diagnostics } = parseYaml({ name, text });
  if (!tree) return diagnostics;
  if (isForm) return [...diagnostics, ...validateFormTemplate(tree).diagnostics];
  const { template, diagnostics: ofTheForm } = await loadTemplate(tree, undefined, NOTHING_CONFIGURED, {
    stdin: Readable.from([]),
  });
  const form = template ?? (forms['osaka-2023'] as FormTemplate);
  const validated = validatePolicy(tree, form, { today: TODAY });
  if (validated.policy) records.push(recordOf(tree, validated.policy));
  const all = [...diagnostics, ...ofTheForm, ...validated.diagnostics];
  return applyConfiguration(all, validated.ignores, DEFAULT_CONFIGURATION, [], TODAY).diagnostics;
}

function findingsInConfiguration(text: string): readonly Diagnostic[] {
  const { tree, diagnostics } = parseYaml({ name: 'policy.config.yaml', text });
  if (!tree) return diagnostics;
  const validated = validateConfiguration(tree);
  const run = { files: [], used: new Set<never>(), today: TODAY };
  const loaded = { ...NOTHING_CONFIGURED, ...validated, source: tree.source };
  return [...diagnostics, ...validated.diagnostics, ...ignoreFindings(loaded, run)];
}

function findingsInResults(text: string): readonly Diagnostic[] {
  const form = forms['osaka-2023'] as FormTemplate;
  const { tree } = parseYaml({ name: 'policy.yaml', text: policyWith({}) });
  const policy = tree && validatePolicy(tree, form, { today: TODAY }).policy;
  if (!policy) throw new Error('the base policy has findings');
  const { sheet, diagnostics } = readResultsSheet({ name: 'results.csv', text });
  return [...diagnostics, ...(sheet ? validateResults(sheet, policy, form.grades).diagnostics : [])];
}

/** Top-level key → its lines. Lines in front of the first key belong to it. Texts, because an example need not be YAML. */
function chunksOf(text: string): Readonly<Record<string, string>> {
  const chunks: Record<string, string> = {};
  let before = '';
  let current: string | null = null;
  for (const line of text.replace(/\n$/, '').split('\n')) {
    const key: string | undefined = /^([A-Za-z_x-][\w-]*)\s*[:：]/.exec(line)?.[1];
    if (key) {
      // A key that stands twice is what some examples show.
      chunks[key] = `${key in chunks ? `${chunks[key]}\n` : ''}${before}${line}`;
      before = '';
      current = key;
    } else if (current === null) before += `${line}\n`;
    else chunks[current] += `\n${line}`;
  }
  return chunks;
}

function policyWith(chunks: Readonly<Record<string, string>>): string {
  const issue = { ...BASE_ISSUE };
  const policy = { ...BASE_POLICY };
  for (const [key, chunk] of Object.entries(chunks))
    (KEYS_OF_AN_ISSUE.has(key) ? issue : policy)[key] = chunk;
  const lines = Object.values(issue).join('\n').split('\n');
  const indented = lines.map((line, i) => (i === 0 ? `  - ${line}` : line === '' ? '' : `    ${line}`));
  const { issues = `issues:\n${indented.join('\n')}`, ...others } = policy;
  return `${[...Object.values(others), issues].join('\n')}\n`;
}

function formWith(chunks: Readonly<Record<string, string>>): string {
  const form = chunksOf(readFileSync('templates/osaka-2023/form.yaml', 'utf8'));
  return `${Object.values({ ...form, ...chunks }).join('\n')}\n`;
}
