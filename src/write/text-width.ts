/** Estimated width of a text in characters (em): half-width letters, digits and katakana count one half, all else one. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += isHalfWidth(character.charCodeAt(0)) ? 0.5 : 1;
  return width;
}

function isHalfWidth(code: number): boolean {
  return (code >= 0x20 && code <= 0x7e) || (code >= 0xff61 && code <= 0xff9f);
}
