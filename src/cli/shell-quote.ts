/** The text as one word of a POSIX shell: bare where it is harmless, else in single quotes. */
export function shellQuote(text: string): string {
  return /^[\w./,=:-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
