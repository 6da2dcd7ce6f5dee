import type { Block, Inline, Look, Text, WholeChange } from '../../layout/form.js';
import type { DocumentLists, ListNumbering, ListReference } from './document-lists.js';
import { element, type Xml } from './element.js';
import { inlineRuns, type RunScope } from './inline-runs.js';
import { type ParagraphSetting, paragraphProperties, paragraphWith } from './paragraph.js';
import { roleStyleId } from './role-style.js';
import { type ParagraphEnd, trackedEnds } from './tracked-ends.js';

/** How the paragraphs of a text are set. */
export interface TextSetting {
  readonly role: string;
  readonly look: Look;
  /** Each paragraph stays on the page of the next. */
  readonly keepNext: boolean;
  readonly scope: RunScope & { readonly lists: DocumentLists };
  /** Properties of paragraphs so far, by what tells them apart. */
  readonly properties: Map<string, Xml | null>;
}

/** A paragraph to be: its text, the numbering that marks it, or where it begins, in twips. */
interface Line {
  readonly content: readonly Inline[];
  readonly list: ListReference | null;
  readonly indent: number;
  readonly change: WholeChange | null;
}

/** Paragraphs of a text: at least one, as a cell must not be without. */
export function textParagraphs(text: Text, setting: TextSetting): readonly Xml[] {
  return cellParagraphs(textLines(text, setting), setting, false);
}

/**
 * Paragraphs of a text outside tables: where all of it is in one state only, the last end is so as well. With `onNewPage` the
 * first begins a page.
 */
export function bodyParagraphs(text: Text, setting: TextSetting, onNewPage: boolean): readonly Xml[] {
  const lines = textLines(text, setting);
  const change = lines[0]?.change ?? null;
  if (change === null || lines.some((line) => line.change !== change)) {
    return cellParagraphs(lines, setting, onNewPage);
  }
  const ends = lines.map(() => change);
  return endedParagraphs(lines, ends, setting, onNewPage);
}

/** Paragraphs of which the last end stays. */
function cellParagraphs(lines: readonly Line[], setting: TextSetting, onNewPage: boolean): readonly Xml[] {
  if (lines.length === 0) return [roleParagraph(setting)];
  const ends = lines.some(isChanged) ? trackedEnds(lines.map(({ change }) => change)) : null;
  return endedParagraphs(lines, ends, setting, onNewPage);
}

function isChanged({ change }: Line): boolean {
  return change !== null;
}

/** Without `ends` all of them are kept. */
function endedParagraphs(
  lines: readonly Line[],
  ends: readonly ParagraphEnd[] | null,
  setting: TextSetting,
  onNewPage: boolean,
): readonly Xml[] {
  const { scope } = setting;
  const paragraphs: Xml[] = [];
  let begun: readonly Inline[] = [];
  for (const [index, line] of lines.entries()) {
    const content = begun.length === 0 ? line.content : [...begun, ...line.content];
    const end = ends?.[index] ?? 'kept';
    begun = end === 'none' ? content : [];
    if (end === 'none') continue;
    const place = { isFirst: paragraphs.length === 0, isLast: index === lines.length - 1 };
    const startsPage = onNewPage && place.isFirst;
    const properties =
      end === 'kept' && !startsPage
        ? lineProperties(line, place, setting)
        : paragraphProperties({
            ...lineSetting(line, place, setting),
            startsPage,
            endChanges: end === 'kept' ? [] : [scope.changes.next(end)],
          });
    paragraphs.push(paragraphWith(properties, inlineRuns(content, scope)));
  }
  return paragraphs;
}

/** A single paragraph of the role with the given children. */
export function roleParagraph(setting: TextSetting, children: readonly Xml[] = []): Xml {
  return paragraphWith(lineProperties(EMPTY_LINE, ALONE, setting), children);
}

const EMPTY_LINE: Line = { content: [], list: null, indent: 0, change: null };
const ALONE: LinePlace = { isFirst: true, isLast: true };

/** Where a line stands among those of its text. */
interface LinePlace {
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Properties of a paragraph of which nothing else is said; most lines of a document have them in common with others. */
function lineProperties(line: Line, place: LinePlace, setting: TextSetting): Xml | null {
  const numbering = line.list && setting.scope.lists.use(line.list);
  const list = numbering === null ? line.indent : `${numbering.numId} in ${numbering.level}`;
  const key = `${place.isFirst} ${place.isLast} ${list}`;
  const known = setting.properties.get(key);
  if (known !== undefined) return known;
  const properties = paragraphProperties(lineSetting(line, place, setting));
  setting.properties.set(key, properties);
  return properties;
}

/** The style, and what deviates from it: the space around a text stands above its first and below its last paragraph. */
function lineSetting(
  { list, indent }: Line,
  { isFirst, isLast }: LinePlace,
  setting: TextSetting,
): ParagraphSetting {
  const { role, look, keepNext, scope } = setting;
  const after = !isLast && look.after > 0 ? 0 : null;
  const before = !isFirst && look.before > 0 ? 0 : null;
  const deviates = after !== null || before !== null;
  return {
    style: roleStyleId(role),
    keepNext,
    spacing: deviates ? element('w:spacing', { 'w:after': after, 'w:before': before }) : null,
    numbering: list && scope.lists.use(list),
    indent: list === null ? indent : 0,
  };
}

/** The lines of a text, in the order in which they stand. */
function textLines(text: Text, setting: TextSetting): readonly Line[] {
  return text.flatMap((block) => blockLines(block, 0, 0, setting));
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
