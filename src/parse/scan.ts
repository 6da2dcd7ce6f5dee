/** The offset of the first character at or behind `offset` that is no white space, or the length of the text. */
export function skipSpaces(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  // Digits, letters and kanji are no white space.
  if ((unit > 0x20 && unit < 0x7f) || (unit > 0x3000 && unit < 0xd800)) return offset;
  return offset + (matchAt(/\s*/y, text, offset) ?? '').length;
}

/** What a sticky pattern matches right at `offset`, or `null`. */
export function matchAt(pattern: RegExp, text: string, offset: number): string | null {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0] ?? null;
}

/** Start and end of the text without the white space around it; both 0 when there is nothing else. */
export function contentRange(text: string): { readonly start: number; readonly end: number } {
  const end = text.trimEnd().length;
  return { start: Math.min(skipSpaces(text, 0), end), end };
}
