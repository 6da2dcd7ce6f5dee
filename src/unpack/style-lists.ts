import type { OfficePackage } from './open-package.js';
import { childOf, childrenOf, readXmlTree, settingOf, type XmlElement } from './xml-tree.js';

/** The list of a paragraph and its level in it, from 0. */
export interface ListPlace {
  readonly list: string;
  readonly level: number;
}

/** Styles may rest on each other; a chain longer than this is a circle. */
const LONGEST_CHAIN = 20;

/** Paragraph styles that make items of lists (List Bullet …): id of the style → list. Source: ISO/IEC 29500-1, 17.7. @throws UnreadablePackage */
export function readStyleLists({ part, main, related }: OfficePackage): ReadonlyMap<string, ListPlace> {
  const [name] = related(main, 'styles');
  if (name === undefined) return new Map();
  const styles = new Map(
    childrenOf(readXmlTree(part(name), name), 'w:style').map((style) => [
      style.attributes.styleId ?? '',
      style,
    ]),
  );
  return new Map(
    [...styles].flatMap(([id, style]) => {
      const place = listOf(style, styles);
      return place === null ? [] : [[id, place] as const];
    }),
  );
}

function listOf(style: XmlElement, styles: ReadonlyMap<string, XmlElement>): ListPlace | null {
  let current: XmlElement | undefined = style;
  for (let depth = 0; current && depth < LONGEST_CHAIN; depth += 1) {
    const numbering = childOf(childOf(current, 'w:pPr'), 'w:numPr');
    const list = settingOf(numbering, 'w:numId');
    if (list !== undefined) return { list, level: Number(settingOf(numbering, 'w:ilvl') ?? 0) || 0 };
    current = styles.get(settingOf(current, 'w:basedOn') ?? '');
  }
  return null;
}
