import { parentPort, workerData } from 'node:worker_threads';
import { cacheCode } from '../code-cache.js';
import type { FromWorker, ToWorker, WorkerFailure, WorkerStart } from '../worker-pool.js';

/** What a thread does with a task; made once from what all tasks have in common. */
export type DoTask = (task: never) => Promise<unknown>;

/** Makes the work of a thread. */
type Prepare = (setup: never) => Promise<DoTask>;

/** What threads can do. A new kind is one file beside this and one line here. */
const KINDS = {
  render: async (): Promise<Prepare> => (await import('./render-worker.js')).prepareRender,
  validate: async (): Promise<Prepare> => (await import('./validate-worker.js')).prepareValidate,
};

/** What a thread is there for. */
export type WorkerKind = keyof typeof KINDS;

/** The thread as `worker-pool.ts` starts it: does one task after another, and ends when it is told to. */
async function work(): Promise<void> {
  cacheCode(import.meta.dirname, process.env);
  const { kind, setup } = workerData as WorkerStart;
  const doTask = (await (await KINDS[kind]())(setup as never)) as (task: unknown) => Promise<unknown>;
  const waiting: ToWorker[] = [];
  let isBusy = false;
  let isOver = false;
  const next = async () => {
    if (isBusy) return;
    isBusy = true;
    for (let message = waiting.shift(); message && !isOver; message = waiting.shift()) {
      const { number, task } = message;
      answer(
        await doTask(task).then(
          (done) => ({ number, answer: done }),
          (error) => ({ number, failure: failure(error) }),
        ),
      );
      // Lets word come in that there is no need to go on.
      await new Promise((resolve) => setImmediate(resolve));
    }
    isBusy = false;
    if (isOver) parentPort?.close();
  };
  parentPort?.on('message', (message: ToWorker) => {
    if (message === null) isOver = true;
    else waiting.push(message);
    void next();
  });
}

function answer(message: FromWorker): void {
  parentPort?.postMessage(message);
}

function failure(error: unknown): WorkerFailure {
  if (!(error instanceof Error)) return { message: String(error), stack: undefined, code: undefined };
  return { message: error.message, stack: error.stack, code: (error as NodeJS.ErrnoException).code };
}

void work();
