const LONGEST = 40;
const PREFIX = '_f_';
const ENCODER = new TextEncoder();

/**
 * Name of the bookmark around an input: what is left of its name when a program drops the tags of content controls, as
 * LibreOffice 7.4 does. Word allows letters, digits and `_`, 40 in all, so any other character is `_` and its code in
 * two hexadecimal digits: `1-1-a.actual` is `_f_1_2d1_2da_2eactual`. A leading `_` hides it from Word's dialog.
 * A name too long for that, or `taken` but for its letters' case, ends in a hash and cannot be read back.
 */
export function bookmarkName(input: string, taken: (name: string) => boolean): string {
  const encoded = PREFIX + input.replace(/[^A-Za-z0-9]/g, escapeCharacter);
  if (encoded.length <= LONGEST && !taken(encoded)) return encoded;
  for (let hash = stableId(input); ; hash++) {
    const ending = `_h${hash.toString(16)}`;
    const name = encoded.slice(0, LONGEST - ending.length) + ending;
    if (!taken(name)) return name;
  }
}

/** Input that a bookmark stands around; `null` for bookmarks of others and for names that end in a hash. */
export function inputOfBookmark(name: string): string | null {
  const [, encoded] = /^_f_((?:[A-Za-z0-9]|_[0-9a-f]{2})+)$/.exec(name) ?? [];
  if (encoded === undefined) return null;
  return encoded.replace(/_(..)/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** Positive 31-bit number that depends on nothing but the text (FNV-1a). */
export function stableId(text: string): number {
  let hash = 0x811c9dc5;
  for (const byte of ENCODER.encode(text)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash & 0x7fffffff || 1;
}

function escapeCharacter(character: string): string {
  return `_${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
