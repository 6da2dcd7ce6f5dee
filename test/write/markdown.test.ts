import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import type { Form, Inline, Text } from '../../src/layout/form.js';
import { inlineString, plainText } from '../../src/model/text.js';
import { markdownText } from '../../src/write/markdown-text.js';
import { writeMarkdown } from '../../src/write/write-markdown.js';
import { sampleForm } from './sample-form.js';

/** What CommonMark, as GitHub has it, reads: blocks and inlines, tags of emphasis counted as emphasis, characters as they are. */
function readAgain(markdown: string): unknown {
  const root = fromMarkdown(markdown, {
    extensions: [gfmTable()],
    mdastExtensions: [gfmTableFromMarkdown()],
  });
  return blocks(root.children as readonly Node[]);
}

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly start?: number | null;
  readonly ordered?: boolean | null;
  readonly children?: readonly Node[];
}

function blocks(nodes: readonly Node[]): unknown {
  return nodes.map((node) => {
    if (node.type === 'paragraph') return { paragraph: inlines(node.children ?? []) };
    if (node.type !== 'list') throw new Error(`read as ${node.type}`);
    const items = (node.children ?? []).map((item) => blocks(item.children ?? []));
    return { list: node.ordered ? node.start : null, items };
  });
}

/** Characters with their format, one run for neighbours of the same. */
function inlines(nodes: readonly Node[]): unknown {
  const runs: { text: string; format: string }[] = [];
  const formats: string[] = [];
  const add = (text: string) => {
    const format = [...formats].sort().join(' ');
    const last = runs.at(-1);
    if (last?.format === format) runs[runs.length - 1] = { text: last.text + text, format };
    else if (text !== '') runs.push({ text, format });
  };
  const visit = (node: Node) => {
    if (node.type === 'html') {
      if (node.value?.startsWith('</')) formats.pop();
      else formats.push(node.value === '<strong>' ? 'strong' : 'emphasis');
    } else if (node.type === 'break') add('\n');
    else if (node.type === 'text') add(node.value ?? '');
    else {
      formats.push(node.type === 'link' ? `link:${node.url}` : node.type);
      node.children?.forEach(visit);
      formats.pop();
    }
  };
  nodes.forEach(visit);
  return runs;
}

/** The same of a text itself. */
function meant(text: Text): unknown {
  return text.map((block) => {
    if (block.kind === 'list') return { list: block.start, items: block.items.map(meant) };
    return { paragraph: inlines(block.content.map(nodeOf)) };
  });
}

function nodeOf(inline: Inline): Node {
  if (inline.kind === 'text') return { type: 'text', value: inline.value };
  if (inline.kind === 'break') return { type: 'break' };
  const children = inline.content.map(nodeOf);
  return inline.kind === 'link'
    ? { type: 'link', url: inline.url, children }
    : { type: inline.kind, children };
}

const PIECES = [
  '区民',
  '「強調」',
  'a',
  ' ',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '[x](y)',
  '<b>',
  '&amp;',
  '\\',
  '|',
  '#',
  '- ',
  '+ ',
  '1. ',
  '2) ',
  '> ',
  '=',
  '---',
  '$x$',
  '！',
  '。',
  '👍',
  '葛\u{e0100}',
  '=1+1',
  '<script>',
  ']]>',
  'שלום',
  '::error::',
  '!',
  '(',
  '　',
];

const words = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text.trim() !== '');

const plain: fc.Arbitrary<Inline> = words.map((value) => ({ kind: 'text', value }));

const inline: fc.Arbitrary<Inline> = fc.letrec<{ inline: Inline; content: readonly Inline[] }>((tie) => ({
  inline: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'inline' },
    plain,
    fc.record({
      kind: fc.constantFrom('strong', 'emphasis'),
      content: tie('content'),
    }) as fc.Arbitrary<Inline>,
    fc.record({
      kind: fc.constant('link'),
      url: fc.constantFrom('https://example.jp/?a=1&copy;=2', 'mailto:a@example.jp'),
      content: plain.map((each) => [each]),
    }) as fc.Arbitrary<Inline>,
  ),
  content: fc.array(tie('inline'), { minLength: 1, maxLength: 3, depthIdentifier: 'inline' }),
})).inline;

