import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';

/** Does the same with each file; one that cannot be read or written is named, the others go on. */
export async function eachFile<Done>(
  paths: readonly string[],
  console: Console,
  work: (path: string) => Promise<Done>,
): Promise<{ readonly done: readonly Done[]; readonly exitCode: 0 | 2 }> {
  const done: Done[] = [];
  let exitCode: 0 | 2 = 0;
  for (const path of paths) {
    try {
      done.push(await work(path));
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      await console.complain(error);
      exitCode = 2;
    }
  }
  return { done, exitCode };
}
