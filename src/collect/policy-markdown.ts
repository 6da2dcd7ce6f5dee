/** Spaces that put an item into the list of the item above, whether that has a bullet or a number. */
const INDENT = '    ';

/** A paragraph on its way into Markdown. */
export interface MarkdownLine {
  /** The mark in front of it: a bullet, the number of an item, or none. */
  readonly mark: 'bullet' | number | null;
  /** How deep the item stands, from 0. */
  readonly level: number;
  /** Its words as Markdown, escaped. */
  readonly words: string;
}

/**
 * A text as it was filled in, as the Markdown of a policy file: each line a paragraph, lines that begin with ・ or a number the
 * items of a list. Whatever Markdown would take for markup is escaped.
 */
export function policyMarkdown(text: string): string {
  return markdownOfLines(
    text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map(markedLine),
  );
}

/** Paragraphs and items, one under the other, as Markdown. The first stands at the margin. */
export function markdownOfLines(lines: readonly MarkdownLine[]): string {
  return lines
    .map((line, i) => {
      const { mark, level, words } = line;
      const escapedWords = startEscaped(words);
      const before = lines[i - 1];
      if (mark === null) return i === 0 ? escapedWords : `\n${escapedWords}`;
      const indent = INDENT.repeat(i === 0 ? 0 : Math.min(level, 8));
      const item = `${indent}${mark === 'bullet' ? '-' : `${mark}.`} ${escapedWords}`;
      return before && before.mark === null ? `\n${item}` : item;
    })
    .join('\n');
}

function markedLine(written: string): MarkdownLine {
  const [, spaces = '', bullet, number, words = ''] =
    /^([\s\u3000]*)(?:([・•●])\s*|(\d{1,3})[.)]\s+)?(.*)$/s.exec(written.trimEnd()) ?? [];
  const mark = bullet === undefined ? (number === undefined ? null : Number(number)) : 'bullet';
  const level = (spaces.match(/\u3000/g) ?? []).length;
  return { mark, level: mark === null ? 0 : level, words: escaped(words) };
}

/** Words as Markdown: whatever it would take for markup is escaped. */
export function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<|]|&(?=#?\w{1,32};)/g, '\\$&');
}

/** What makes something else of a line at its beginning: headings, quotes, lists, rules. */
export function startEscaped(text: string): string {
  return text.replace(/^(?=[#>+=~-])/, '\\').replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}

/**
 * 自己評価 and 今後の方針 of one policy as YAML, to be put into its file: key → text as it was filled in. `heading` stands in
 * front as a comment.
 */
export function policyTextsYaml(texts: ReadonlyMap<string, string>, heading: string): string {
  const keys = [...texts].map(([key, text]) => {
    const lines = policyMarkdown(text)
      .split('\n')
      .map((line) => (line === '' ? '' : `  ${line}`));
    return `${key}: |\n${lines.join('\n')}\n`;
  });
  return `# ${heading.replace(/[\r\n]/g, ' ')}\n${keys.join('')}`;
}
