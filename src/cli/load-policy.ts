import { hasErrors, inOrder } from '../diagnostic/diagnostic.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import type { FileReport } from '../report/report.js';
import { type PolicyRecord, recordOf } from '../validate/policy-record.js';
import { validatePolicy } from '../validate/validate-policy.js';
import type { Console } from './console.js';
import { FALLBACK_FORM, loadTemplate } from './load-template.js';
import { readYaml } from './read-yaml.js';
import { today } from './today.js';

/** A policy file, understood with the form it will be printed in, and all findings. */
export interface LoadedPolicy {
  /** As the user gave it; `<stdin>` for standard input. */
  readonly file: string;
  /** `null` when there is an error. */
  readonly policy: Policy | null;
  readonly template: FormTemplate | null;
  /** For the policy file, and for the form's own file where it has findings. */
  readonly reports: readonly FileReport[];
  /** What is compared with other files; `null` when there is an error. */
  readonly record: PolicyRecord | null;
}

/** Rules whose findings depend on the form. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  'form/unknown-label',
  'results/grade',
  'results/grade-reason',
  'policy/budget-unit',
  'policy/missed-without-plan',
]);

/** Reads, parses and validates one policy file. @throws CannotRun when it cannot be read. */
export async function loadPolicy(
  path: string,
  form: string | undefined,
  console: Console,
): Promise<LoadedPolicy> {
  const { stdin, env } = console.surroundings;
  const settings = { today: today(env) };
  const file = path === '-' ? '<stdin>' : path;
  const { tree, diagnostics } = await readYaml(path, file, stdin);
  if (!tree) return refused(file, [{ file, diagnostics: inOrder(diagnostics) }]);
  const { template, file: formFile, diagnostics: formFindings } = await loadTemplate(tree, form, stdin);
  if (!template) {
    const rest = validatePolicy(tree, FALLBACK_FORM, settings).diagnostics.filter(
      ({ rule }) => !OF_THE_FORM.has(rule),
    );
    const own = [...diagnostics, ...rest, ...(formFile === file ? formFindings : [])];
    const other = formFile === file ? [] : [{ file: formFile, diagnostics: formFindings }];
    return refused(file, [{ file, diagnostics: inOrder(own) }, ...other]);
  }
  const validated = validatePolicy(tree, template, settings);
  const all = inOrder([...diagnostics, ...validated.diagnostics]);
  const policy = hasErrors(all) ? null : validated.policy;
  const record = policy && recordOf(tree, policy);
  return { file, policy, template, reports: [{ file, diagnostics: all }], record };
}

function refused(file: string, reports: readonly FileReport[]): LoadedPolicy {
  return { file, policy: null, template: null, reports, record: null };
}
