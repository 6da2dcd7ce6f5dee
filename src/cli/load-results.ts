import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { quote } from '../diagnostic/wording.js';
import { decodeText } from '../parse/decode-text.js';
import {
  RESULTS_LIMITS,
  type ResultsSheet,
  readResultsSheet,
  readResultsTable,
} from '../validate/read/read-results-sheet.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { readInput } from './read-input.js';

/** Most bytes of a results file of any kind. Source: the limit of Office files, which is above that of texts. */
const MOST_BYTES = 10 * 1024 * 1024;

/** A results file as a table, and what is wrong with it by itself. */
export interface LoadedResults {
  readonly file: string;
  readonly sheet: ResultsSheet | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a results file, a CSV in whatever encoding it is or the first sheet of an .xlsx. `policies` are the policies it is for, of which none may be read from
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
  const input = await readInput(path, MOST_BYTES, console.surroundings);
  const isWorkbook = 'bytes' in input ? isOffice(input.bytes) : /\.xls[xm]?$/i.test(path);
  const limit = isWorkbook ? MOST_BYTES : RESULTS_LIMITS.bytes;
  if ('tooLarge' in input || input.bytes.length > limit) {
    return refused(diagnose(unread, start, 'results/too-large', { what: 'bytes', limit }));
  }
  if (isWorkbook) return loadWorkbook(file, input.bytes, console);
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

/** The first sheet of a workbook. What it is read with is loaded for it alone. */
async function loadWorkbook(file: string, bytes: Uint8Array, console: Console): Promise<LoadedResults> {
  const { readResultsWorkbook } = await import('../collect/read-results-workbook.js');
  const { inflate } = await import('./inflate.js');
  const read = readResultsWorkbook(file, bytes, inflate, RESULTS_LIMITS);
  if ('diagnostic' in read) return { file, sheet: null, diagnostics: [read.diagnostic] };
  const name = quote(read.table.sheet);
  await console.detail({
    ja: `${file} のシート「${name}」を読みました。`,
    en: `Read the sheet “${name}” of ${file}.`,
  });
  return { file, ...readResultsTable(read.table.source, read.table) };
}

/** Begins as a zip or as a binary Office file of the old kind does; no text does. */
function isOffice(bytes: Uint8Array): boolean {
  const begins = (...signature: readonly number[]) => signature.every((byte, i) => bytes[i] === byte);
  return begins(0x50, 0x4b, 3, 4) || begins(0xd0, 0xcf, 0x11, 0xe0);
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
