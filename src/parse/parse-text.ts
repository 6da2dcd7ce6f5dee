import { plainText, type Text } from '../model/text.js';
import { parseMarkdown } from './parse-markdown.js';
import { readPlainMarkdown } from './plain-markdown.js';

/** A text and what of its Markdown the form has no room for. */
export interface ParsedText {
  readonly text: Text;
  readonly unsupported: readonly UnsupportedMarkdown[];
}

/** A table, image, HTML, code or other construct; offsets in UTF-16 units of the Markdown. */
export interface UnsupportedMarkdown {
  readonly construct: 'table' | 'image' | 'html' | 'code' | 'marks' | 'other';
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the Markdown of a text field (CommonMark, with emphasis rules that suit Japanese): paragraphs, lists, strong,
 * emphasis, links, hard breaks and headings. What the form cannot hold is listed, never dropped silently.
 */
export function parseText(markdown: string): ParsedText {
  if (isPlain(markdown))
    return { text: plainText(markdown.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '')), unsupported: [] };
  const plain = readPlainMarkdown(markdown);
  return plain ? { text: plain, unsupported: [] } : parseMarkdown(markdown);
}

/** Whether no character of a one-line text can mean anything to Markdown; most texts are so, and parsing is slow. */
function isPlain(markdown: string): boolean {
  return !/[\r\n*_`<>[\]\\!#&|\t]|^\s*([-+=~:]|\d+[.)])/.test(markdown.trimEnd()) && !/^ {4}/.test(markdown);
}
