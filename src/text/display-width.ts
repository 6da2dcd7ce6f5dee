import stringWidth from 'string-width';

/** Columns a text takes on a terminal: 2 for a full-width character, 0 for a combining one. */
export function displayWidth(text: string): number {
  // Printable ASCII is the common case, and the library looks at every grapheme.
  return /^[\x20-\x7e]*$/.test(text) ? text.length : stringWidth(text);
}
