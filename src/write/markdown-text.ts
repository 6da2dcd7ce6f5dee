import { type Block, type Inline, inlineString, type List, type Text } from '../layout/form.js';
import { linkTarget } from '../text/link-target.js';
import { spellImpossible } from './spell-impossible.js';

/** A text as blocks of Markdown. A named theme inside it is a line in bold: the headings are the form's. */
export function markdownText(text: Text): string {
  return joinBlocks(text, '\n\n');
}

/** Running text as Markdown, to stand at the head of a line. */
export function markdownLine(content: readonly Inline[]): string {
  return escapeLines(inlinesMarkdown(content, ALONE));
}

/** Characters that mean nothing to Markdown, wherever in a line they stand. */
export function escapeMarkdown(text: string): string {
  return spellImpossible(text)
    .replace(/[\\`*_[\]<>|~$]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** Lines of a text, so that none begins a list, a heading or a block of code, and no white space at an end is lost. */
export function escapeLines(markdown: string): string {
  return (
    markdown
      .replace(/^([-+#=])/gm, '\\$1')
      .replace(/^(\d+)([.)])/gm, '$1\\$2')
      .replace(/^[ \t]|[ \t]$/gm, (space) => `&#${space.charCodeAt(0)};`)
      // Printed into the log of a CI service, `::` at the head of a line would begin a command.
      .replace(/^:(?=:)/gm, '\\:')
  );
}

/** Text of several lines further to the right; empty lines stay empty. */
export function indented(text: string, columns: number): string {
  return text.replace(/\n(?!\n|$)/g, `\n${' '.repeat(columns)}`);
}

function joinBlocks(text: Text, gap: string): string {
  let isOther = false;
  return text
    .map((block, i) => {
      const before = text[i - 1];
      // Two lists one after the other would be one, but for other marks.
      isOther = isSameKind(before, block) && !isOther;
      const made = blockMarkdown(block, isOther);
      if (!before) return made;
      return (before.kind === 'paragraph' && interrupts(block) ? gap : '\n\n') + made;
    })
    .join('');
}

/** Whether a list may begin in the line behind a paragraph. Source: CommonMark 0.31, “List items”, rule 1. */
function interrupts(block: Block): boolean {
  return block.kind === 'list' && (block.start === null || block.start === 1);
}

function isSameKind(before: Block | undefined, block: Block): boolean {
  if (before?.kind !== 'list' || block.kind !== 'list') return false;
  return (before.start === null) === (block.start === null);
}

function blockMarkdown(block: Block, isOther: boolean): string {
  switch (block.kind) {
    case 'paragraph':
      return markdownLine(block.content);
    case 'heading':
      return markdownLine([{ kind: 'strong', content: block.content }]);
    case 'list':
      return listMarkdown(block, isOther);
  }
}

function listMarkdown({ start, items }: List, isOther: boolean): string {
  return items
    .map((item, i) => {
      const mark = start === null ? (isOther ? '* ' : '- ') : `${start + i}${isOther ? ')' : '.'} `;
      return mark + indented(joinBlocks(item, '\n'), mark.length);
    })
    .join('\n');
}

/** The characters around a piece of running text, `''` at the ends of its paragraph. */
interface Surroundings {
  readonly before: string;
  readonly after: string;
  /** Whether it is emphasized already. */
  readonly isMarked: boolean;
}

const ALONE: Surroundings = { before: '', after: '', isMarked: false };

function inlinesMarkdown(content: readonly Inline[], { before, after, isMarked }: Surroundings): string {
  return content.reduce((made, inline, i) => {
    const next = content[i + 1];
    const around = {
      before: lastCharacter(made) || before,
      after: next ? firstCharacter(next) : after,
      isMarked,
    };
    return made + inlineMarkdown(inline, around);
  }, '');
}

function firstCharacter(inline: Inline): string {
  if (inline.kind === 'strong' || inline.kind === 'emphasis') return '*';
  if (inline.kind === 'change') return '<';
  return inline.kind === 'link' ? '[' : firstOf(inlineString([inline]));
}

function firstOf(text: string): string {
  return /^./su.exec(text)?.[0] ?? '';
}

function lastCharacter(text: string): string {
  return /.$/su.exec(text)?.[0] ?? '';
}

function inlineMarkdown(inline: Inline, around: Surroundings): string {
  switch (inline.kind) {
    case 'text':
      // `!` before a link would make it a picture.
      return escapeMarkdown(inline.value)
        .replace(/\n/g, '\\\n')
        .replace(/!$/, around.after === '[' ? '\\!' : '!');
    case 'strong':
      return marked(inline.content, around, '**', 'strong');
    case 'emphasis':
      return marked(inline.content, around, '*', 'em');
    case 'break':
      return '\\\n';
    case 'change': {
      const tag = inline.change === 'deleted' ? 'del' : 'ins';
      const inner = inlinesMarkdown(inline.content, { ...around, before: '>', after: '<' });
      return inner === '' ? '' : `<${tag}>${inner}</${tag}>`;
    }
    case 'link': {
      const words = inlinesMarkdown(inline.content, { ...around, before: '[', after: ']' });
      const target = linkTarget(inline.url);
      if (target === null) return words === '' ? escapeMarkdown(inline.url) : words;
      return `[${words === '' ? escapeMarkdown(inline.url) : words}](<${escapeAddress(target)}>)`;
    }
  }
}

/**
 * Text between marks of emphasis, or between tags where marks would stay marks: in Japanese, where no space stands before or
 * behind them, `**「強調」**する` is one such. Source: CommonMark 0.31, “Emphasis and strong emphasis”, on flanking.
 */
function marked(content: readonly Inline[], around: Surroundings, mark: string, tag: string): string {
  if (inlineString(content) === '') return '';
  // Marks inside others might be taken for their end.
  const inner = inlinesMarkdown(content, { before: '>', after: '<', isMarked: true });
  const takesMarks =
    !around.isMarked && opens(around.before, firstOf(inner)) && opens(around.after, lastCharacter(inner));
  return takesMarks ? mark + inner + mark : `<${tag}>${inner}</${tag}>`;
}

/**
 * Whether a mark between these two characters opens, or mirrored closes, emphasis and cannot be taken for another. Readers
 * differ on what is punctuation: what only some take for it counts inside, where it hinders, and not outside, where it helps.
 */
function opens(outside: string, inside: string): boolean {
  if (outside === '*' || /\s/.test(inside)) return false;
  const hinders = /[\p{P}\p{S}]/u.test(inside);
  return !hinders || outside === '' || /[\s!-/:-@[-`{-~]|(?=[\u0000-\uffff])\p{P}/u.test(outside);
}

function escapeAddress(url: string): string {
  return url.replace(/[<>\n\\]/g, encodeURIComponent).replace(/&(?=#?\w+;)/g, '\\&');
}
