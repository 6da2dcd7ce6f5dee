import { attributeOf, childOf, childrenOf, parseXml, type XmlElement } from './xml-tree.js';

/** What of the styles of a document concerns us. */
export interface DocumentStyles {
  /** Whether a paragraph is a heading, by its style or its own outline level. */
  readonly isHeading: (paragraph: XmlElement) => boolean;
  /** Font size of running text in a paragraph with these properties, in half-points. */
  readonly halfPoints: (paragraph: XmlElement | undefined, run: XmlElement | undefined) => number;
}

/** Word's body text is outline level 9. */
const BODY_LEVEL = 9;

/** Size where nothing says one, in half-points. Source: ISO/IEC 29500-1, 17.3.2.38. */
const DEFAULT_SIZE = 20;

/** Styles may be based on one another; more steps than this are a circle. */
const LONGEST_CHAIN = 20;

/** Reads `word/styles.xml`; `''` where there is none. */
export function documentStyles(xml: string): DocumentStyles {
  const root = parseXml(xml)?.root;
  const styles = new Map(
    (root ? childrenOf(root, 'w:style') : []).map((each) => [attributeOf(each, 'w:styleId'), each]),
  );
  const headings = new Set(
    [...styles]
      .filter(([, style]) => {
        const named = /^(heading \d|title)$/i.test(valOf(childOf(style, 'w:name')) ?? '');
        return named || hasLevel(childOf(style, 'w:pPr'));
      })
      .map(([id]) => id),
  );
  const defaults = childOf(childOf(childOf(root, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr');
  const normal = [...styles].find(
    ([, style]) => attributeOf(style, 'w:type') === 'paragraph' && attributeOf(style, 'w:default') === '1',
  )?.[0];

  const sizeOf = (id: string | null, steps = 0): number | null => {
    const style = styles.get(id);
    if (!style || steps > LONGEST_CHAIN) return null;
    return sizeIn(childOf(style, 'w:rPr')) ?? sizeOf(valOf(childOf(style, 'w:basedOn')), steps + 1);
  };

  return {
    isHeading: (paragraph) => {
      const properties = childOf(paragraph, 'w:pPr');
      const style = valOf(childOf(properties, 'w:pStyle'));
      return hasLevel(properties) || (style !== null && headings.has(style));
    },
    halfPoints: (paragraph, run) =>
      sizeIn(run) ??
      sizeOf(valOf(childOf(paragraph, 'w:pStyle')) ?? normal ?? null) ??
      sizeIn(defaults) ??
      DEFAULT_SIZE,
  };
}

function sizeIn(properties: XmlElement | undefined): number | null {
  const size = Number(valOf(childOf(properties, 'w:sz')) ?? 0);
  return size > 0 && size < 3277 ? size : null;
}

function hasLevel(properties: XmlElement | undefined): boolean {
  const level = valOf(childOf(properties, 'w:outlineLvl'));
  return level !== null && Number(level) < BODY_LEVEL;
}

/** `w:val` of an element. */
export function valOf(element: XmlElement | undefined): string | null {
  return element ? attributeOf(element, 'w:val') : null;
}
