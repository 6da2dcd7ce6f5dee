import type { Block, Inline, Look, Text, WholeChange } from '../../layout/form.js';
import type { DocumentLists, ListNumbering, ListReference } from './document-lists.js';
import { element, type Xml } from './element.js';
import { inlineRuns, type RunScope } from './inline-runs.js';
import { type ParagraphSetting, paragraph } from './paragraph.js';
import { roleStyleId } from './role-style.js';
import { type ParagraphEnd, trackedEnds } from './tracked-ends.js';

/** How the paragraphs of a text are set. */
export interface TextSetting {
  readonly role: string;
  readonly look: Look;
  /** Each paragraph stays on the page of the next. */
  readonly keepNext: boolean;
  readonly scope: RunScope & { readonly lists: DocumentLists };
}

/** A paragraph to be: its text, the numbering that marks it, or where it begins, in twips. */
interface Line {
  readonly content: readonly Inline[];
  readonly list: ListReference | null;
  readonly indent: number;
  readonly change: WholeChange | null;
}

/** Paragraphs of a text: at least one, as a cell must not be without. With `onNewPage` the first begins a page. */
export function textParagraphs(text: Text, setting: TextSetting, onNewPage = false): readonly Xml[] {
  const lines = text.flatMap((block) => blockLines(block, 0, 0, setting));
  if (lines.length === 0) return [roleParagraph(setting)];
  return endedParagraphs(lines, trackedEnds(lines.map(({ change }) => change)), setting, onNewPage);
}

/** Paragraphs of a text outside tables: where all of it is in one state only, the last end is so as well. */
export function bodyParagraphs(text: Text, setting: TextSetting, onNewPage: boolean): readonly Xml[] {
  const lines = text.flatMap((block) => blockLines(block, 0, 0, setting));
  const change = lines[0]?.change ?? null;
  if (change === null || lines.some((line) => line.change !== change)) {
    return textParagraphs(text, setting, onNewPage);
  }
  const ends = lines.map(() => change);
  return endedParagraphs(lines, ends, setting, onNewPage);
}

function endedParagraphs(
  lines: readonly Line[],
  ends: readonly ParagraphEnd[],
  setting: TextSetting,
  onNewPage: boolean,
): readonly Xml[] {
  const { scope } = setting;
  const paragraphs: Xml[] = [];
  let begun: readonly Inline[] = [];
  lines.forEach((line, index) => {
    const content = [...begun, ...line.content];
    const end = ends[index] ?? 'kept';
    begun = end === 'none' ? content : [];
    if (end === 'none') return;
    const { list, indent } = line;
    paragraphs.push(
      paragraph(
        {
          ...paragraphSetting(setting, paragraphs.length === 0, index === lines.length - 1),
          startsPage: onNewPage && paragraphs.length === 0,
          numbering: list && scope.lists.use(list),
          indent: list === null ? indent : 0,
          endChanges: end === 'kept' ? [] : [scope.changes.next(end)],
        },
        inlineRuns(content, scope),
      ),
    );
  });
  return paragraphs;
}

/** A single paragraph of the role with the given children. */
export function roleParagraph(setting: TextSetting, children: readonly Xml[] = []): Xml {
  return paragraph(paragraphSetting(setting, true, true), children);
}

/** The style, and what deviates from it: the space around a text stands above its first and below its last paragraph. */
function paragraphSetting(
  { role, look, keepNext }: TextSetting,
  first: boolean,
  last: boolean,
): ParagraphSetting {
  const after = !last && look.after > 0 ? 0 : null;
  const before = !first && look.before > 0 ? 0 : null;
  const deviates = after !== null || before !== null;
  return {
    style: roleStyleId(role),
    keepNext,
    spacing: deviates ? element('w:spacing', { 'w:after': after, 'w:before': before }) : null,
  };
}

function blockLines(block: Block, level: number, indent: number, setting: TextSetting): readonly Line[] {
  switch (block.kind) {
    case 'paragraph':
      return [{ content: block.content, list: null, indent, change: block.change ?? null }];
    case 'heading':
      return [
        {
          content: [{ kind: 'strong', content: block.content }],
          list: null,
          indent,
          change: block.change ?? null,
        },
      ];
    case 'list': {
      const list = setting.scope.lists.add(block, { level, indent, size: setting.look.size });
      return block.items.flatMap((item) => itemLines(item, level, list, setting));
    }
  }
}

/** Lines of an item, the first of them with the mark; an item that begins with a list has an empty line for it. */
function itemLines(item: Text, level: number, list: ListNumbering, setting: TextSetting): readonly Line[] {
  const lines = item.flatMap((block) => blockLines(block, level + 1, list.indent, setting));
  const begins = item[0] !== undefined && item[0].kind !== 'list';
  const [first, rest] = begins ? [lines[0]?.content ?? [], lines.slice(1)] : [[], lines];
  const own = lines[0]?.change ?? null;
  // The empty line of the mark goes with the list behind it, where all of that goes.
  const change = begins || lines.every((line) => line.change === own) ? own : null;
  return [{ content: first, list: list.list, indent: list.indent, change }, ...rest];
}
