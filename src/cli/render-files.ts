import type { Console } from './console.js';
import type { Interruption } from './interruption.js';
import { progressOf } from './progress.js';
import { recordedConsole, sayAll, stateOf } from './recorded-console.js';
import { type RenderAnswer, type RenderShared, type RenderTask, renderRecorded } from './render-file.js';
import { inWorkers, usualJobs } from './worker-pool.js';

/**
 * Files from which threads are worth their start: each compiles the program anew. With 40 files two threads took four fifths of the
 * time of one for PDF and a little more than one for Word; with 300 Word or Excel files as long, with 1,000 a little less.
 */
const MANY = { pdf: 20, others: 300 };

/**
 * Makes the outputs of many policies, in threads where that is faster, and tells of them in the order of the tasks. Stops between
 * two files when the user wants it. `done` is called behind each.
 */
export async function renderFiles(
  tasks: readonly RenderTask[],
  shared: RenderShared,
  jobs: number | undefined,
  interruption: Interruption,
  console: Console,
  done: (answer: RenderAnswer) => void,
): Promise<void> {
  const progress = progressOf(tasks.length, console);
  const answers =
    jobsFor(tasks, shared, jobs) === 1
      ? inThisThread(tasks, shared, console)
      : inWorkers<RenderTask, RenderAnswer>(
          {
            kind: 'render',
            setup: { settings: shared.settings, run: shared.run, console: stateOf(console) },
          },
          tasks,
          jobsFor(tasks, shared, jobs),
        );
  let count = 0;
  try {
    await progress.show(0);
    for await (const answer of answers) {
      count += 1;
      await progress.clear();
      await sayAll(answer.said, console);
      done(answer);
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
  { settings: { actuals, form, template, formats } }: RenderShared,
  asked: number | undefined,
): number {
  const readsInput = [actuals, form, ...tasks.map(({ path }) => path)].includes('-');
  if (template !== undefined || readsInput) return 1;
  const many = formats.includes('pdf') ? MANY.pdf : MANY.others;
  return asked ?? (tasks.length < many ? 1 : usualJobs());
}

async function* inThisThread(
  tasks: readonly RenderTask[],
  shared: RenderShared,
  console: Console,
): AsyncGenerator<RenderAnswer> {
  const own = recordedConsole(stateOf(console), console.surroundings);
  for (const task of tasks) {
    yield await renderRecorded(task, shared, own);
    // All the rest may be synchronous: signals come in here.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
