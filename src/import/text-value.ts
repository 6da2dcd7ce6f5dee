import { escaped, type MarkdownLine, markdownOfLines, startEscaped } from '../collect/policy-markdown.js';
import type { Path } from '../diagnostic/diagnostic.js';
import { type Ledger, place, structure } from './ledger.js';
import { type MarkedLine, markedLines } from './list-marks.js';
import { type Piece, wordsOf } from './source-document.js';

/**
 * A text of the policy file from its lines: a list of bullets as a list, one paragraph as a string, anything else as Markdown.
 * `null` where there is none. Marks are claimed as the form's, words as standing at `path`.
 */
export function textValue(
  lines: readonly Piece[],
  path: Path,
  ledger: Ledger,
): string | readonly string[] | null {
  const marked = markedLines(lines);
  for (const { mark, words } of marked) {
    structure(ledger, mark);
    place(ledger, words, path);
  }
  if (marked.length === 0) return null;
  const isList = marked.every(({ kind, level }) => kind === 'bullet' && level === 0);
  if (isList) return marked.map(({ words }) => startEscaped(inlineMarkdown(words)));
  const markdown = markdownOfLines(marked.map(markdownLine));
  return marked.length === 1 && !markdown.startsWith('1.') ? markdown : `${markdown}\n`;
}

function markdownLine({ kind, number, level, words }: MarkedLine): MarkdownLine {
  const mark = kind === 'none' ? null : kind === 'bullet' ? 'bullet' : number;
  return { mark, level, words: inlineMarkdown(words) };
}

/** Words with what is bold in the source between asterisks. */
function inlineMarkdown(piece: Piece): string {
  const bold = joined(piece);
  let at = piece.start;
  let markdown = '';
  for (const { start, end } of [...bold, { start: piece.end, end: piece.end }]) {
    markdown += escaped(wordsOf({ ...piece, start: at, end: start }));
    if (end > start) markdown += strong(wordsOf({ ...piece, start, end }));
    at = end;
  }
  return markdown;
}

function strong(words: string): string {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? [];
  return inner === '' ? words : `${before}**${escaped(inner)}**${after}`;
}

/** The bold parts of a piece; programs cut one into several runs. */
function joined({ cell, start, end }: Piece) {
  const parts: { start: number; end: number }[] = [];
  for (const span of cell.strong) {
    const part = { start: Math.max(start, span.start), end: Math.min(end, span.end) };
    const last = parts.at(-1);
    if (part.end <= part.start) continue;
    if (last && last.end === part.start) last.end = part.end;
    else parts.push(part);
  }
  return parts;
}
