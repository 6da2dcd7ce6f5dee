import { hasErrors, inOrder } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import type { ParsedYaml } from '../parse/parse-yaml.js';
import type { FileReport } from '../report/report.js';
import { validatePolicy } from '../validate/validate-policy.js';
import type { Console } from './console.js';
import { FALLBACK_FORM, loadTemplate } from './load-template.js';
import { readYaml } from './read-yaml.js';

/** A policy file, understood with the form it will be printed in, and all findings. */
export interface LoadedPolicy {
  /** As the user gave it; `<stdin>` for standard input. */
  readonly file: string;
  /** The text of the file; `null` where it could not be read as YAML. */
  readonly source: Source | null;
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

/** Reads, parses and validates one policy file. @throws CannotRun when it cannot be read. */
export async function loadPolicy(
  path: string,
  form: string | undefined,
  console: Console,
): Promise<LoadedPolicy> {
  const file = path === '-' ? '<stdin>' : path;
  return understandPolicy(await readYaml(path, file, console.surroundings.stdin), file, form, console);
}

/** Validates a parsed policy file, with the form that it names. @throws CannotRun when `form` cannot be read. */
export async function understandPolicy(
  { tree, diagnostics }: ParsedYaml,
  file: string,
  form: string | undefined,
  console: Console,
): Promise<LoadedPolicy> {
  const { stdin } = console.surroundings;
  const source = tree?.source ?? null;
  if (!tree) {
    const reports = [{ file, diagnostics: inOrder(diagnostics) }];
    return { file, source, policy: null, template: null, reports };
  }
  const { template, file: formFile, diagnostics: formFindings } = await loadTemplate(tree, form, stdin);
  if (!template) {
    const rest = validatePolicy(tree, FALLBACK_FORM).diagnostics.filter(({ rule }) => !OF_THE_FORM.has(rule));
    const own = [...diagnostics, ...rest, ...(formFile === file ? formFindings : [])];
    const other = formFile === file ? [] : [{ file: formFile, diagnostics: formFindings }];
    const reports = [{ file, diagnostics: inOrder(own) }, ...other];
    return { file, source, policy: null, template: null, reports };
  }
  const validated = validatePolicy(tree, template);
  const all = inOrder([...diagnostics, ...validated.diagnostics]);
  return {
    file,
    source,
    policy: hasErrors(all) ? null : validated.policy,
    template,
    reports: [{ file, diagnostics: all }],
  };
}
