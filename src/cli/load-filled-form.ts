import { MOST_BYTES, type ReadForm, readFilledForm, tooLargeForm } from '../collect/read-filled-form.js';
import type { Console } from './console.js';
import { inflate } from './inflate.js';
import { readInput } from './read-input.js';

/** Reads one filled form, `-` for standard input. @throws CannotRun when the file cannot be read at all. */
export async function loadFilledForm(path: string, console: Console): Promise<ReadForm> {
  const file = path === '-' ? '<stdin>' : path;
  const input = await readInput(path, MOST_BYTES, console.surroundings);
  if ('tooLarge' in input) return { diagnostic: tooLargeForm(file) };
  return readFilledForm(file, input.bytes, inflate);
}
