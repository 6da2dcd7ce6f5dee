import { element, type XmlElement } from './xml-tree.js';

/** Children of w:rPr and w:pPr stand in these orders. Source: ISO/IEC 29500-1, 17.3.2.28 and 17.3.1.26. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  'w:rPr': words(
    'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish',
    'webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang',
    'eastAsianLayout specVanish oMath rPrChange',
  ),
  'w:pPr': words(
    'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs',
    'suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd',
    'snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment',
    'textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
  ),
};

/** Properties with these children in their places, in place of those that have their names. */
export function withProperties(
  name: 'w:rPr' | 'w:pPr',
  properties: XmlElement | undefined,
  added: readonly XmlElement[],
): XmlElement {
  const order = ORDERS[name] as readonly string[];
  const replaced = new Set(added.map((each) => each.name));
  const kept = (properties?.children ?? []).filter(
    (child): child is XmlElement => typeof child !== 'string' && !replaced.has(child.name),
  );
  const rank = (each: XmlElement) => {
    const found = order.indexOf(each.name);
    return found === -1 ? order.length : found;
  };
  return element(
    name,
    {},
    [...kept, ...added].sort((a, b) => rank(a) - rank(b)),
  );
}

/** Properties without the children of these names. */
export function withoutProperties(
  properties: XmlElement | undefined,
  names: readonly string[],
): XmlElement | undefined {
  if (!properties) return undefined;
  const children = properties.children.filter(
    (child) => typeof child === 'string' || !names.includes(child.name),
  );
  return { ...properties, children };
}

/** A property that is on, or off. */
export function toggle(name: string, on = true): XmlElement {
  return element(name, on ? {} : { 'w:val': 0 });
}

function words(...lines: readonly string[]): readonly string[] {
  return lines.flatMap((line) => line.split(' ').map((word) => `w:${word}`));
}
