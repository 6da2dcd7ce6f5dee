import { hasErrors, inOrder } from '../diagnostic/diagnostic.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import type { ParsedYaml } from '../parse/parse-yaml.js';
import type { FileReport } from '../report/report.js';
import { validatePolicy } from '../validate/validate-policy.js';
import { FALLBACK_FORM, loadTemplate } from './load-template.js';

/** A policy file, understood with the form it will be printed in, and all findings. */
export interface LoadedPolicy {
  /** As the user gave it; `<stdin>` for standard input. */
  readonly file: string;
  /** `null` when there is an error. */
  readonly policy: Policy | null;
  readonly template: FormTemplate | null;
  /** For the policy file, and for the form's own file where it has findings. */
  readonly reports: readonly FileReport[];
}

/** Rules whose findings depend on the form. */
const OF_THE_FORM: ReadonlySet<string> = new Set([
  'form/unknown-label',
  'results/grade',
  'results/grade-reason',
]);

/**
 * Validates a parsed policy file against the form it will be printed in: `form`, else the one it names, which is read
 * from beside `file`. The one way from a text to its findings, for files and for editors.
 * @throws CannotRun when the form cannot be read.
 */
export async function checkPolicy(
  { tree, diagnostics }: ParsedYaml,
  file: string,
  form: string | undefined,
  stdin: NodeJS.ReadableStream,
): Promise<LoadedPolicy> {
  if (!tree)
    return { file, policy: null, template: null, reports: [{ file, diagnostics: inOrder(diagnostics) }] };
  const { template, file: formFile, diagnostics: formFindings } = await loadTemplate(tree, form, stdin);
  if (!template) {
    const rest = validatePolicy(tree, FALLBACK_FORM).diagnostics.filter(({ rule }) => !OF_THE_FORM.has(rule));
    const own = [...diagnostics, ...rest, ...(formFile === file ? formFindings : [])];
    const other = formFile === file ? [] : [{ file: formFile, diagnostics: formFindings }];
    return { file, policy: null, template: null, reports: [{ file, diagnostics: inOrder(own) }, ...other] };
  }
  const validated = validatePolicy(tree, template);
  const all = inOrder([...diagnostics, ...validated.diagnostics]);
  return {
    file,
    policy: hasErrors(all) ? null : validated.policy,
    template,
    reports: [{ file, diagnostics: all }],
  };
}
