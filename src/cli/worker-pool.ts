import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { WorkerKind } from './workers/worker.js';

/** Threads that are started at most where nobody said how many: each takes memory and compiles the program anew. */
const MOST = 4;

/** Tasks a thread holds, so that it need not wait for the next one. */
const HELD = 2;

/** Answers that may wait for an earlier one, for each thread: so what is kept does not grow with the number of tasks. */
const AHEAD = 16;

/** What a thread is started with. */
export interface WorkerStart {
  readonly kind: WorkerKind;
  /** What all tasks have in common. */
  readonly setup: unknown;
  /** Megabytes of new objects at most, where tasks are small and Node's usual share is a waste. */
  readonly youngMb?: number;
}

/** To a thread: a task by its number, or `null` when it shall end after the one it is doing. */
export type ToWorker = { readonly number: number; readonly task: unknown } | null;

/** From a thread: what came of a task. */
export type FromWorker =
  | { readonly number: number; readonly answer: unknown }
  | { readonly number: number; readonly failure: WorkerFailure };

/** An error that nothing in the thread expected, as it can be sent. */
export interface WorkerFailure {
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
}

/** How many threads are used where nobody said how many: as many as the machine runs at once, at most four. */
export function usualJobs(): number {
  return Math.min(availableParallelism(), MOST);
}

/**
 * Does tasks in threads and gives their answers in the order of the tasks, whichever thread was first. Tasks, answers and `setup`
 * are copied (structured clone). Whoever stops asking for answers stops the threads: each ends after the task it is doing,
 * so no file is left half written. With `here` this thread is one of the `jobs`: it does a task itself where it would wait for an
 * answer. @throws what a task threw, at its place in the order; an Error where a thread died.
 */
export async function* inWorkers<Task, Answer>(
  start: WorkerStart,
  tasks: readonly Task[],
  jobs: number,
  here?: (task: Task) => Promise<Answer>,
): AsyncGenerator<Answer, void, undefined> {
  /** By the number of the task; each gives its answer or throws. */
  const answers = new Map<number, () => Answer>();
  let died: Error | null = null;
  let wake = () => {};
  let given = 0;
  let taken = 0;
  const count = Math.min(jobs, tasks.length) - (here ? 1 : 0);
  const threads = Array.from({ length: count }, () => startWorker(start));
  const isOpen = () => given < tasks.length && given < taken + AHEAD * (count + 1);
  const giveMore = (thread: Thread) => {
    while (thread.holds < HELD && isOpen()) {
      thread.holds += 1;
      tell(thread, { number: given, task: tasks[given] });
      given += 1;
    }
  };
  for (const thread of threads) {
    thread.worker.on('message', (message: FromWorker) => {
      thread.holds -= 1;
      answers.set(message.number, () => answerIn<Answer>(message));
      giveMore(thread);
      wake();
    });
    thread.worker.on('error', (error) => {
      died = error;
      wake();
    });
    thread.ended.then((code) => {
      died ??= new Error(`A thread ended by itself (exit code ${code}).`);
      wake();
    });
  }
  try {
    for (const thread of threads) giveMore(thread);
    for (; taken < tasks.length; taken += 1) {
      while (!answers.has(taken)) {
        if (died) throw died;
        if (here && isOpen()) {
          const number = given;
          given += 1;
          answers.set(number, await settled(here(tasks[number] as Task)));
          // Answers and deaths of threads come in here.
          await new Promise((resolve) => setImmediate(resolve));
        } else {
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
        }
      }
      const answer = answers.get(taken) as () => Answer;
      answers.delete(taken);
      for (const thread of threads) giveMore(thread);
      yield answer();
    }
  } finally {
    for (const thread of threads) tell(thread, null);
    await Promise.all(threads.map(({ ended }) => ended));
  }
}

interface Thread {
  readonly worker: Worker;
  readonly ended: Promise<number>;
  /** Tasks that it was given and has not answered. */
  holds: number;
}

function startWorker(start: WorkerStart): Thread {
  // Built or not, this file stands two folders below the root of the package.
  const worker = new Worker(fileURLToPath(new URL('../../dist/program/worker.cjs', import.meta.url)), {
    workerData: start,
    ...(start.youngMb === undefined ? {} : { resourceLimits: { maxYoungGenerationSizeMb: start.youngMb } }),
  });
  const ended = new Promise<number>((resolve) => {
    worker.once('exit', resolve);
  });
  return { worker, ended, holds: 0 };
}

function tell({ worker }: Thread, message: ToWorker): void {
  worker.postMessage(message);
}

function answerIn<Answer>(message: FromWorker): Answer {
  if ('failure' in message) throw thrown(message.failure);
  return message.answer as Answer;
}

function settled<Answer>(work: Promise<Answer>): Promise<() => Answer> {
  return work.then(
    (answer) => () => answer,
    (error) => () => {
      throw error;
    },
  );
}

function thrown({ message, stack, code }: WorkerFailure): Error {
  const error = Object.assign(new Error(message), code === undefined ? {} : { code });
  if (stack !== undefined) error.stack = stack;
  return error;
}
