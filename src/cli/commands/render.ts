import type { Console } from '../console.js';
import { report } from '../evaluate-file.js';
import { findPolicies } from '../find-policies.js';
import { watchInterruption } from '../interruption.js';
import { isAmbiguous } from '../is-ambiguous.js';
import { loadResults } from '../load-results.js';
import { outputPaths } from '../output-path.js';
import { formWriter, type RenderSettings } from '../render-file.js';
import { renderFiles } from '../render-files.js';

/** What `policy render` was asked. */
export interface RenderRequest extends RenderSettings {
  readonly files: readonly string[];
  readonly output: string | undefined;
  /** How many threads; `undefined` for as many as are worth it. */
  readonly jobs: number | undefined;
}

/** `policy render`: files → parse → validate → (results → evaluate) → layout → write or fill → files. @returns the exit code. */
export async function renderCommand(request: RenderRequest, console: Console): Promise<number> {
  const { files, formats, output, jobs, ...rest } = request;
  const settings: RenderSettings = { formats, ...rest };
  const { actuals, template, form } = settings;
  const paths = await findPolicies(files, console);
  const read = [actuals, template].filter((path) => path !== undefined);
  const outputs = outputPaths(paths, formats, output, read);
  const results = actuals === undefined ? null : await loadResults(actuals, paths, console);
  if (results) await report([results], console);
  if (results && (!results.sheet || (await isAmbiguous(results, paths, form, console)))) return 1;
  const write = await formWriter(settings, console);
  if (!write) return 1;
  const tasks = paths.map((path, i) => ({
    path,
    outputs: outputs.slice(i * formats.length, (i + 1) * formats.length),
  }));
  let exitCode = 0;
  const interruption = watchInterruption();
  await renderFiles(tasks, settings, { results, write }, jobs, interruption, console, (_task, { isMade }) => {
    exitCode = Math.max(exitCode, isMade === null ? 2 : isMade ? 0 : 1);
  });
  interruption.forget();
  return interruption.exitCode() ?? exitCode;
}
