/** Spaces that put an item into the list of the item above, whether that has a bullet or a number. */
const INDENT = '    ';

/**
 * A text as it was filled in, as the Markdown of a policy file: each line a paragraph, lines that begin with ・ or a number the
 * items of a list. Whatever Markdown would take for markup is escaped.
 */
export function policyMarkdown(text: string): string {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(markdownLine);
  return lines
    .map(({ line, isItem }, i) => (i === 0 || (isItem && lines[i - 1]?.isItem) ? line : `\n${line}`))
    .join('\n');
}

function markdownLine(written: string, index: number): { readonly line: string; readonly isItem: boolean } {
  const [, spaces = '', bullet, number, words = ''] =
    /^([\s\u3000]*)(?:([・•●])\s*|(\d{1,3})[.)]\s+)?(.*)$/s.exec(written.trimEnd()) ?? [];
  if (bullet === undefined && number === undefined)
    return { line: startEscaped(escaped(words)), isItem: false };
  const level = index === 0 ? 0 : (spaces.match(/\u3000/g) ?? []).length;
  const mark = bullet === undefined ? `${Number(number)}.` : '-';
  return {
    line: `${INDENT.repeat(Math.min(level, 8))}${mark} ${startEscaped(escaped(words))}`,
    isItem: true,
  };
}

function escaped(text: string): string {
  return text.replace(/[\\`*_[\]<|]|&(?=#?\w{1,32};)/g, '\\$&');
}

/** What makes something else of a line at its beginning: headings, quotes, lists, rules. */
function startEscaped(text: string): string {
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
