import { foldWidth } from '../text/fold-width.js';

const PUNCTUATION = '。、.,．，｡､';

/** Words as they are compared: without blanks, marks of emphasis and bullets, differences of width and case, and the punctuation behind them. */
export function normalizeWords(text: string): string {
  const words = foldWidth(text)
    .replace(/[\s\u00a0*_`・･•]/g, '')
    .toLowerCase();
  let end = words.length;
  while (end > 0 && PUNCTUATION.includes(words.charAt(end - 1))) end -= 1;
  return words.slice(0, end);
}
