const ZERO_WIDTH_SPACE = '\u200b';

/** From here on characters are as wide as they are high, and a line may break between any two of them. */
const FIRST_WIDE = 0x2e80;

/**
 * The same characters; those of a word that is wider than `capacity` half-width characters with a space of no width
 * behind them, so that it may break anywhere rather than stand over the edge.
 */
export function breakLongWords(characters: readonly string[], capacity: number): readonly string[] {
  const broken: string[] = [];
  for (let start = 0; start < characters.length; ) {
    const end = wordEnd(characters, start);
    const word = characters.slice(start, end);
    const isLong = word.length > 1 && width(word) > capacity;
    broken.push(...(isLong ? word.map((each) => each + ZERO_WIDTH_SPACE) : word));
    start = end;
  }
  return broken;
}

function wordEnd(characters: readonly string[], start: number): number {
  let end = start + 1;
  if (!isLetter(characters[start])) return end;
  while (end < characters.length && isLetter(characters[end])) end += 1;
  return end;
}

function isLetter(character = ' '): boolean {
  return (character.codePointAt(0) ?? 0) < FIRST_WIDE && !/^\s/.test(character);
}

/** In half-width characters. */
function width(characters: readonly string[]): number {
  return characters.reduce((sum, character) => sum + (/^[\x20-\x7e]$/.test(character) ? 1 : 2), 0);
}
