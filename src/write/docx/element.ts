import { xmlText } from '../xml-element.js';

declare const written: unique symbol;

/** Well-formed XML. Only the functions of this file make it, so whatever a text holds has been escaped. */
export type Xml = string & { readonly [written]: true };

/** Values of attributes by their qualified name; one that is `null` is left out. */
export type Attributes = Readonly<Record<string, string | number | null>>;

/** An element with its children, of which `null` stands for none; names are qualified, `w:tag`. */
export function element(
  name: string,
  attributes: Attributes = {},
  children: readonly (Xml | null)[] = [],
): Xml {
  const start = startOf(name, attributes);
  if (children.length === 0) return `${start}/>` as Xml;
  let xml = `${start}>`;
  // Not joined: that would copy all that is inside once for each element around it.
  for (const child of children) if (child !== null) xml += child;
  return `${xml}</${name}>` as Xml;
}

/** An element in pieces, for one that holds most of a document: its start, its children, its end. */
export function elementPieces(
  name: string,
  attributes: Attributes,
  children: readonly Xml[],
): readonly Xml[] {
  return [`${startOf(name, attributes)}>` as Xml, ...children, `</${name}>` as Xml];
}

/** The start of an element, but for what closes it. */
function startOf(name: string, attributes: Attributes): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value === null || value === undefined) continue;
    start += ` ${key}="${typeof value === 'number' ? value : xmlText(value)}"`;
  }
  return start;
}

/** An element that is there only for its children: `null` without any. */
export function groupOf(name: string, children: readonly (Xml | null)[]): Xml | null {
  return children.every((child) => child === null) ? null : element(name, {}, children);
}

/** An element that has a value and nothing else. */
export function valued(name: string, value: string | number): Xml {
  return element(name, { 'w:val': value });
}

/** An element that holds text. */
export function textElement(name: string, text: string, attributes: Attributes = {}): Xml {
  return element(name, attributes, [xmlText(text) as Xml]);
}

/** Makes elements that hold text and differ in nothing else: a text of a document has hundreds of them. */
export function textElements(name: string, attributes: Attributes = {}): (text: string) => Xml {
  const start = `${startOf(name, attributes)}>`;
  const end = `</${name}>`;
  return (text) => `${start}${xmlText(text)}${end}` as Xml;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The whole of a part of the package. */
export function xmlPart(root: Xml): string {
  return `${HEAD}${root}`;
}

/** The whole of a part, from a root in pieces. */
export function xmlPartPieces(root: readonly Xml[]): readonly string[] {
  return [HEAD, ...root];
}
