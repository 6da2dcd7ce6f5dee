import { type IParagraphOptions, Paragraph } from 'docx';
import type { Block, Inline, Look, Text } from '../../layout/form.js';
import type { DocumentLists, ListNumbering } from './document-lists.js';
import { inlineRuns } from './inline-runs.js';
import { roleStyleId } from './role-style.js';

/** How the paragraphs of a text are set. */
export interface TextSetting {
  readonly role: string;
  readonly look: Look;
  /** Each paragraph stays on the page of the next. */
  readonly keepNext: boolean;
  readonly lists: DocumentLists;
}

/** A paragraph to be: its text, the numbering that marks it, or where it begins, in twips. */
interface Line {
  readonly content: readonly Inline[];
  readonly numbering: ListNumbering['numbering'] | null;
  readonly indent: number;
}

/** Paragraphs of a text: at least one, as a cell must not be without. With `onNewPage` the first begins a page. */
export function textParagraphs(text: Text, setting: TextSetting, onNewPage = false): readonly Paragraph[] {
  const lines = text.flatMap((block) => blockLines(block, 0, 0, setting));
  if (lines.length === 0) return [roleParagraph(setting)];
  return lines.map((line, index) => {
    const { numbering, indent } = line;
    return new Paragraph({
      ...paragraphOptions(setting, index === 0, index === lines.length - 1),
      ...(onNewPage && index === 0 && { pageBreakBefore: true }),
      ...(numbering && { numbering }),
      ...(numbering === null && indent > 0 && { indent: { left: indent } }),
      children: inlineRuns(line.content),
    });
  });
}

/** A single paragraph of the role with the given children. */
export function roleParagraph(
  setting: TextSetting,
  children: NonNullable<IParagraphOptions['children']> = [],
): Paragraph {
  return new Paragraph({ ...paragraphOptions(setting, true, true), children });
}

/** The style, and what deviates from it: the space around a text stands above its first and below its last paragraph. */
function paragraphOptions(
  { role, look, keepNext }: TextSetting,
  first: boolean,
  last: boolean,
): IParagraphOptions {
  const spacing = {
    ...(!first && look.before > 0 && { before: 0 }),
    ...(!last && look.after > 0 && { after: 0 }),
  };
  return {
    style: roleStyleId(role),
    ...(keepNext && { keepNext }),
    ...(Object.keys(spacing).length > 0 && { spacing }),
  };
}

function blockLines(block: Block, level: number, indent: number, setting: TextSetting): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ content: block.content, numbering: null, indent }];
    case 'heading':
      return [{ content: [{ kind: 'strong', content: block.content }], numbering: null, indent }];
    case 'list': {
      const list = setting.lists.add(block, { level, indent, size: setting.look.size });
      return block.items.flatMap((item) => itemLines(item, level, list, setting));
    }
  }
}

/** Lines of an item, the first of them with the mark; an item that begins with a list has an empty line for it. */
function itemLines(item: Text, level: number, list: ListNumbering, setting: TextSetting): readonly Line[] {
  const lines = item.flatMap((block) => blockLines(block, level + 1, list.indent, setting));
  const begins = item[0] !== undefined && item[0].kind !== 'list';
  const [first, rest] = begins ? [lines[0]?.content ?? [], lines.slice(1)] : [[], lines];
  return [{ content: first, numbering: list.numbering, indent: list.indent }, ...rest];
}
