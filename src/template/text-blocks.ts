import type { Block, Inline, ListMarks, Text } from '../layout/form.js';
import { listMark } from '../write/list-mark.js';
import { textWidth } from '../write/text-width.js';
import { toggle, withoutProperties, withProperties } from './properties.js';
import type { TemplateLists } from './template-lists.js';
import { inlineRuns, type RunSetting } from './text-runs.js';
import { attributeOf, childOf, element, type XmlElement } from './xml-tree.js';

/** How the paragraphs of a text are written: like the paragraph that held the placeholder. */
export interface BlockSetting extends RunSetting {
  readonly paragraph: XmlElement | undefined;
  /** Twips of one character. */
  readonly em: number;
  readonly marks: ListMarks;
  readonly lists: TemplateLists;
}

/** Characters between a number and the text behind it. */
const NUMBER_GAP = 0.25;

/** Word has nine levels of lists, counted from 0. */
const DEEPEST_LEVEL = 8;

interface Line {
  readonly content: readonly Inline[];
  readonly numbering: { readonly id: number; readonly level: number } | null;
  /** Where the text begins, twips; `null` where the paragraph says so itself. */
  readonly left: number | null;
  readonly hanging: number;
  readonly isHeading: boolean;
}

/** Paragraphs of a text, none for an empty one. Lists are real ones, so that they can be edited and are read out as lists. */
export function textBlocks(text: Text, setting: BlockSetting): readonly XmlElement[] {
  const lines = text.flatMap((block) => linesOf(block, 0, null, setting));
  return lines.map((line, i) => {
    // A section ends behind the last paragraph, and a page begins before the first one only.
    const left = withoutProperties(setting.paragraph, [
      ...(i < lines.length - 1 ? ['w:sectPr'] : []),
      ...(i > 0 ? ['w:pageBreakBefore'] : []),
      ...(line.left === null ? [] : ['w:numPr']),
    ]);
    const properties = withProperties('w:pPr', left, [
      ...(line.numbering ? [numberingOf(line.numbering)] : []),
      ...(line.left === null
        ? []
        : [
            element('w:ind', { 'w:left': line.left, ...(line.hanging > 0 && { 'w:hanging': line.hanging }) }),
          ]),
      ...(line.isHeading ? [toggle('w:keepNext')] : []),
    ]);
    return element('w:p', {}, [
      ...(properties.children.length > 0 ? [properties] : []),
      ...inlineRuns(line.content, setting),
    ]);
  });
}

/** `left` is where the text around begins, `null` outside lists. */
function linesOf(block: Block, level: number, left: number | null, setting: BlockSetting): readonly Line[] {
  const plain = { numbering: null, left, hanging: 0, isHeading: false };
  switch (block.kind) {
    case 'paragraph':
      return [{ ...plain, content: block.content }];
    case 'heading':
      return [{ ...plain, content: [{ kind: 'strong', content: block.content }], isHeading: true }];
    case 'list': {
      const { start, items } = block;
      const deep = Math.min(level, DEEPEST_LEVEL);
      const mark = listMark(start, deep, setting.marks);
      const widest = mark.replace('{n}', String((start ?? 0) + items.length - 1));
      const width = textWidth(widest) + (start === null ? 0 : NUMBER_GAP);
      const hanging = Math.round(Math.max(setting.marks.indent, width) * setting.em);
      const own = (left ?? ownIndent(setting.paragraph)) + hanging;
      const id = setting.lists.add({
        mark,
        start,
        level: deep,
        left: own,
        hanging,
        isFull: start === null && width >= setting.marks.indent,
      });
      return items.flatMap((item) => {
        const lines = item.flatMap((inner) => linesOf(inner, level + 1, own, setting));
        const begins = item[0] !== undefined && item[0].kind !== 'list';
        const first: Line = {
          ...plain,
          content: begins ? (lines[0]?.content ?? []) : [],
          numbering: { id, level: deep },
          left: own,
          hanging,
        };
        return [first, ...(begins ? lines.slice(1) : lines)];
      });
    }
  }
}

function numberingOf({ id, level }: { readonly id: number; readonly level: number }): XmlElement {
  return element('w:numPr', {}, [element('w:ilvl', { 'w:val': level }), element('w:numId', { 'w:val': id })]);
}

/** Where the paragraph of the placeholder begins, twips. */
function ownIndent(paragraph: XmlElement | undefined): number {
  const indent = childOf(paragraph, 'w:ind');
  const left = indent ? (attributeOf(indent, 'w:left') ?? attributeOf(indent, 'w:start')) : null;
  return /^\d{1,5}$/.test(left ?? '') ? Number(left) : 0;
}
