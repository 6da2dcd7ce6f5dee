import type { Inline, ListMarks, Text } from '../layout/form.js';
import { linkTarget } from '../text/link-target.js';
import { listMark } from '../write/list-mark.js';
import { toggle, withProperties } from './properties.js';
import { element, escapeText, type XmlElement } from './xml-tree.js';

/** How runs are written. */
export interface RunSetting {
  /** Properties of the run that held the placeholder. */
  readonly properties: XmlElement | undefined;
  /** The relationship of a link; `null` where no link may stand. */
  readonly linkTo: ((url: string) => string) | null;
}

/** Namespace of the ids of relationships: a part need not have declared it. */
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Word's own blue of links. */
const LINK_COLOR = '0563C1';

/** Runs of plain characters; line feeds are line breaks. */
export function plainRuns(
  text: string,
  { properties }: Pick<RunSetting, 'properties'>,
): readonly XmlElement[] {
  if (text === '') return [];
  const lines = text
    .split(/\r\n?|\n/)
    .flatMap((line, i) => [
      ...(i === 0 ? [] : [element('w:br')]),
      ...(line === '' ? [] : [element('w:t', { 'xml:space': 'preserve' }, [escapeText(line)])]),
    ]);
  return [element('w:r', {}, [...(properties ? [properties] : []), ...lines])];
}

/** Runs of running text in the look of the placeholder, with what is strong, slanted or a link. */
export function inlineRuns(content: readonly Inline[], setting: RunSetting): readonly XmlElement[] {
  return content.flatMap((inline) => runsOf(inline, setting));
}

function runsOf(inline: Inline, setting: RunSetting): readonly XmlElement[] {
  switch (inline.kind) {
    case 'text':
      return plainRuns(inline.value, setting);
    case 'break':
      return plainRuns('\n', setting);
    case 'strong':
      return inlineRuns(inline.content, look(setting, [toggle('w:b'), toggle('w:bCs')]));
    case 'emphasis':
      return inlineRuns(inline.content, look(setting, [toggle('w:i'), toggle('w:iCs')]));
    case 'link':
      return linkRuns(inline.url, inline.content, setting);
    // A policy has none: only layouts of two states do.
    case 'change':
      return inlineRuns(inline.content, setting);
  }
}

/** A text within one paragraph: blocks are parted by line breaks, and items have their marks as characters. */
export function runsOfText(text: Text, marks: ListMarks, setting: RunSetting): readonly XmlElement[] {
  const lines = linesOf(text, marks, 0);
  return lines.flatMap((content, i) => [
    ...(i === 0 ? [] : plainRuns('\n', setting)),
    ...inlineRuns(content, setting),
  ]);
}

function linesOf(text: Text, marks: ListMarks, level: number): readonly (readonly Inline[])[] {
  return text.flatMap((block): readonly (readonly Inline[])[] => {
    if (block.kind === 'paragraph') return [block.content];
    if (block.kind === 'heading') return [[{ kind: 'strong', content: block.content }]];
    return block.items.flatMap((item, i) => {
      const mark = listMark(block.start, level, marks).replace('{n}', String((block.start ?? 0) + i));
      const [first = [], ...rest] = linesOf(item, marks, level + 1);
      const before = `${'\u3000'.repeat(level)}${mark}${block.start === null ? '' : ' '}`;
      return [[{ kind: 'text', value: before }, ...first] as const, ...rest];
    });
  });
}

function linkRuns(url: string, content: readonly Inline[], setting: RunSetting): readonly XmlElement[] {
  const target = linkTarget(url);
  if (target === null || setting.linkTo === null) return inlineRuns(content, setting);
  const shown = look({ ...setting, linkTo: null }, [
    element('w:color', { 'w:val': LINK_COLOR }),
    element('w:u', { 'w:val': 'single' }),
  ]);
  const attributes = { 'xmlns:r': RELATIONSHIPS, 'r:id': setting.linkTo(target) };
  return [element('w:hyperlink', attributes, inlineRuns(content, shown))];
}

function look(setting: RunSetting, added: readonly XmlElement[]): RunSetting {
  return { ...setting, properties: withProperties('w:rPr', setting.properties, added) };
}
