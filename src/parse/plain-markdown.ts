import type { Block, Text } from '../model/text.js';
import { joinLines } from './join-lines.js';

/** What can mean something to Markdown wherever it stands. */
const MARKS = /[\t\r*_`<>[\]\\!#&|]/;

/** How a line begins, or ends, that may be no simple line of words: with blanks, with marks of lists, headings, fences or tables. */
const UNUSUAL = /^(?:[-+=~: ]|\d+[.)])| $/;

/**
 * Reads Markdown that is nothing but lines of words, paragraphs between blank lines, and lists with `- ` and one line for each item.
 * @returns what the library makes of it, some hundred times faster; `null` for everything else, which is the library's to read.
 */
export function readPlainMarkdown(markdown: string): Text | null {
  if (MARKS.test(markdown)) return null;
  const blocks: Block[] = [];
  /** Lines of the paragraph that is being read, and items of the list. */
  let lines: string[] = [];
  let items: Text[] = [];
  /** Whether a line that stands right here would belong to the last item. */
  let isInItem = false;
  const end = () => {
    if (lines.length > 0) blocks.push(paragraph(lines.join('\n')));
    if (items.length > 0) blocks.push({ kind: 'list', start: null, items });
    lines = [];
    items = [];
  };
  for (const line of markdown.split('\n')) {
    const isItem = line.startsWith('- ');
    const words = isItem ? line.slice(2) : line;
    if (UNUSUAL.test(words) || (isItem && words === '')) return null;
    if (isItem) {
      if (lines.length > 0) end();
      items.push([paragraph(words)]);
      isInItem = true;
    } else if (line === '') {
      if (lines.length > 0) end();
      isInItem = false;
    } else {
      if (isInItem) return null;
      if (items.length > 0) end();
      lines.push(line);
    }
  }
  end();
  return blocks;
}

function paragraph(value: string): Block {
  return { kind: 'paragraph', content: [{ kind: 'text', value: joinLines(value) }] };
}
