import type { Console } from '../console.js';
import { report } from '../evaluate-file.js';
import { findShare } from '../find-policies.js';
import { isAmbiguous } from '../is-ambiguous.js';
import { loadResults } from '../load-results.js';
import { outputPaths } from '../output-path.js';
import { formWriter, type RenderSettings } from '../render-file.js';
import { renderMany } from '../render-many.js';
import type { Shard } from '../shard.js';

/** What `policy render` was asked. */
export interface RenderRequest extends RenderSettings {
  readonly files: readonly string[];
  readonly output: string | undefined;
  /** How many threads; `undefined` for as many as are worth it. */
  readonly jobs: number | undefined;
  /** The share of the files that is made; all when `undefined`. */
  readonly shard: Shard | undefined;
  /** Whether to go on where an earlier run of the same command was stopped. */
  readonly resume: boolean;
}

/** `policy render`: files → parse → validate → (results → evaluate) → layout → write or fill → files. @returns the exit code. */
export async function renderCommand(request: RenderRequest, console: Console): Promise<number> {
  const { files, formats, output, jobs, shard, resume, ...rest } = request;
  const settings: RenderSettings = { formats, ...rest };
  const { actuals, template, form } = settings;
  const { all: paths, own } = await findShare(files, shard, console);
  const read = [actuals, template].filter((path) => path !== undefined);
  const outputs = outputPaths(paths, formats, output, read);
  const results = actuals === undefined ? null : await loadResults(actuals, paths, console);
  if (results) await report([results], console);
  if (results && (!results.sheet || (await isAmbiguous(results, paths, form, console)))) return 1;
  const write = await formWriter(settings, console);
  if (!write) return 1;
  const isOwn = new Set(own);
  const tasks = paths
    .map((path, i) => ({ path, outputs: outputs.slice(i * formats.length, (i + 1) * formats.length) }))
    .filter(({ path }) => isOwn.has(path));
  const asked = [files, shard, { ...settings, write: { ...settings.write, overwrite: null } }];
  return renderMany(tasks, { settings, results, write }, { jobs, resume, output, asked }, console);
}
