import type { Console } from './console.js';
import type { Interruption } from './interruption.js';
import type { LoadedResults } from './load-results.js';
import { progressOf } from './progress.js';
import { recordedConsole, sayAll, stateOf } from './recorded-console.js';
import {
  type FormWriter,
  type RenderAnswer,
  type RenderSettings,
  type RenderTask,
  recorded,
  renderFile,
} from './render-file.js';
import { inWorkers, usualJobs } from './worker-pool.js';

/** What is read once for all policies. */
export interface RenderShared {
  readonly results: LoadedResults | null;
  readonly write: FormWriter;
}

/**
 * Files from which threads are worth their start: each compiles the program anew and lays hands on the fonts, which takes as
 * long as a thread gains with some 20 Word files.
 */
const THREADS_FROM = 20;

/**
 * Makes the outputs of many policies, in threads where that is faster, and tells of them in the order of the tasks. Stops between
 * two files when the user wants it. `done` is called behind each. @returns what came of each that was done.
 */
export async function renderFiles(
  tasks: readonly RenderTask[],
  settings: RenderSettings,
  shared: RenderShared,
  jobs: number | undefined,
  interruption: Interruption,
  console: Console,
  done: (task: RenderTask, answer: RenderAnswer) => void,
): Promise<void> {
  const progress = progressOf(tasks.length, console);
  const answers =
    jobsFor(tasks, settings, jobs) === 1
      ? inThisThread(tasks, settings, shared, console)
      : inWorkers<RenderTask, RenderAnswer>(
          { kind: 'render', setup: { settings, console: stateOf(console) } },
          tasks,
          jobsFor(tasks, settings, jobs),
        );
  let count = 0;
  try {
    await progress.show(0);
    for await (const answer of answers) {
      const task = tasks[count];
      if (task) done(task, answer);
      count += 1;
      await progress.clear();
      await sayAll(answer.said, console);
      if (interruption.exitCode() !== null) break;
      await progress.show(count);
    }
  } finally {
    await progress.clear();
  }
}

/**
 * As many threads as asked for, else what is worth it. Standard input can be read by this thread alone, and a template of one's
 * own is checked once, not once a thread.
 */
function jobsFor(
  tasks: readonly RenderTask[],
  { actuals, form, template }: RenderSettings,
  asked: number | undefined,
): number {
  const readsInput = [actuals, form, ...tasks.map(({ path }) => path)].includes('-');
  if (template !== undefined || readsInput) return 1;
  return asked ?? (tasks.length < THREADS_FROM ? 1 : usualJobs());
}

async function* inThisThread(
  tasks: readonly RenderTask[],
  settings: RenderSettings,
  shared: RenderShared,
  console: Console,
): AsyncGenerator<RenderAnswer> {
  const own = recordedConsole(stateOf(console), console.surroundings.stdin);
  for (const task of tasks) {
    yield await recorded(own, (to) => renderFile(task, settings, shared, to));
    // All the rest may be synchronous: signals come in here.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
