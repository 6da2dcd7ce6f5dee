import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { cjkFriendlyExtension } from 'micromark-extension-cjk-friendly';
import { gfmTable } from 'micromark-extension-gfm-table';
import { type Block, type Inline, plainText, type Text } from '../model/text.js';
import { joinLines } from './join-lines.js';
import type { ParsedText, UnsupportedMarkdown } from './parse-text.js';

/** Reads the Markdown of a text field by the library, which takes whatever is not plain. */
export function parseMarkdown(markdown: string): ParsedText {
  const tooMany = [...markdown.matchAll(MARKS)][MOST_MARKS];
  // Parsing takes time that grows with the square of these marks, and no policy needs them.
  if (tooMany) {
    const { index: start } = tooMany;
    return { text: plainText(markdown), unsupported: [{ construct: 'marks', start, end: start + 1 }] };
  }
  const reader = new MarkdownReader();
  const root = fromMarkdown(markdown, {
    extensions: EXTENSIONS,
    mdastExtensions: TREE_EXTENSIONS,
  });
  return { text: reader.blocks(root.children), unsupported: reader.unsupported };
}

/** Runs of characters that open or close something inside a line. */
const MARKS = /[*_]+|[[\]<&]|`+/g;

/** Most of them in one text. */
const MOST_MARKS = 2000;

const EXTENSIONS = [gfmTable(), cjkFriendlyExtension()];
const TREE_EXTENSIONS = [gfmTableFromMarkdown()];

class MarkdownReader {
  readonly unsupported: UnsupportedMarkdown[] = [];

  blocks(nodes: readonly RootContent[]): Text {
    return nodes.flatMap((node) => this.#block(node));
  }

  #block(node: RootContent): readonly Block[] {
    switch (node.type) {
      case 'paragraph':
        return [{ kind: 'paragraph', content: this.#inlines(node.children) }];
      case 'heading':
        return [{ kind: 'heading', depth: node.depth, content: this.#inlines(node.children) }];
      case 'list': {
        const items = node.children.map((item) => this.blocks(item.children));
        return [{ kind: 'list', start: node.ordered ? (node.start ?? 1) : null, items }];
      }
      default:
        this.#refuse(node);
        return [];
    }
  }

  #inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    const inlines: Inline[] = [];
    for (const node of nodes) {
      const inline = this.#inline(node);
      const last = inlines.at(-1);
      if (inline?.kind === 'text' && last?.kind === 'text') {
        inlines[inlines.length - 1] = { kind: 'text', value: last.value + inline.value };
      } else if (inline) inlines.push(inline);
    }
    return inlines;
  }

  #inline(node: PhrasingContent): Inline | null {
    switch (node.type) {
      case 'text':
        return { kind: 'text', value: joinLines(node.value) };
      case 'strong':
      case 'emphasis':
        return { kind: node.type, content: this.#inlines(node.children) };
      case 'link':
        return { kind: 'link', url: node.url, content: this.#inlines(node.children) };
      case 'break':
        return { kind: 'break' };
      default:
        this.#refuse(node);
        return null;
    }
  }

  #refuse(node: Nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    this.unsupported.push({ construct: CONSTRUCTS[node.type] ?? 'other', start, end });
  }
}

const CONSTRUCTS: Readonly<Record<string, UnsupportedMarkdown['construct']>> = {
  table: 'table',
  image: 'image',
  imageReference: 'image',
  html: 'html',
  code: 'code',
  inlineCode: 'code',
};
