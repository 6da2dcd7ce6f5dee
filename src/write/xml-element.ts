/** First line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Values of attributes by their qualified name, in the order in which they are written; `undefined` for none. */
export type XmlAttributes = Readonly<Record<string, string | number | undefined>>;

// Character by character this would cost more than all else: most texts have nothing to escape.
const SPECIAL = /[<>&'"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/;
const SPECIALS = new RegExp(SPECIAL, 'g');

const ENTITIES: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  "'": '&apos;',
  '"': '&quot;',
  // The two characters of the plane that XML cannot hold become visible, controls go.
  '\ufffe': '\ufffd',
  '\uffff': '\ufffd',
};

/** Text for the content of an element or the value of an attribute. Source: XML 1.0, production 2 (Char). */
export function xmlText(text: string): string {
  return SPECIAL.test(text) ? text.replace(SPECIALS, (character) => ENTITIES[character] ?? '') : text;
}

/** An element; its content is XML, `''` for none. Source: XML 1.0, 3.1. */
export function xmlElement(name: string, attributes: XmlAttributes = {}, content = ''): string {
  let start = `<${name}`;
  for (const key in attributes) {
    const value = attributes[key];
    if (value !== undefined) start += ` ${key}="${typeof value === 'string' ? xmlText(value) : value}"`;
  }
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

/** An element that states the number of its children, as lists of Excel's do. */
export function xmlList(name: string, children: readonly string[]): string {
  return xmlElement(name, { count: children.length }, children.join(''));
}
