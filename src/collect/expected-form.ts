import {
  type Block,
  type Form,
  type FormInput,
  type FormTable,
  type Inline,
  inlineString,
  type ListMarks,
  type Text,
} from '../layout/form.js';
import type { FilledForm } from './filled-form.js';

/** What a form that was made from a policy holds, for comparison with a copy that somebody has filled in. */
export interface ExpectedForm {
  readonly template: string;
  readonly organization: string;
  readonly fiscalYear: number;
  readonly contentHash: string;
  /** Input name → what may be filled in, in the order of the form. */
  readonly inputs: ReadonlyMap<string, FormInput>;
  readonly tables: readonly FormTable[];
  readonly lists: ListMarks;
  /** What is printed outside the inputs, in reading order; contents without text are left out. */
  readonly printed: readonly Text[];
}

/** What to expect of the copies of a form. */
export function expectedForm({ template, properties, blocks, lists }: Form): ExpectedForm {
  const tables = blocks.filter((block) => block.kind === 'table');
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const inputs = cells.flatMap(({ input }) => (input === null ? [] : [[input.name, input] as const]));
  const printed = blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block.content]
      : block.rows.flatMap((row) =>
          row.cells.filter(({ input }) => input === null).map(({ content }) => content),
        ),
  );
  const { organization, fiscalYear, contentHash } = properties;
  return { template, organization, fiscalYear, contentHash, inputs: new Map(inputs), tables, lists, printed };
}

/** A content as it is printed, without the marks of its lists; only a workbook prints the addresses of links. */
export function printedText(text: Text, kind: FilledForm['kind']): string {
  return text.map((block) => blockText(block, kind)).join('\n');
}

function blockText(block: Block, kind: FilledForm['kind']): string {
  if (block.kind === 'list') return block.items.map((item) => printedText(item, kind)).join('\n');
  return kind === 'docx' ? inlineString(block.content) : withAddresses(block.content);
}

function withAddresses(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      if (inline.kind === 'text') return inline.value;
      if (inline.kind === 'break') return '\n';
      const shown = withAddresses(inline.content);
      if (inline.kind !== 'link') return shown;
      const address = inline.url.replace(/^mailto:/, '');
      return shown === inline.url || shown === address ? shown : `${shown}（${address}）`;
    })
    .join('');
}

/** What is compared of a text: no white space, no marks of lists, which stand in some files as text and in others not. */
export function comparable(text: string, { bullets }: ListMarks): string {
  const marks = new Set([...bullets, '・'].flatMap((bullet) => [...bullet]));
  const lines = text.split('\n').map((line) => line.replace(/^\s*(?:\d{1,3}[.)]|\(\d{1,3}\))/, ''));
  return [...lines.join('')].filter((character) => !marks.has(character) && !/\s/.test(character)).join('');
}
