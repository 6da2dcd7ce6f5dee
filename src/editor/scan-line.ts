/** A key and the place behind its colon, as offsets into a text. */
export interface ScannedKey {
  readonly key: string;
  readonly start: number;
  readonly end: number;
  /** Behind the colon and the white space that follows it. */
  readonly valueStart: number;
}

/** The key that begins at `start` and ends before `end`, where a colon follows it; `null` where there is none. */
export function scanKey(text: string, start: number, end: number): ScannedKey | null {
  const line = text.slice(start, end);
  const quoted = /^(?:"((?:[^"\\]|\\.)*)"|'([^']*)')[ \t]*:(?=[ \t]|$)/.exec(line);
  const plain = /^[\s?#&*!|>%@`,[\]{}"']/.test(line) ? null : /:(?=[ \t]|$)/.exec(line);
  const colon = quoted ? quoted[0].length - 1 : plain?.index;
  if (colon === undefined || colon === 0) return null;
  if (!quoted && commentStart(line) < colon) return null;
  const written = line.slice(0, colon).trimEnd();
  const valueStart = start + colon + 1 + (/^[ \t]*/.exec(line.slice(colon + 1))?.[0].length ?? 0);
  const key = quoted ? (quoted[1] ?? quoted[2] ?? '') : written;
  return { key, start, end: start + written.length, valueStart };
}

/** Where the comment of a line begins, outside quotes; the length of the line where there is none. */
export function commentStart(line: string): number {
  let quote = '';
  for (let i = 0; i < line.length; i += 1) {
    const character = line[i] as string;
    if (quote !== '') {
      if (character === '\\' && quote === '"') i += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") {
      if (i === 0 || /[\s:,[{-]/.test(line[i - 1] as string)) quote = character;
    }
    if (quote === '' && character === '#' && (i === 0 || /\s/.test(line[i - 1] as string))) return i;
  }
  return line.length;
}

/** The end of what stands on a line from `start`: without comment and white space. */
export function contentEnd(text: string, start: number, end: number): number {
  const line = text.slice(start, end);
  return start + line.slice(0, commentStart(line)).trimEnd().length;
}
