import type { DocumentString } from '../document-strings.js';
import { type Finding, finding, type Rule } from '../rule.js';
import { staysString } from '../stays-string.js';
import { withoutQuotations } from '../written-strings.js';

const BLANKS = ' \t\u3000\u00a0';

/** Indentation and marker of a list item, which mean something to Markdown. */
const MARKDOWN_HEAD = /^[ \t]*(?:(?:[-*+]|[0-9]{1,9}[.)])[ \t]+)?/;

/** policy/blank-at-edge: strings, and the lines of texts, neither begin nor end with blanks. */
export const blankAtEdge: Rule = (_, { strings }) =>
  withoutQuotations(strings).flatMap((string) =>
    isOneLineOfWords(string.value) || string.value.trim() === '' ? [] : checkEdges(string),
  );

/** Whether a string is surely one line that neither begins nor ends with a blank or a mark of Markdown, as most are. */
function isOneLineOfWords(value: string): boolean {
  return (
    value.charCodeAt(0) > 0x3000 && !BLANKS.includes(value.charAt(value.length - 1)) && !value.includes('\n')
  );
}

function checkEdges({ value, kind, path }: DocumentString): readonly Finding[] {
  const lines = value.split('\n');
  let offset = 0;
  return lines.flatMap((line, i) => {
    const start = offset;
    offset += line.length + 1;
    const report = (place: 'start' | 'end' | 'whole', from: number, to: number, isSafe: boolean) => {
      const span = { start: start + from, end: start + to };
      return finding('policy/blank-at-edge', { place }, path, isSafe ? { span, replacement: '' } : { span });
    };
    const end = endOfWords(line);
    const trailing = line.slice(end);
    if (end === 0) return /[\u3000\u00a0]/.test(trailing) ? [report('whole', 0, line.length, true)] : [];
    const found: Finding[] = [];
    const markdown = kind === 'text' ? (MARKDOWN_HEAD.exec(line)?.[0] ?? '') : '';
    // A string has no indentation in front of its first words.
    const head = i === 0 && markdown.trim() === '' ? 0 : markdown.length;
    const words = startOfWords(line, head);
    if (words > head) found.push(report('start', head, words, staysString(line.slice(words))));
    const isHardBreak = kind === 'text' && i < lines.length - 1 && /^ {2,}$/.test(trailing);
    if (trailing !== '' && !isHardBreak) found.push(report('end', end, line.length, true));
    return found;
  });
}

function startOfWords(line: string, from: number): number {
  let at = from;
  while (at < line.length && BLANKS.includes(line.charAt(at))) at += 1;
  return at;
}

function endOfWords(line: string): number {
  let at = line.length;
  while (at > 0 && BLANKS.includes(line.charAt(at - 1))) at -= 1;
  return at;
}
