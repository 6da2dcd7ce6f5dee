const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of a global pattern that never matches nothing. As `matchAll`, but without the copy of the pattern that it makes each
 * time, which costs more than to look through a short text.
 */
export function allMatches(pattern: RegExp, text: string): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  const found: RegExpExecArray[] = [];
  for (; match !== null && match[0] !== ''; match = pattern.exec(text)) found.push(match);
  pattern.lastIndex = 0;
  return found;
}
