import type { Path } from '../diagnostic/diagnostic.js';
import type { Range } from '../diagnostic/source.js';

/** A key of a document and where it stands, found without a parser. */
export interface OutlineEntry {
  /** The path of the map that it stands in. */
  readonly parent: Path;
  readonly key: string;
  readonly keyRange: Range;
  /** What stands behind the colon on the same line, without a comment. */
  readonly valueRange: Range;
}

/** Whether two paths are one. */
export function isSamePath(one: Path, other: Path): boolean {
  return one.length === other.length && one.every((step, i) => step === other[i]);
}

/** The value of an entry as text, without the quotes around it. */
export function entryText(text: string, { valueRange }: OutlineEntry): string {
  const written = text.slice(valueRange.start, valueRange.end);
  return /^(["']).*\1$/s.test(written) ? written.slice(1, -1) : written;
}
