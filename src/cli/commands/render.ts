import type { OutputFormat } from '../../write/index.js';
import type { Console } from '../console.js';
import { eachFile } from '../each-file.js';
import { evaluateFile, report } from '../evaluate-file.js';
import { findPolicies } from '../find-policies.js';
import { loadResults } from '../load-results.js';
import { outputPaths } from '../output-path.js';
import { type WriteSettings, writeForms } from '../write-forms.js';

/** What `policy render` was asked. */
export interface RenderRequest {
  readonly files: readonly string[];
  readonly formats: readonly OutputFormat[];
  readonly actuals: string | undefined;
  readonly form: string | undefined;
  readonly output: string | undefined;
  /** Whether forms are made in spite of errors, marked as not validated. */
  readonly force: boolean;
  readonly write: WriteSettings;
}

/** `policy render`: files → parse → validate → (results → evaluate) → layout → write → files. @returns the exit code. */
export async function renderCommand(request: RenderRequest, console: Console): Promise<number> {
  const paths = await findPolicies(request.files, console);
  const outputs = outputPaths(paths, request.formats, request.output, request.actuals);
  const results = request.actuals === undefined ? null : await loadResults(request.actuals, paths, console);
  if (results) await report([results], console);
  if (results && !results.sheet) return 1;
  const { done, exitCode } = await eachFile(paths, console, async (path) => {
    const evaluated = await evaluateFile(path, request.form, results, request.force, console);
    const own = outputs.filter(({ file }) => file === path);
    if (evaluated) await writeForms(evaluated, own, request.write, console);
    return evaluated;
  });
  return Math.max(exitCode, done.some((each) => !each?.isValidated) ? 1 : 0);
}
