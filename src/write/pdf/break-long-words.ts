/** From here on characters are as wide as they are high, and a line may break between any two of them. */
const FIRST_WIDE = 0x2e80;

/** Half-width characters of a long word that stay together, so that a page of one word is not as many pieces as letters. */
const PIECE = 8;

/**
 * The places behind which a line may break within words that are wider than `capacity` half-width characters, by index:
 * they would stand over the edge.
 */
export function breaksInLongWords(characters: readonly string[], capacity: number): ReadonlySet<number> {
  const breaks = new Set<number>();
  const piece = Math.max(1, Math.min(PIECE, Math.floor(capacity / 2)));
  for (let start = 0; start < characters.length; ) {
    const end = wordEnd(characters, start);
    if (width(characters.slice(start, end)) > capacity) {
      for (let at = start + piece - 1; at < end - 1; at += piece) breaks.add(at);
    }
    start = end;
  }
  return breaks;
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
