/** Japanese has no spaces between words: a line end between two full-width characters is nothing, elsewhere a space. */
export function joinLines(value: string): string {
  if (!value.includes('\n')) return value;
  return value.replace(/(.?)[ \t]*\r?\n[ \t]*(?=(.?))/gu, (_, before: string, after: string) =>
    WIDE.test(before) || WIDE.test(after) ? before : `${before} `,
  );
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]/u;
