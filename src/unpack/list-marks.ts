import type { OfficePackage } from './open-package.js';
import { childrenOf, readXmlTree, settingOf, type XmlElement } from './xml-tree.js';

/** How the paragraphs of a document's lists are marked. */
export interface ListNumbering {
  /** The mark of the next paragraph of a list at a level: `・` for bullets, `2. ` for numbers. */
  readonly next: (list: string, level: number) => string;
}

interface Level {
  readonly isBullet: boolean;
  readonly start: number;
}

/** The lists of a document, counted from their beginning. @throws UnreadablePackage */
export function readNumbering({ part, main, related }: OfficePackage): ListNumbering {
  const [name] = related(main, 'numbering');
  const levels = name === undefined ? new Map<string, Level>() : readLevels(readXmlTree(part(name), name));
  const counts = new Map<string, number>();
  return {
    next(list, level) {
      const own = levels.get(`${list} ${level}`);
      if (own === undefined || own.isBullet) return '・';
      const count = counts.get(`${list} ${level}`) ?? own.start;
      counts.set(`${list} ${level}`, count + 1);
      // Numbers of lower levels begin anew under the next item.
      for (let lower = level + 1; lower < 9; lower += 1) counts.delete(`${list} ${lower}`);
      return `${count}. `;
    },
  };
}

/** `numId level` → how it is marked. Source: ISO/IEC 29500-1, 17.9. */
function readLevels(root: XmlElement): ReadonlyMap<string, Level> {
  const abstract = new Map(
    childrenOf(root, 'w:abstractNum').map((element) => [element.attributes.abstractNumId, element] as const),
  );
  const levels = new Map<string, Level>();
  for (const list of childrenOf(root, 'w:num')) {
    const id = list.attributes.numId ?? '';
    const definition = abstract.get(settingOf(list, 'w:abstractNumId') ?? '');
    for (const level of definition ? childrenOf(definition, 'w:lvl') : []) {
      const number = level.attributes.ilvl ?? '0';
      const override = childrenOf(list, 'w:lvlOverride').find(({ attributes }) => attributes.ilvl === number);
      const format = settingOf(level, 'w:numFmt');
      levels.set(`${id} ${number}`, {
        isBullet: format === undefined || format === 'bullet' || format === 'none',
        start: Number(settingOf(override, 'w:startOverride') ?? settingOf(level, 'w:start') ?? 1) || 0,
      });
    }
  }
  return levels;
}
