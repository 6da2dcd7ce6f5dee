import type { DocumentString, StringLine } from '../document-strings.js';
import { type Finding, finding, type Rule } from '../rule.js';
import { staysString } from '../stays-string.js';
import { withoutQuotations } from '../written-strings.js';

/** Marks that are bullets wherever a line begins with them, and the blanks behind them; not `・・・`. */
const BULLET = /^([・･•◦▪‣])(?!\1)[ \t\u3000]*(?=\S)/;

/** Marks that also begin headings (■防災の取組) and figures (－5%): bullets in lists, or on lines one below the other. */
const MARK = /^([●■◆－])(?!\1|[0-9０-９])[ \t\u3000]*(?=\S)/;

/** policy/literal-bullet: list items, names and lines of text do not begin with a bullet of their own. */
export const literalBullet: Rule = (_, { strings }) =>
  withoutQuotations(strings).flatMap((string) => (string.kind === 'figure' ? [] : checkBullets(string)));

function checkBullets(string: DocumentString): readonly Finding[] {
  const lines = string.lines;
  return lines.flatMap((line, i): readonly Finding[] => {
    const isName = string.kind === 'line';
    const isInList = line.isItem || [lines[i - 1], lines[i + 1]].some((other) => isNext(string, line, other));
    // Blanks in front, which policy/blank-at-edge finds, do not hide a bullet.
    const blanks = line.words.length - line.words.trimStart().length;
    const words = line.words.slice(blanks);
    const [all = '', mark = ''] = BULLET.exec(words) ?? (isInList ? MARK.exec(words) : null) ?? [];
    if (all === '') return [];
    const place = isName ? 'name' : line.isItem ? 'item' : 'line';
    const start = line.start + blanks;
    const span = { start, end: start + all.length };
    const isSafe = place !== 'line' && staysString(words.slice(all.length));
    const part = isSafe ? { span, replacement: '' } : { span };
    return [finding('policy/literal-bullet', { mark, place }, string.path, part)];
  });
}

/** Whether a line stands right above or below another that begins with the same mark. */
function isNext({ value }: DocumentString, line: StringLine, other: StringLine | undefined): boolean {
  if (!other || other.words.charAt(0) !== line.words.charAt(0)) return false;
  const [upper, lower] = line.start < other.start ? [line, other] : [other, line];
  return value.slice(upper.start + upper.words.length, lower.start).split('\n').length === 2;
}
