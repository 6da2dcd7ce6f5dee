import { makeVisible } from '../text/make-visible.js';
import { wrapText } from '../text/wrap-text.js';

/** How a page is shown. */
export interface PageSettings {
  /** Columns of the terminal. */
  readonly width: number;
  /** Whether headings are bold. */
  readonly color: boolean;
}

/** Indentation of the text below a heading, and of examples. */
const INDENT = { text: '  ', example: '      ' } as const;

/**
 * A page of our own documentation (headings, paragraphs, lists, tables of one row, fenced blocks) as text for a terminal.
 * Examples keep their lines; links are their words; lines that hold nothing but links are left out.
 */
export function writePage(markdown: string, { width, color }: PageSettings): string {
  const blocks = blocksOf(markdown).flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'heading': {
        const heading = plain(block.lines[0]?.replace(/^#+ /, '') ?? '');
        return [color ? `\u001b[1m${heading}\u001b[0m` : heading];
      }
      case 'example':
        return [block.lines.map((line) => (INDENT.example + makeVisible(line)).trimEnd()).join('\n')];
      case 'table':
        return [rowsOf(block.lines).map(indented).join('\n')];
      case 'list':
        return [itemsOf(block.lines).map(item).join('\n')];
      default:
        return isNavigation(block.lines) ? [] : [indented(plain(joined(block.lines)))];
    }
  });
  return `${blocks.join('\n\n')}\n`;

  function indented(text: string): string {
    return wrapped(text, INDENT.text, INDENT.text);
  }

  function item({ mark, text }: Item): string {
    return wrapped(text, INDENT.text + mark, INDENT.text + ' '.repeat(mark.length));
  }

  function wrapped(text: string, first: string, next: string): string {
    return wrapText(makeVisible(text), width - next.length)
      .map((line, i) => (i === 0 ? first : next) + line)
      .join('\n');
  }
}

interface PageBlock {
  readonly kind: 'heading' | 'example' | 'table' | 'list' | 'text';
  readonly lines: readonly string[];
}

interface Item {
  readonly mark: string;
  readonly text: string;
}

/** What stands between blank lines; a fence holds its blank lines, and a heading is a block of its own. */
function blocksOf(markdown: string): readonly PageBlock[] {
  const found: { kind: PageBlock['kind']; lines: string[] }[] = [];
  let fence: string | null = null;
  let isOpen = false;
  for (const line of markdown.replace(/\r\n/g, '\n').split('\n')) {
    const mark: string | undefined = /^(`{3,})\w*$/.exec(line)?.[1];
    if (fence !== null) {
      if (mark === fence) fence = null;
      else found.at(-1)?.lines.push(line);
    } else if (mark) {
      found.push({ kind: 'example', lines: [] });
      fence = mark;
      isOpen = false;
    } else if (line.trim() === '') isOpen = false;
    else if (isOpen && !line.startsWith('#')) found.at(-1)?.lines.push(line);
    else {
      found.push({ kind: kindOf(line), lines: [line] });
      isOpen = !line.startsWith('#');
    }
  }
  return found;
}

function kindOf(line: string): PageBlock['kind'] {
  if (line.startsWith('#')) return 'heading';
  if (line.startsWith('|')) return 'table';
  return MARK.test(line) ? 'list' : 'text';
}

const MARK = /^(?:[-*]|\d+\.) /;

/** `[English](x.en.md) ・ [規則の一覧](../README.md)` */
function isNavigation(lines: readonly string[]): boolean {
  return lines.every((line) => /^(?:\[[^\]]*\]\([^)]*\)(?: ・ |$))+$/.test(line));
}

/** `重さ: error`, cell by cell, a line each. */
function rowsOf(lines: readonly string[]): readonly string[] {
  const cells = (line: string) => line.split('|').slice(1, -1);
  const [head = '', , ...rows] = lines;
  return rows.flatMap((row) =>
    cells(row).map((cell, i) => `${plain(cells(head)[i] ?? '').trim()}: ${plain(cell).trim()}`),
  );
}

function itemsOf(lines: readonly string[]): readonly Item[] {
  const items: { mark: string; lines: string[] }[] = [];
  for (const line of lines) {
    const mark = MARK.exec(line)?.[0];
    if (mark) items.push({ mark, lines: [line.slice(mark.length)] });
    else items.at(-1)?.lines.push(line.trim());
  }
  return items.map(({ mark, lines: own }) => ({ mark, text: plain(joined(own)) }));
}

/** Japanese has no spaces between words: a line end is a space only between two words of ASCII. */
function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) =>
    /[!-~]$/.test(text) && /^[!-~]/.test(line) ? `${text} ${line}` : text + line,
  );
}

/** The words without marks of code, emphasis and links. */
function plain(text: string): string {
  return text
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*([^*]+)\*\*/g, '$1')
    .replace(/`` ?([^\n]+?) ?``|`([^`]+)`/g, (_, long?: string, short?: string) => long ?? short ?? '');
}
