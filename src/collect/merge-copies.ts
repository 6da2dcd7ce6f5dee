import { type Diagnostic, diagnose } from '../diagnostic/diagnostic.js';
import { foldWidth } from '../text/fold-width.js';
import { type CollectedValue, placeOf } from './inspect-copy.js';

/**
 * The values of several copies of one form as one: a cell that is filled goes before one that is empty, and two different
 * values are reported. Nothing is guessed: the first stays, for the report alone.
 */
export function mergeCopies(copies: readonly (readonly CollectedValue[])[]): {
  readonly values: ReadonlyMap<string, CollectedValue>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const values = new Map<string, CollectedValue>();
  const diagnostics: Diagnostic[] = [];
  for (const collected of copies.flat()) {
    const first = values.get(collected.input);
    if (!first || first.value === '') values.set(collected.input, collected);
    else if (collected.value !== '' && !isSame(first.value, collected.value)) {
      const { input, value: text, copy, cell } = collected;
      const { ja, en } = placeOf(first);
      const place = { ja: `${first.copy.file}:${ja}`, en: `${first.copy.file}:${en}` };
      diagnostics.push(
        diagnose(copy.source, cell.range, 'collect/conflict', { input, text, other: first.value, place }),
      );
    }
  }
  return { values, diagnostics };
}

/** ５０．１％ and 50.1% are the same answer. */
function isSame(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(text: string): string {
  return foldWidth(text).replace(/\s+/g, '');
}
