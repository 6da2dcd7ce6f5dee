import type { OutputFormat } from '../../write/index.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { type EvaluatedFile, evaluateFile, report } from '../evaluate-file.js';
import { findPolicies } from '../find-policies.js';
import { isAmbiguous } from '../is-ambiguous.js';
import { loadResults } from '../load-results.js';
import { type Output, outputPaths } from '../output-path.js';
import { type WriteSettings, writeForms } from '../write-forms.js';

/** What `policy render` was asked. */
export interface RenderRequest {
  readonly files: readonly string[];
  readonly formats: readonly OutputFormat[];
  readonly actuals: string | undefined;
  readonly form: string | undefined;
  /** A Word file of the office's own that is filled in place of the official form. */
  readonly template: string | undefined;
  readonly output: string | undefined;
  /** Whether forms are made in spite of errors, marked as not validated. */
  readonly force: boolean;
  readonly write: WriteSettings;
}

/** `policy render`: files → parse → validate → (results → evaluate) → layout → write or fill → files. @returns the exit code. */
export async function renderCommand(request: RenderRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files, console);
  const read = [request.actuals, request.template].filter((path) => path !== undefined);
  const outputs = outputPaths(paths, request.formats, request.output, read);
  const results = request.actuals === undefined ? null : await loadResults(request.actuals, paths, console);
  if (results) await report([results], console);
  if (results && (!results.sheet || (await isAmbiguous(results, paths, request.form, console)))) return 1;
  const write = await writerOf(request, console);
  if (!write) return 1;
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const evaluated = await evaluateFile(path, request.form, results, request.force, console);
    const own = outputs.filter(({ file }) => file === path);
    return evaluated !== null && (await write(evaluated, own)) && evaluated.isValidated;
  });
  return Math.max(exitCode, done.includes(false) ? 1 : 0);
}

/** Writes what was asked of a policy, and tells whether it could; `null` where the template cannot be used at all. */
async function writerOf(
  { template: path, write }: RenderRequest,
  console: Console,
): Promise<((evaluated: EvaluatedFile, outputs: readonly Output[]) => Promise<boolean>) | null> {
  if (path === undefined)
    return async (evaluated, outputs) => {
      await writeForms(evaluated, outputs, write, console);
      return true;
    };
  const { fillForms, loadOfficeTemplate } = await import('../office-template.js');
  const loaded = await loadOfficeTemplate(path, console);
  return loaded && ((evaluated, outputs) => fillForms(evaluated, outputs, loaded, write.overwrite, console));
}
