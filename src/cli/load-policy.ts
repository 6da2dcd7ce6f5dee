import { type Diagnostic, diagnose, inOrder } from '../diagnostic/diagnostic.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import { decodeUtf8 } from '../parse/decode-text.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { FileReport } from '../report/report.js';
import { validatePolicy } from '../validate/validate-policy.js';
import type { Console } from './console.js';
import { loadTemplate } from './load-template.js';
import { readInput } from './read-input.js';

/** Largest YAML file that is read, in bytes. */
export const YAML_BYTES = 1024 * 1024;

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

/** Reads, parses and validates one policy file. @throws CannotRun when it cannot be read. */
export async function loadPolicy(
  path: string,
  form: string | undefined,
  console: Console,
): Promise<LoadedPolicy> {
  const { stdin } = console.surroundings;
  const file = path === '-' ? '<stdin>' : path;
  const refused = (diagnostic: Diagnostic): LoadedPolicy => ({
    file,
    policy: null,
    template: null,
    reports: [{ file, diagnostics: [diagnostic] }],
  });
  const unread = { name: file, text: '' };
  const start = { start: 0, end: 0 };
  const input = await readInput(path, YAML_BYTES, stdin);
  if ('tooLarge' in input) {
    return refused(diagnose(unread, start, 'yaml/too-large', { bytes: input.tooLarge, limit: YAML_BYTES }));
  }
  const decoded = decodeUtf8(input.bytes);
  if ('kind' in decoded) {
    const before = Buffer.from(input.bytes.subarray(0, decoded.offset)).toString('utf8');
    const source = { name: file, text: before };
    return refused(diagnose(source, { start: before.length, end: before.length }, 'yaml/encoding', decoded));
  }
  const { tree, diagnostics } = parseYaml({ name: file, text: decoded.text });
  if (!tree)
    return { file, policy: null, template: null, reports: [{ file, diagnostics: inOrder(diagnostics) }] };
  const form_ = await loadTemplate(tree, form, stdin);
  if (!form_.template) {
    const own = form_.file === file ? [...diagnostics, ...form_.diagnostics] : diagnostics;
    const other = form_.file === file ? [] : [{ file: form_.file, diagnostics: form_.diagnostics }];
    return { file, policy: null, template: null, reports: [{ file, diagnostics: inOrder(own) }, ...other] };
  }
  const validated = validatePolicy(tree, form_.template);
  const all = inOrder([...diagnostics, ...validated.diagnostics]);
  const isSound = all.every(({ severity }) => severity !== 'error');
  return {
    file,
    policy: isSound ? validated.policy : null,
    template: form_.template,
    reports: [{ file, diagnostics: all }],
  };
}
