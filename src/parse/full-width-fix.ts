import type { Edit } from '../diagnostic/diagnostic.js';
import { lineIndex, type Range, type Source } from '../diagnostic/source.js';

/** Puts an ASCII colon and a space in place of `：` and the white space behind it. */
export function colonFix({ text }: Source, { start, end }: Range): readonly Edit[] {
  const spaces = /^[ \u3000\u00a0]*/.exec(text.slice(end))?.[0].length ?? 0;
  const isLast = /^(?:[\r\n]|$)/.test(text.slice(end + spaces));
  return [{ range: { start, end: end + spaces }, text: isLast ? ':' : ': ' }];
}

/** Puts one ASCII space in place of full-width ones behind a colon. */
export function spaceFix({ text }: Source, { start, end }: Range): readonly Edit[] {
  const spaces = /^[ \u3000\u00a0]*/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ range: { start, end: end + spaces }, text: ' ' }];
}

/**
 * Puts ASCII spaces in place of full-width ones in the indentation, two for one as it looks or else one for one, where the
 * key then stands in the column of the keys around it. `null` where it would not.
 */
export function indentFix(source: Source, { start }: Range): readonly Edit[] | null {
  const index = lineIndex(source);
  const { line } = index.point(start);
  const words = index.line(line);
  const [indent = ''] = /^[\s\u3000\u00a0-]*/.exec(words) ?? [];
  const columns = columnsAround(source, line);
  for (const width of [2, 1]) {
    const narrow = indent.replace(/\u3000/g, ' '.repeat(width)).replace(/\u00a0/g, ' ');
    const item = narrow.replace(/-[ ]+/g, '- ');
    for (const candidate of new Set([narrow, item])) {
      const isItem = candidate.includes('-');
      const column = isItem ? candidate.indexOf('-') : candidate.length;
      const isAligned = isItem ? columns.items.has(column) : columns.keys.has(column);
      // What follows in the item must begin where its first key does.
      const isFollowed = columns.next === null || columns.next <= column || columns.next === candidate.length;
      const at = index.start(line);
      if (isAligned && (!isItem || isFollowed))
        return [{ range: { start: at, end: at + indent.length }, text: candidate }];
    }
  }
  return null;
}

/** Columns in which a key or an item may begin on a line, by the lines above, and where the next line begins. */
function columnsAround(source: Source, line: number) {
  const index = lineIndex(source);
  const keys = new Set<number>();
  const items = new Set<number>();
  let limit = Number.POSITIVE_INFINITY;
  for (let number = line - 1; number > 0 && limit > 0 && number > line - LINES; number -= 1) {
    const [, pad = '', dashes = '', rest = ''] = /^( *)((?:- +)*)(\S?.*)$/.exec(index.line(number)) ?? [];
    if (rest === '' || rest.startsWith('#') || /^[\u3000\u00a0]/.test(rest) || pad.length >= limit) continue;
    const isKey = /^[\w"'-]+ *:/.test(rest);
    const column = pad.length + dashes.length;
    if (isKey && column < limit) keys.add(column);
    if (dashes !== '') items.add(pad.length);
    if (isKey && limit === Number.POSITIVE_INFINITY && /:\s*(?:#.*)?$/.test(rest)) {
      keys.add(column + 2);
      items.add(column).add(column + 2);
    }
    limit = pad.length;
  }
  const next = /^( *)[^\s#\u3000]/.exec(index.line(line + 1))?.[1]?.length ?? null;
  return { keys, items, next };
}

/** Lines above that are looked at. */
const LINES = 1000;
