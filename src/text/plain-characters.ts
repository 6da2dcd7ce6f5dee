/**
 * Texts made only of characters that stand each for themselves, whatever is beside them: printable ASCII, dashes and quotes,
 * box drawing, kana, Chinese characters, full-width forms, half-width kana without sound marks. They are what Japanese documents are
 * made of, and need neither the tables nor the rules of Unicode's segmentation, whose loading takes as long as a whole check.
 */
const PLAIN =
  /^[\x20-\x7e\u2010-\u2026\u2500-\u257f\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60\uff61-\uff9d]*$/;

/** Those of them that take two columns. */
const WIDE = /[\u3001-\u3029\u3041-\u3096\u309b-\u30ff\u4e00-\u9fff\uff01-\uff60]/g;

/** Whether each UTF-16 unit is a character of its own for a reader. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text);
}

/** Columns of a plain text on a terminal. */
export function plainWidth(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0);
}
