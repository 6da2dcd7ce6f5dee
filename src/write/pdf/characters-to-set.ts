/** Spaces, hyphens and what else stands in for characters that a font lacks when text is set, and the marks of Japanese text. */
const ALWAYS = [
  [0x20, 0x7e],
  [0xa0, 0xff],
  [0x2000, 0x206f],
  [0x25cc, 0x25cc],
  [0x3000, 0x30ff],
] as const;

/** A glyph that a selector chooses is not known by its character (異体字). */
const SELECTOR = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/u;

/**
 * All characters that setting a text may ask a font for: its own, composed and decomposed, and what may stand in for others.
 * `null` where that cannot be told.
 */
export function charactersToSet(text: string): ReadonlySet<string> | null {
  if (SELECTOR.test(text)) return null;
  const characters = new Set(text);
  for (const character of [...characters].join('').normalize('NFD')) characters.add(character);
  for (const character of text.normalize('NFC')) characters.add(character);
  for (const [first, last] of ALWAYS)
    for (let code = first; code <= last; code++) characters.add(String.fromCodePoint(code));
  return characters;
}
