/** An element of an XML part. Attributes and texts stay as they are written, so that nothing is lost on the way. */
export interface XmlElement {
  /** With its prefix: `w:p`. */
  readonly name: string;
  /** As written behind the name, with the blank in front of each: ` w:val="1"`. */
  readonly attributes: string;
  readonly children: readonly XmlNode[];
}

/** An element, or characters with their entities. */
export type XmlNode = XmlElement | string;

/** An XML part: what stands in front of its root, and the root. */
export interface XmlDocument {
  readonly prolog: string;
  readonly root: XmlElement;
}

/** Elements inside one another; Word's own limit for tables in tables is far below. */
const DEEPEST = 256;

const NAME = String.raw`[\p{L}_][\p{L}\p{M}\p{N}_.:-]*`;
const ATTRIBUTES = String.raw`(?:\s+${NAME}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*`;
const TOKEN = new RegExp(
  [
    String.raw`<(?<open>${NAME})(?<attributes>${ATTRIBUTES})\s*(?<empty>/?)>`,
    String.raw`</(?<close>${NAME})\s*>`,
    // Lazy, and linear all the same: where the end is missing, nothing more is read.
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<\?[\s\S]*?\?>`,
    String.raw`<!\[CDATA\[(?<data>[\s\S]*?)\]\]>`,
    '(?<text>[^<]+)',
  ].join('|'),
  'uy',
);

/** An ampersand that begins no entity of XML 1.0 and no number: entities of one's own need a DOCTYPE, which is refused. */
const WRONG_ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-fA-F]{1,6});)/;

/** Reads XML without a DOCTYPE. Comments and instructions inside the root are dropped. @returns `null` where it is not well-formed. */
export function parseXml(xml: string): XmlDocument | null {
  if (/<!DOCTYPE/i.test(xml)) return null;
  const stack: { name: string; attributes: string; children: XmlNode[] }[] = [];
  let root: XmlElement | null = null;
  let prolog = '';
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const start = TOKEN.lastIndex;
    const groups = TOKEN.exec(xml)?.groups;
    if (!groups) return null;
    const { open, attributes = '', empty, close, data, text } = groups;
    const around = stack.at(-1);
    if (open !== undefined) {
      if (root || stack.length >= DEEPEST || WRONG_ENTITY.test(attributes)) return null;
      if (!around) prolog = xml.slice(0, start);
      const element = { name: open, attributes, children: [] };
      around?.children.push(element);
      if (!empty) stack.push(element);
      else if (!around) root = element;
    } else if (close !== undefined) {
      if (around?.name !== close) return null;
      stack.pop();
      if (stack.length === 0) root = around;
    } else if (text !== undefined || data !== undefined) {
      const characters = text ?? escapeText(data ?? '');
      if (WRONG_ENTITY.test(characters)) return null;
      if (around) around.children.push(characters);
      else if (characters.replace(/^\ufeff/, '').trim() !== '') return null;
    }
  }
  return root ? { prolog, root } : null;
}

/** The text of a part. */
export function printXml({ prolog, root }: XmlDocument): string {
  const pieces = [prolog];
  print(root, pieces);
  return pieces.join('');
}

function print(node: XmlNode, pieces: string[]): void {
  if (typeof node === 'string') {
    pieces.push(node);
  } else if (node.children.length === 0) {
    pieces.push(`<${node.name}${node.attributes}/>`);
  } else {
    pieces.push(`<${node.name}${node.attributes}>`);
    for (const child of node.children) print(child, pieces);
    pieces.push(`</${node.name}>`);
  }
}

/** An element. Values of attributes are escaped here; texts among the children must be already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly XmlNode[] = [],
): XmlElement {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeText(String(value))}"`);
  return { name, attributes: written.join(''), children };
}

/** The value of an attribute, with its entities read; `null` where there is none. */
export function attributeOf({ attributes }: XmlElement, name: string): string | null {
  for (const [, key, , double, single] of attributes.matchAll(/([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g)) {
    if (key === name) return unescapeText(double ?? single ?? '');
  }
  return null;
}

/** The same element with another value of an attribute that it has. */
export function withAttribute(node: XmlElement, name: string, value: string): XmlElement {
  const attributes = node.attributes.replace(
    /([^\s=]+)(\s*=\s*)(?:"[^"]*"|'[^']*')/g,
    (written: string, key: string) => (key === name ? `${key}="${escapeText(value)}"` : written),
  );
  return { ...node, attributes };
}

/** The child elements of a name. */
export function childrenOf(node: XmlElement, name?: string): readonly XmlElement[] {
  return node.children.filter(
    (child): child is XmlElement => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first child element of a name. */
export function childOf(node: XmlElement | undefined, name: string): XmlElement | undefined {
  return node && childrenOf(node, name)[0];
}

/** Characters for XML. Those that XML 1.0 cannot hold are spelt `<U+XXXX>`: nothing breaks the file or vanishes. */
export function escapeText(text: string): string {
  return text
    .replace(
      NOT_XML,
      (character) => `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`,
    )
    .replace(/[&<>"]/g, (mark) => `&${ENTITIES[mark]};`);
}

/** The characters of a text of XML. */
export function unescapeText(text: string): string {
  return text.replace(/&(?:#x([\da-fA-F]+)|#(\d+)|(\w+));/g, (written, hex, decimal, name) => {
    if (name !== undefined) return CHARACTERS[name] ?? written;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

/** All but production 2 (Char) of XML 1.0. */
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const ENTITIES: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot' };
const CHARACTERS: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
