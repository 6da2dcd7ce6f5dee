import { closingQuote } from './closing-quote.js';
import type { CsvFailure, CsvField, CsvLimits, CsvRow, CsvSeparator, CsvTable } from './csv-table.js';
import { detectSeparator } from './detect-separator.js';
import { failure } from './failure.js';
import { matchAt } from './scan.js';

const NO_LIMITS: CsvLimits = {
  rows: Number.POSITIVE_INFINITY,
  columns: Number.POSITIVE_INFINITY,
  cell: Number.POSITIVE_INFINITY,
};

/**
 * Reads CSV with the place of every field: comma, tab or semicolon as the header line has it, quoted fields with line
 * ends and doubled quotes in them, lines that end in CRLF, LF or CR, the last one or not. Lines of nothing but spaces are
 * skipped. Never throws: what is wrong is in `failures`, and the fields are read as far as they go. A limit that is
 * exceeded ends the reading at once, with what was read until then. Source: RFC 4180; the text has no byte order mark.
 */
export function parseCsv(text: string, limits: CsvLimits = NO_LIMITS): CsvTable {
  const failures: CsvFailure[] = [];
  const rows: CsvRow[] = [];
  const first = skipBlankLines(text, 0);
  const separator = detectSeparator(text, first);
  const table = (header: readonly CsvField[]): CsvTable => ({ separator, header, rows, failures });
  if (first >= text.length) return table([]);
  const header = readRow(text, first, separator, limits, failures);
  if (header.isOverLimit) return table(header.fields);
  let position = skipBlankLines(text, header.end);
  while (position < text.length) {
    if (rows.length >= limits.rows) {
      failures.push(
        failure('tooManyRows', position, position + (matchAt(/[^\r\n]*/y, text, position) ?? '').length),
      );
      break;
    }
    const { isOverLimit, ...row } = readRow(text, position, separator, limits, failures);
    if (isOverLimit) break;
    const ragged = checkWidth(row, header.fields.length);
    if (ragged !== null && !isUnterminated(failures)) failures.push(ragged);
    rows.push(row);
    position = skipBlankLines(text, row.end);
  }
  return table(header.fields);
}

/** The offset of the next line that is more than spaces, from a place between two lines or at a line end. */
function skipBlankLines(text: string, offset: number): number {
  let line = offset;
  for (let position = offset; position <= text.length; position += 1) {
    const character = text[position];
    if (character === undefined) return position;
    if (character === '\n' || character === '\r') line = position + 1;
    else if (character !== ' ' && character !== '\u3000') return line;
  }
  return line;
}

function checkWidth({ fields, start, end }: CsvRow, width: number): CsvFailure | null {
  if (fields.length < width) return failure('tooFewFields', start, end);
  const surplus = fields[width];
  return surplus === undefined ? null : failure('tooManyFields', surplus.start, end);
}

/** Behind a quote that is not closed, length and number of fields mean nothing. */
function isUnterminated(failures: readonly CsvFailure[]): boolean {
  return failures.at(-1)?.kind === 'unterminatedQuote';
}

function readRow(
  text: string,
  start: number,
  separator: CsvSeparator,
  limits: CsvLimits,
  failures: CsvFailure[],
): CsvRow & { readonly isOverLimit: boolean } {
  const fields: CsvField[] = [];
  let position = start;
  for (;;) {
    const field = readField(text, position, separator, failures);
    if (fields.length >= limits.columns) {
      failures.push(failure('tooManyColumns', field.start, field.end));
      return { fields, start, end: field.end, isOverLimit: true };
    }
    if (field.text.length > limits.cell && !isUnterminated(failures)) {
      failures.push(failure('cellTooLong', field.start, field.end));
      return { fields, start, end: field.end, isOverLimit: true };
    }
    fields.push(field);
    if (text[field.end] !== separator) return { fields, start, end: field.end, isOverLimit: false };
    position = field.end + 1;
  }
}

function readField(text: string, start: number, separator: CsvSeparator, failures: CsvFailure[]): CsvField {
  if (text[start] !== '"') {
    const end = endOfPlain(text, start, separator);
    const content = text.slice(start, end);
    const quote = content.indexOf('"');
    if (quote !== -1) failures.push(failure('quoteInField', start + quote, start + quote + 1));
    return { text: content, start, end };
  }
  const closing = closingQuote(text, start);
  if (closing === null) {
    failures.push(failure('unterminatedQuote', start, text.length));
    return { text: unquote(text.slice(start + 1)), start, end: text.length };
  }
  const content = unquote(text.slice(start + 1, closing));
  const end = endOfPlain(text, closing + 1, separator);
  if (end > closing + 1) failures.push(failure('textAfterQuote', closing + 1, end));
  return { text: content + text.slice(closing + 1, end), start, end };
}

function endOfPlain(text: string, start: number, separator: CsvSeparator): number {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return end;
}

function unquote(quoted: string): string {
  return quoted.replaceAll('""', '"');
}
