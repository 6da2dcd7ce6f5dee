import type { FileReport } from '../report/report.js';
import { CannotRun } from './cannot-run.js';
import { type CheckAnswer, checkBatch } from './check-batch.js';
import type { FileOfRun } from './configured-reports.js';
import type { Console } from './console.js';
import { eachFile } from './each-file.js';
import { loadConfiguration } from './load-configuration.js';

/** Files that are checked in a go: enough that sending costs little, few enough that all threads end at the same time. */
const BATCH = 8;

/** Memory for what a thread makes and soon forgets: a batch needs less. With more, two threads took 15 MB more and no less time. */
const YOUNG_MB = 12;

/** The findings of the files that could be checked, in their order; 2 where one could not be read. */
export interface CheckedFiles {
  readonly done: readonly FileOfRun[];
  readonly exitCode: 0 | 2;
}

/**
 * Checks files, in as many threads as were asked for, else in this one: with 1,000 files two took as long as one, because each
 * compiles the rules anew, and with 10,000 two thirds of the time and a quarter more memory. What is told does not depend on their
 * number.
 */
export async function checkFiles(
  paths: readonly string[],
  form: string | undefined,
  jobs: number,
  console: Console,
): Promise<CheckedFiles> {
  // Standard input can be read by this thread alone.
  const readsInput = form === '-' || paths.includes('-');
  const answers = checkAll(paths, form, readsInput ? 1 : jobs, console);
  const reports = new Map<string, FileReport>();
  // A form with findings comes back with each policy that uses it, and is kept once.
  const once = (report: FileReport) => {
    const known = reports.get(report.file) ?? report;
    reports.set(report.file, known);
    return known;
  };
  const work = async (path: string): Promise<FileOfRun> => {
    const { value: answer } = await answers.next();
    if (!answer) throw new Error('There is an answer for each file.');
    if ('complaint' in answer) throw new CannotRun(answer.complaint.wording, answer.complaint.help);
    const configuration = await loadConfiguration(path, console);
    if ('clean' in answer) return { file: path, clean: answer.clean, configuration };
    return { ...answer.findings, otherReports: answer.findings.otherReports.map(once), configuration };
  };
  try {
    return await eachFile(paths, console, work);
  } finally {
    await answers.return(undefined);
  }
}

async function* checkAll(
  paths: readonly string[],
  form: string | undefined,
  jobs: number,
  console: Console,
): AsyncGenerator<CheckAnswer, undefined> {
  const batches = inBatches(paths);
  const here = (batch: readonly string[]) => checkBatch(batch, form, console);
  if (jobs === 1) {
    for (const batch of batches) yield* await here(batch);
    return;
  }
  const { inWorkers } = await import('./worker-pool.js');
  const { env } = console.surroundings;
  const setup = { form, console: { env: { ...env }, options: console.options } };
  const start = { kind: 'validate', setup, youngMb: YOUNG_MB } as const;
  for await (const answers of inWorkers(start, batches, jobs, here)) yield* answers;
}

function inBatches(paths: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(paths.length / BATCH);
  return Array.from({ length: count }, (_, i) => paths.slice(i * BATCH, (i + 1) * BATCH));
}
