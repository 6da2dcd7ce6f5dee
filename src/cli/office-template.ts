import { basename } from 'node:path';
import { hasErrors } from '../diagnostic/diagnostic.js';
import { layOut } from '../layout/lay-out.js';
import { templateData } from '../layout/template-data.js';
import type { FileReport } from '../report/report.js';
import { fillTemplate } from '../template/fill-template.js';
import { checkTemplate, type OfficeTemplate, openTemplate, refused } from '../template/open-template.js';
import { PACKAGE_LIMITS } from '../unpack/package-fault.js';
import type { Console } from './console.js';
import { type EvaluatedFile, report } from './evaluate-file.js';
import { inflate } from './inflate.js';
import type { Output } from './output-path.js';
import { readInput } from './read-input.js';
import { saveFile } from './save-file.js';
import { sourceDate } from './source-date.js';
import { version } from './version.js';

/** A Word file of an office's own, and whether it fits the forms that policies are printed in. */
export interface LoadedOfficeTemplate {
  readonly template: OfficeTemplate;
  /** Checks it against the form of a policy and reports what is wrong, once for each form. @returns whether it may be filled. */
  readonly fits: (evaluated: EvaluatedFile) => Promise<boolean>;
}

/** Reads a template. What is wrong with the file goes to stderr, and the answer is `null`. @throws CannotRun when it cannot be read. */
export async function loadOfficeTemplate(
  path: string,
  console: Console,
): Promise<LoadedOfficeTemplate | null> {
  const input = await readInput(path, PACKAGE_LIMITS.bytes, console.surroundings);
  const file = path === '-' ? '<stdin>' : path;
  const { template, diagnostics } =
    'tooLarge' in input
      ? { template: null, diagnostics: [refused(file, 'tooLarge')] }
      : openTemplate(file, input.bytes, inflate);
  await report([{ file, diagnostics }], console);
  if (!template) return null;
  const checked = new Map<string, boolean>();
  return {
    template,
    fits: async ({ policy, template: form }) => {
      const labels = { ...form.labels, ...policy.labels };
      const key = JSON.stringify(labels);
      const known = checked.get(key);
      if (known !== undefined) return known;
      const found: FileReport = { file, diagnostics: checkTemplate(template, labels) };
      await report([found], console);
      checked.set(key, !hasErrors(found.diagnostics));
      return !hasErrors(found.diagnostics);
    },
  };
}

/** layout → fill → file, for each output of one policy. @returns whether it was written. @throws CannotRun when a file cannot be written. */
export async function fillForms(
  evaluated: EvaluatedFile,
  outputs: readonly Output[],
  { template, fits }: LoadedOfficeTemplate,
  overwrite: boolean,
  console: Console,
): Promise<boolean> {
  if (!(await fits(evaluated))) return false;
  const { policy, template: form, evaluation } = evaluated;
  const date = sourceDate(console.surroundings.env);
  const laidOut = layOut(policy, form, {
    evaluation,
    generator: `policydoc ${version()}`,
    ...(date === null ? {} : { date }),
  });
  const filled = fillTemplate(template, templateData(evaluated, laidOut), basename(template.name));
  if ('diagnostics' in filled) {
    await report([{ file: template.name, diagnostics: filled.diagnostics }], console);
    return false;
  }
  for (const { path } of outputs) {
    if (path === '-') {
      await console.out(filled.bytes);
      continue;
    }
    saveFile(path, filled.bytes, overwrite);
    await console.note({ ja: `${path} を作りました。`, en: `Wrote ${path}.` });
  }
  return true;
}
