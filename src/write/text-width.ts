const HALF_WIDTH = /[\u0020-\u007e\uff61-\uff9f]/;

/** Estimated width of a text in characters (em): half-width letters, digits and katakana count one half, all else one. */
export function textWidth(text: string): number {
  return [...text].reduce((width, character) => width + (HALF_WIDTH.test(character) ? 0.5 : 1), 0);
}
