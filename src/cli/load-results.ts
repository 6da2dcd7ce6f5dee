import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { decodeText } from '../parse/decode-text.js';
import { RESULTS_LIMITS, type ResultsSheet, readResultsSheet } from '../validate/read/read-results-sheet.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { readInput } from './read-input.js';

/** A results file as a table, and what is wrong with it by itself. */
export interface LoadedResults {
  readonly file: string;
  readonly sheet: ResultsSheet | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a results file in whatever encoding it is. `policies` are the policies it is for, of which none may be read from
 * standard input as well. @throws CannotRun when it cannot be read.
 */
export async function loadResults(
  path: string,
  policies: readonly string[],
  console: Console,
): Promise<LoadedResults> {
  if (path === '-' && policies.includes('-')) throw bothFromStdin();
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
  if ('kind' in decoded) {
    // The text in front of the first bad byte shows where it is.
    const text = new TextDecoder().decode(input.bytes.subarray(0, decoded.offset));
    const at = { start: text.length, end: text.length };
    return refused(diagnose({ name: file, text }, at, 'results/encoding', decoded));
  }
  await console.detail({
    ja: `${file} を ${decoded.encoding} として読みました。`,
    en: `Read ${file} as ${decoded.encoding}.`,
  });
  return { file, ...readResultsSheet({ name: file, text: decoded.text }) };
}

function bothFromStdin(): CannotRun {
  return new CannotRun(
    {
      ja: '運営方針と結果ファイルの両方を標準入力(-)から読むことはできません。',
      en: 'The policy and the results cannot both be read from standard input (-).',
    },
    { ja: 'どちらか一方はファイルの名前を指定してください。', en: 'Name a file for one of them.' },
  );
}
