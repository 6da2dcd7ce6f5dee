import { Readable } from 'node:stream';
import { type CheckAnswer, checkBatch } from '../check-batch.js';
import type { ConsoleState } from '../recorded-console.js';

/** What all threads of a `policy validate` have in common. */
export interface ValidateSetup {
  readonly form: string | undefined;
  readonly console: Pick<ConsoleState, 'env' | 'options'>;
}

/** A thread that checks policies, some at a time. Nothing is read from standard input. */
export async function prepareValidate({
  form,
  console: { env, options },
}: ValidateSetup): Promise<(paths: readonly string[]) => Promise<readonly CheckAnswer[]>> {
  const surroundings = { stdin: Readable.from([]), env };
  const settings = { surroundings, options, configurationPaths: new Map() };
  return (paths) => checkBatch(paths, form, settings);
}
