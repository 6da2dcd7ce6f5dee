import type { OutputFormat } from '../write/index.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { type EvaluatedFile, evaluateFile } from './evaluate-file.js';
import type { LoadedResults } from './load-results.js';
import type { Output } from './output-path.js';
import type { Said } from './recorded-console.js';
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
}

/** What came of one policy. */
export interface RenderAnswer {
  readonly said: readonly Said[];
  /** Whether all was made and without errors; `null` where a file could not be read or written. */
  readonly isMade: boolean | null;
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

/** parse → validate → evaluate → layout → write, for one policy. @returns whether all was made and without errors. @throws CannotRun */
export async function renderFile(
  { path, outputs }: RenderTask,
  { form, force }: RenderSettings,
  { results, write }: { readonly results: LoadedResults | null; readonly write: FormWriter },
  console: Console,
): Promise<boolean> {
  const evaluated = await evaluateFile(path, form, results, force, console);
  return evaluated !== null && (await write(evaluated, outputs, console)) && evaluated.isValidated;
}

/** Does the work of one file on a console that keeps what is said; a file that cannot be read or written is named there. */
export async function recorded(
  { console, take }: { readonly console: Console; readonly take: () => readonly Said[] },
  work: (console: Console) => Promise<boolean>,
): Promise<RenderAnswer> {
  try {
    return { isMade: await work(console), said: take() };
  } catch (error) {
    if (!(error instanceof CannotRun)) throw error;
    await console.complain(error);
    return { isMade: null, said: take() };
  }
}
