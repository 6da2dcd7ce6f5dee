import { PACKAGE_LIMITS, tooLarge } from './package-fault.js';
import { readXml, type XmlAttributes } from './read-xml.js';

/** An element with what stands in it, in order. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: XmlAttributes;
  readonly children: readonly (XmlElement | string)[];
}

/** The XML of a part as a tree. @throws UnreadablePackage */
export function readXmlTree(bytes: Uint8Array, part: string): XmlElement {
  const root = { name: '', attributes: {}, children: [] as (XmlElement | string)[] };
  const open = [root];
  let elements = 0;
  readXml(bytes, part, {
    open(name, attributes) {
      elements += 1;
      if (elements > PACKAGE_LIMITS.treeElements) tooLarge('elements', PACKAGE_LIMITS.treeElements);
      const element = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  return root.children.find((child) => typeof child !== 'string') ?? root;
}

/** The child elements of a name. */
export function childrenOf({ children }: XmlElement, name: string): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

/** The first child element of a name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element && childrenOf(element, name)[0];
}

/** `val` of the first child element of a name, as WordprocessingML states most settings. */
export function settingOf(element: XmlElement | undefined, name: string): string | undefined {
  return childOf(element, name)?.attributes.val;
}
