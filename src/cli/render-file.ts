import type { OutputFormat } from '../write/index.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { type EvaluatedFile, evaluateFile } from './evaluate-file.js';
import type { LoadedResults } from './load-results.js';
import type { Output } from './output-path.js';
import type { RecordedConsole, Said } from './recorded-console.js';
import type { RenderRecord } from './render-record.js';
import { notOurs } from './save-file.js';
import { type WriteSettings, writeForms } from './write-forms.js';

/** What is made of policies, whichever they are. */
export interface RenderSettings {
  readonly formats: readonly OutputFormat[];
  readonly actuals: string | undefined;
  readonly form: string | undefined;
  /** A Word file of the office's own that is filled in place of the official form. */
  readonly template: string | undefined;
  /** Whether forms are made in spite of errors, marked as not validated. */
  readonly force: boolean;
  readonly write: WriteSettings;
}

/** One policy and the files that are made of it. */
export interface RenderTask {
  readonly path: string;
  readonly outputs: readonly Output[];
  /** Those that an earlier run made and somebody has worked on since. */
  readonly changed: readonly string[];
}

/** What came of one policy. */
export interface RenderAnswer {
  readonly said: readonly Said[];
  /** Whether all was made and without errors; `null` where a file could not be read or written. */
  readonly isMade: boolean | null;
  /** For the journal, where all was made and nothing is to be told when the run is taken up again. */
  readonly record: RenderRecord | null;
}

/** Writes what was asked of a policy, and tells whether it could. */
export type FormWriter = (
  evaluated: EvaluatedFile,
  outputs: readonly Output[],
  console: Console,
) => Promise<boolean>;

/** The writer that the settings ask for; `null` where the template cannot be used at all, which is reported. @throws CannotRun */
export async function formWriter(
  { template: path, write }: RenderSettings,
  console: Console,
): Promise<FormWriter | null> {
  if (path === undefined)
    return async (evaluated, outputs, to) => {
      await writeForms(evaluated, outputs, write, to);
      return true;
    };
  const { fillForms, loadOfficeTemplate } = await import('./office-template.js');
  const loaded = await loadOfficeTemplate(path, console);
  return loaded && ((evaluated, outputs, to) => fillForms(evaluated, outputs, loaded, write.overwrite, to));
}

/** What the policies of a run have in common, as one thread has read it. */
export interface RenderShared {
  readonly settings: RenderSettings;
  readonly results: LoadedResults | null;
  readonly write: FormWriter;
  /** The hash of what was asked, where what is made is recorded. */
  readonly run: string | null;
}

/** Does the work of one policy on a console that keeps what is said; what cannot be read or written is named there. */
export async function renderRecorded(
  task: RenderTask,
  shared: RenderShared,
  { console, take }: RecordedConsole,
): Promise<RenderAnswer> {
  try {
    const input = shared.run === null ? null : await inputBefore(task, shared.run, console);
    const isMade = await renderFile(task, shared, console);
    const said = take();
    const isQuiet = said.length === (console.options.quiet ? 0 : task.outputs.length);
    return { said, isMade, record: isMade && isQuiet && input ? await recordAfter(task, input) : null };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    await console.complain(error);
    return { said: take(), isMade: null, record: null };
  }
}

/** parse → validate → evaluate → layout → write, for one policy. @returns whether all was made and without errors. @throws CannotRun */
async function renderFile(
  { path, outputs, changed: [changed] }: RenderTask,
  { settings: { form, force, write: how }, results, write }: RenderShared,
  console: Console,
): Promise<boolean> {
  if (changed !== undefined && !how.overwrite) throw notOurs(changed);
  const evaluated = await evaluateFile(path, form, results, force, console);
  return evaluated !== null && (await write(evaluated, outputs, console)) && evaluated.isValidated;
}

async function inputBefore({ path }: RenderTask, run: string, console: Console): Promise<string | null> {
  const { inputHash } = await import('./render-record.js');
  return inputHash(path, run, console);
}

async function recordAfter(task: RenderTask, input: string): Promise<RenderRecord> {
  const { recordOf } = await import('./render-record.js');
  return recordOf(task, input);
}
