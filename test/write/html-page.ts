/** An element of a page that this program made, or its text. */
export type PageNode = PageElement | string;

export interface PageElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly PageNode[];
}

const VOID = new Set(['meta', 'br', 'col']);

/**
 * Reads a page strictly: every tag closed in order, attributes quoted and each once, entities known. It is no browser: a page
 * that leans on a browser's leniency is refused. @throws Error that names the place
 */
export function readPage(html: string): PageElement {
  const body = html.replace(/^<!DOCTYPE html>\n/, '');
  const root = { name: '', attributes: {}, children: [] as PageNode[] };
  const open: { name: string; attributes: Record<string, string>; children: PageNode[] }[] = [root];
  const token = /<style>[\s\S]*?<\/style>|<(\/?)([a-z][a-z0-9]*)((?: [a-z-]+="[^"<>]*")*)>|([^<>]+)/gy;
  for (let at = 0; at < body.length; at = token.lastIndex) {
    const match = token.exec(body);
    if (!match) throw new Error(`Not well-formed: ${body.slice(at, at + 80)}`);
    const [whole, slash, name = '', written = '', text] = match;
    const parent = open.at(-1) as (typeof open)[number];
    if (text !== undefined) parent.children.push(decode(text));
    else if (whole.startsWith('<style>'))
      parent.children.push({ name: 'style', attributes: {}, children: [whole.slice(7, -8)] });
    else if (slash) {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes <${parent.name}>`);
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of written.matchAll(/ ([a-z-]+)="([^"]*)"/g)) {
        if (key in attributes) throw new Error(`${key} twice in ${whole}`);
        attributes[key] = decode(value);
      }
      const element = { name, attributes, children: [] };
      parent.children.push(element);
      if (!VOID.has(name)) open.push(element);
    }
  }
  if (open.length !== 1) throw new Error(`<${open.at(-1)?.name}> is never closed`);
  return root.children.find((child) => typeof child !== 'string') as PageElement;
}

/** All elements below one, in order. */
export function elementsOf(element: PageElement, name?: string): readonly PageElement[] {
  return element.children.flatMap((child) => {
    if (typeof child === 'string') return [];
    return [...(name === undefined || child.name === name ? [child] : []), ...elementsOf(child, name)];
  });
}

/** The words of an element; a line break is a line feed. */
export function textOf(node: PageNode): string {
  if (typeof node === 'string') return node;
  return node.name === 'br' ? '\n' : node.children.map(textOf).join('');
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d+)|(\w+));?|&/g, (whole, number?: string, name?: string) => {
    if (number !== undefined && whole.endsWith(';')) return String.fromCodePoint(Number(number));
    const character = name === undefined ? undefined : ENTITIES[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`Unknown entity: ${whole}`);
    return character;
  });
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
