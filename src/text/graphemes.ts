const segmenter = new Intl.Segmenter();

/** What a reader takes for one character each: a letter with its marks, a whole emoji, a flag. */
export function graphemes(text: string): readonly string[] {
  return /^[\x20-\x7e]*$/.test(text)
    ? [...text]
    : Array.from(segmenter.segment(text), ({ segment }) => segment);
}
