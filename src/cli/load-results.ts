import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { decodeText } from '../parse/decode-text.js';
import { RESULTS_LIMITS, type ResultsSheet, readResultsSheet } from '../validate/read/read-results-sheet.js';
import type { Console } from './console.js';
import { readInput } from './read-input.js';

/** A results file as a table, and what is wrong with it by itself. */
export interface LoadedResults {
  readonly file: string;
  readonly sheet: ResultsSheet | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a results file in whatever encoding it is. @throws CannotRun when it cannot be read. */
export async function loadResults(path: string, console: Console): Promise<LoadedResults> {
  const file = path === '-' ? '<stdin>' : path;
  const refused = (diagnostic: Diagnostic): LoadedResults => ({
    file,
    sheet: null,
    diagnostics: [diagnostic],
  });
  const unread = { name: file, text: '' };
  const start = { start: 0, end: 0 };
  const input = await readInput(path, RESULTS_LIMITS.bytes, console.surroundings.stdin);
  if ('tooLarge' in input) {
    return refused(
      diagnose(unread, start, 'results/too-large', { what: 'bytes', limit: RESULTS_LIMITS.bytes }),
    );
  }
  const decoded = decodeText(input.bytes);
  if ('kind' in decoded) return refused(diagnose(unread, start, 'results/encoding', decoded));
  return { file, ...readResultsSheet({ name: file, text: decoded.text }) };
}
