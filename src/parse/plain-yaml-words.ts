/** What a plain scalar may not begin with, or be, to be certainly one. Source: YAML 1.2.2, 7.3.3. */
const UNUSUAL = /^(?:[!"#%&'*,:=>?@[\]`{|}]|$|-(?:[ ,[\]{}]|$))|:(?: |$)/;

/** What may begin a number, a truth value or nothing. */
const PERHAPS_NO_STRING = /^[-+.0-9~tTfFnN]/;

/** Numbers in notations that no policy needs. */
const UNUSUAL_NUMBER =
  /^(?:0[ox]|[-+]?\.(?:inf|Inf|INF)$|\.(?:nan|NaN|NAN)$|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)[eE])/;

const WORDS: ReadonlyMap<string, boolean | null> = new Map<string, boolean | null>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['null', 'Null', 'NULL', '~'].map((word) => [word, null] as const),
]);

/** Whether a spelling without comment and blanks around it is a plain scalar on one line. */
export function isPlainWord(spelling: string): boolean {
  return !UNUSUAL.test(spelling);
}

/**
 * The value of a plain scalar by the core schema; `undefined` for unusual numbers. Source: YAML 1.2.2, 10.3.2.
 */
export function resolvePlain(spelling: string): string | number | boolean | null | undefined {
  if (!PERHAPS_NO_STRING.test(spelling)) return spelling;
  const word = WORDS.get(spelling);
  if (word !== undefined) return word;
  if (/^[-+]?[0-9]+$/.test(spelling)) return Number.parseInt(spelling, 10);
  if (/^[-+]?(?:\.[0-9]+|[0-9]+\.[0-9]*)$/.test(spelling)) return Number.parseFloat(spelling);
  return UNUSUAL_NUMBER.test(spelling) ? undefined : spelling;
}

/** Whether a UTF-16 unit is a letter of plain keys: ASCII letters, digits, `_`, `.`, `/` and `-`, kana and kanji. */
export function isKeyUnit(unit: number): boolean {
  return (
    (unit >= 0x61 && unit <= 0x7a) ||
    (unit >= 0x41 && unit <= 0x5a) ||
    (unit >= 0x2d && unit <= 0x39) ||
    unit === 0x5f ||
    (unit >= 0x3041 && unit <= 0x9fff)
  );
}