const paragraph = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: inline },
      { weight: 1, arbitrary: fc.constant<Inline>({ kind: 'break' }) },
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  // A break says nothing at an end, and none follows another.
  .map((content) =>
    content.filter((each, i) => each.kind !== 'break' || (i > 0 && content[i - 1]?.kind !== 'break')),
  )
  .map((content) => (content.at(-1)?.kind === 'break' ? content.slice(0, -1) : content))
  .filter((content) => content.length > 0 && inlineString(content).trim() !== '')
  .map((content) => ({ kind: 'paragraph', content }) as const);

const anyText: fc.Arbitrary<Text> = fc.letrec<{ text: Text; list: Text[number] }>((tie) => ({
  text: fc.array(fc.oneof({ maxDepth: 2, depthIdentifier: 'text' }, paragraph, tie('list')), {
    minLength: 1,
    maxLength: 3,
    depthIdentifier: 'text',
  }) as fc.Arbitrary<Text>,
  list: fc.record({
    kind: fc.constant('list' as const),
    start: fc.constantFrom(null, 1, 3),
    items: fc.array(tie('text'), { minLength: 1, maxLength: 3, depthIdentifier: 'text' }),
  }),
})).text;

describe('a text as Markdown', () => {
  it('is read again as it was, with every kind of block and inline', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(readAgain(markdownText(text)), markdownText(text)).toEqual(meant(text));
      }),
      { numRuns: 1500 },
    );
  });

  it('uses marks of emphasis where they work, and tags where they would stay marks', () => {
    const strong = (value: string): Inline => ({ kind: 'strong', content: [{ kind: 'text', value }] });
    const around = (value: string) =>
      markdownText([
        {
          kind: 'paragraph',
          content: [{ kind: 'text', value: '町会は' }, strong(value), { kind: 'text', value: 'である' }],
        },
      ]);
    expect(around('大切')).toBe('町会は**大切**である');
    expect(around('「大切」')).toBe('町会は<strong>「大切」</strong>である');
  });

  it('links only to the web and mail addresses', () => {
    const link = (url: string) =>
      markdownText([
        { kind: 'paragraph', content: [{ kind: 'link', url, content: [{ kind: 'text', value: '語' }] }] },
      ]);
    expect(link('javascript:alert(1)')).toBe('語');
    expect(link('https://example.jp/x')).toBe('[語](<https://example.jp/x>)');
  });
});

describe('a form as Markdown', () => {
  const withCell = (content: Text): Form => ({
    ...sampleForm,
    blocks: [
      {
        kind: 'table',
        caption: '',
        description: '',
        columns: [1, 1],
        rows: ['column', null].map((header) => ({
          header: header !== null,
          keepWithNext: false,
          minHeight: 0,
          cells: [0, 1].map((column) => ({
            role: 'text',
            column,
            columnSpan: 1,
            rowSpan: 1,
            header: header as 'column' | null,
            content,
            input: null,
          })),
        })),
      },
    ],
  });

  it('says first that it is not to be taken for the real one', () => {
    expect(writeMarkdown({ ...sampleForm, notice: '未検証 *' })).toMatch(
      /^<!-- policydoc -->\n\n> \*\*未検証 \\\*\*\*\n\n#/,
    );
  });

  it('numbers the items of a list in a pipe table', () => {
    const list = { kind: 'list', start: 3, items: [plainText('三'), plainText('四|')] } as const;
    expect(writeMarkdown(withCell([list]))).toContain(
      '| 3. 三<br>4. 四\\| | 3. 三<br>4. 四\\| |\n| --- | --- |\n',
    );
  });

  it('spells what no file can hold, and loses none of 40,000 characters', () => {
    const made = writeMarkdown(withCell(plainText(`\u0007\ud800${'あ'.repeat(40_000)}`)));
    expect(made).toContain('\\<U+0007\\>\\<U+D800\\>');
    expect(made.match(/あ/g)?.length).toBe(160_000);
  });
});
