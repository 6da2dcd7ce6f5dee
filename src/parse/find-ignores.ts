import { lineIndex, type Range, type Source } from '../diagnostic/source.js';
import type { Node, Tree } from './tree.js';

/** `# policy-ignore RULE: reason` above a line: what it names, where it stands, and what it is about. */
export interface IgnoreComment {
  /** As written, '' where there is none. */
  readonly rule: string;
  /** '' where there is none. */
  readonly reason: string;
  /** Where the rule stands, or the comment where it names none. */
  readonly range: Range;
  /** The whole line with its line end. */
  readonly line: Range;
  /** The next line that is no comment, and the block of text that begins on it. */
  readonly scope: Range;
}

const COMMENT = /^[ \t]*#[ \t]*policy-ignore(?![\w-])([^\r\n]*)\r?$/gm;

/** The ignore comments of a document, in order. What looks like one inside a text of several lines is text. */
export function findIgnores({ source, root }: Tree): readonly IgnoreComment[] {
  if (!source.text.includes('policy-ignore')) return [];
  const blocks = textsOverLines(source, root);
  const scopes = new Scopes(source, blocks);
  return [...source.text.matchAll(COMMENT)].flatMap((match) => {
    const [whole, said = ''] = match;
    const start = match.index + whole.indexOf('#');
    if (blocks.some((block) => block.start <= start && start < block.end)) return [];
    const rule = /^[^\s:：]*/.exec(said.trim())?.[0] ?? '';
    const behind = said.trim().slice(rule.length).trimStart();
    const markEnd = match.index + whole.trimEnd().length - said.trimEnd().length;
    const named = rule === '' ? start : source.text.indexOf(rule, markEnd);
    return [
      {
        rule,
        // Without its colon a remark is not taken for a reason.
        reason: /^[:：]/.test(behind) ? behind.slice(1).trim() : '',
        range: { start: named, end: rule === '' ? markEnd : named + rule.length },
        line: { start: match.index, end: Math.min(source.text.length, match.index + whole.length + 1) },
        scope: scopes.below(start),
      },
    ];
  });
}

function textsOverLines({ text }: Source, root: Node): readonly Range[] {
  const found: Range[] = [];
  const visit = (node: Node): void => {
    if (node.kind === 'map') for (const { value } of node.entries) visit(value);
    else if (node.kind === 'sequence') for (const item of node.items) visit(item);
    else if (text.slice(node.range.start, node.range.end).includes('\n')) found.push(node.range);
  };
  visit(root);
  return found;
}

/** What comments are about. Comments in a row, of which there may be thousands, are about the same. */
class Scopes {
  #lastLine = 0;
  #last: Range = { start: 0, end: 0 };

  constructor(
    readonly source: Source,
    readonly blocks: readonly Range[],
  ) {}

  /** The next line that is no comment, and the text that begins on it. To be asked in the order of the comments. */
  below(comment: number): Range {
    const { source, blocks } = this;
    const index = lineIndex(source);
    let number = index.lineAt(comment) + 1;
    if (number <= this.#lastLine) return this.#last;
    while (index.start(number) < source.text.length && /^\s*(?:#|$)/.test(index.line(number))) number += 1;
    const start = index.start(number);
    const end = start + index.line(number).length;
    const block = blocks.find((range) => range.start >= start && range.start <= end);
    this.#lastLine = number;
    this.#last = { start, end: Math.max(end, block?.end ?? end) };
    return this.#last;
  }
}
