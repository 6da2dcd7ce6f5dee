import { isPlain } from './plain-characters.js';

let segmenter: Intl.Segmenter | null = null;

/** What a reader takes for one character each: a letter with its marks, a whole emoji, a flag. */
export function graphemes(text: string): readonly string[] {
  if (isPlain(text)) return [...text];
  // Made at first use: it takes longer than to read a policy.
  segmenter ??= new Intl.Segmenter();
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
