/**
 * Whether YAML and Markdown read these words as mere words wherever a string begins with them: they begin with a letter or
 * a character outside ASCII and are no number, date, `true` or `null`. Only then may a fix take away what stands before.
 */
export function staysString(words: string): boolean {
  return /^(?:[A-Za-z]|[^\u0000-\u007f])/.test(words) && /[^\u0000-\u007f]/.test(words);
}
