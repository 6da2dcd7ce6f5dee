import { allMatches } from '../../text/all-matches.js';
import { foldWidth } from '../../text/fold-width.js';
import { holding, KIND } from '../character-kinds.js';
import type { DocumentString } from '../document-strings.js';
import { finding, type Rule } from '../rule.js';
import { withoutRevisions } from '../written-strings.js';

/** From how many numbers of each width on it counts as a style that single digits are full-width and longer ones are not. */
const STYLE_SHOWS_AT = 5;

/** Addresses and words of Latin letters keep their ASCII digits; they match so that their digits do not. */
const NUMBERS = /https?:\/\/[!-~]+|[A-Za-z][\w.-]*|[0-9]+(?:[,.][0-9]+)*|[０-９]+(?:[，．,.][０-９]+)*/g;

/** A number as it stands in a string. */
interface WrittenNumber {
  readonly text: string;
  readonly string: DocumentString;
  readonly start: number;
  /** Whether the other width may stand here: not where it would make a number of the string, or a list of the line. */
  readonly isSafe: boolean;
}

/** policy/digit-width: one width for all digits of a document; those of the rarer width are found. */
export const digitWidth: Rule = (_, { strings }) => {
  const own = withoutRevisions(holding(strings, KIND.digit | KIND.fullWidthDigit));
  if (holding(own, KIND.digit).length === 0 || holding(own, KIND.fullWidthDigit).length === 0) return [];
  const numbers = own.flatMap(numbersOf);
  const full = numbers.filter(({ text }) => /[０-９]/.test(text));
  const half = numbers.filter(({ text }) => /[0-9]/.test(text));
  if (full.length === 0 || half.length === 0 || isOfficialStyle(full, half)) return [];
  const [width, rare, usual] =
    full.length <= half.length ? (['full', full, half] as const) : (['half', half, full] as const);
  return rare.map(({ text, string, start, isSafe }) => {
    const write = width === 'full' ? foldWidth(text) : widen(text);
    const span = { start, end: start + text.length };
    const part = isSafe ? { span, replacement: write } : { span };
    const data = { found: text, write, width, count: rare.length, others: usual.length };
    return finding('policy/digit-width', data, string.path, part);
  });
};

function numbersOf(string: DocumentString): readonly WrittenNumber[] {
  const lines = string.kind === 'text' ? string.lines : [{ words: string.value, start: 0 }];
  const hasWords = /[^\u0000-\u007f\u3000\uff01-\uff5e]/.test(string.value);
  return lines.flatMap(({ words, start }) =>
    allMatches(NUMBERS, words)
      .filter(({ 0: text }) => /^[0-9０-９]/.test(text))
      .map(({ 0: text, index }) => {
        const isMarker = index === 0 && /[.)]/.test(words.charAt(text.length));
        // A full-width comma would become one that ends a value in braces.
        const isSafe = hasWords && !isMarker && !/[，．]/.test(text);
        return { text, string, start: start + index, isSafe };
      }),
  );
}

/** Many offices write single digits full-width and longer numbers in ASCII: 「３つの」, 「12月」. */
function isOfficialStyle(full: readonly WrittenNumber[], half: readonly WrittenNumber[]): boolean {
  return (
    full.length >= STYLE_SHOWS_AT &&
    half.length >= STYLE_SHOWS_AT &&
    full.every(({ text }) => text.length === 1) &&
    half.every(({ text }) => text.length > 1)
  );
}

function widen(text: string): string {
  return text.replace(/[0-9,.]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) + 0xfee0));
}
