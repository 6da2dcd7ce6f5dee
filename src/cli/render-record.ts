import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Console } from './console.js';
import { loadConfiguration } from './load-configuration.js';
import { formFilesRead } from './load-template.js';
import { readInput } from './read-input.js';
import type { RenderTask } from './render-file.js';

/** A file as it was: its path and the hash of its bytes. */
type FileHash = readonly [path: string, hash: string];

/** What was made of a policy, and of what, by hashes (SHA-256). */
export interface RenderRecord {
  readonly path: string;
  /** Of the policy, its configuration and all that the run was asked. */
  readonly input: string;
  /** Form files that may have been used. */
  readonly forms: readonly FileHash[];
  readonly outputs: readonly FileHash[];
}

/** Most bytes of a policy that is recorded; a larger one is made anew. */
const MOST_BYTES = 16 * 1024 * 1024;

/** The hash of what a policy's files are made of, `run` standing for what all have in common; `null` for standard input. @throws CannotRun */
export async function inputHash(path: string, run: string, console: Console): Promise<string | null> {
  if (path === '-') return null;
  const input = await readInput(path, MOST_BYTES, console.surroundings);
  if ('tooLarge' in input) return null;
  const { source, folder } = await loadConfiguration(path, console);
  const hash = createHash('sha256');
  for (const part of [run, folder, source?.text ?? '', input.bytes]) hash.update(part).update('\0');
  return hash.digest('hex');
}

/** The record of a policy whose files were just made. `input` was taken before, so a change in between is noticed later. */
export function recordOf({ path, outputs }: RenderTask, input: string): RenderRecord {
  return {
    path,
    input,
    forms: formFilesRead().map(hashed),
    outputs: outputs.map((output) => hashed(output.path)),
  };
}

/** Whether a file is there as it was. */
export function isAsItWas([path, hash]: FileHash): boolean {
  return hashed(path)[1] === hash;
}

/** Whether a file that was made is there and not as it was: somebody has worked on it. */
export function hasChanged(file: FileHash): boolean {
  return existsSync(file[0]) && !isAsItWas(file);
}

function hashed(path: string): FileHash {
  return [path, existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : ''];
}
