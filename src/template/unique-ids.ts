import { attributeOf, childOf, withAttribute, type XmlElement, type XmlNode } from './xml-tree.js';

/** Gives what was repeated ids and names of its own. */
export interface UniqueIds {
  readonly renumber: (root: XmlElement) => XmlElement;
}

/** Elements whose id is one in the document, by the attribute that holds it. */
const WITH_IDS: Readonly<Record<string, string>> = {
  'wp:docPr': 'id',
  'w:bookmarkStart': 'w:id',
};

/** Of an id, and of the name of a bookmark in characters. */
const LARGEST_ID = 0x7fffffff;
const LONGEST_NAME = 40;

/** Word's ids of paragraphs, of which a second one means nothing. */
const PARAGRAPH_IDS = /\s(?:w14:paraId|w14:textId)="[^"]*"/g;

/**
 * Ids for all parts of one document in turn. What is met first keeps its id; a repeated content control, bookmark or picture gets
 * the next free one, and a repeated bookmark another name, as Word refuses or repairs files in which they occur twice.
 */
export function uniqueIds(): UniqueIds {
  const taken = new Map<string, Set<number>>();
  /** The last id or number that was given, so that many repetitions take no long search. */
  const last = new Map<string, number>();
  const names = new Set<string>();
  const paragraphs = new Set<string>();

  function free(kind: string, id: number): number {
    const ids = taken.get(kind) ?? new Set();
    taken.set(kind, ids);
    let next = Number.isSafeInteger(id) ? id : 1;
    if (ids.has(next)) next = last.get(kind) ?? next;
    while (ids.has(next)) next = next >= LARGEST_ID ? 1 : Math.max(1, next + 1);
    last.set(kind, next);
    ids.add(next);
    return next;
  }

  function freeName(name: string): string {
    let next = name;
    for (let i = last.get(`name ${name}`) ?? 2; names.has(next.toLowerCase()); i += 1) {
      next = `${name.slice(0, LONGEST_NAME - 1 - String(i).length)}_${i}`;
      last.set(`name ${name}`, i);
    }
    names.add(next.toLowerCase());
    return next;
  }

  function renumber(root: XmlElement): XmlElement {
    const bookmarks = new Map<string, string>();
    const walk = (node: XmlNode): XmlNode => {
      if (typeof node === 'string') return node;
      const own = renumbered(node, bookmarks);
      return { ...own, children: own.children.map(walk) };
    };
    return walk(root) as XmlElement;
  }

  function renumbered(node: XmlElement, bookmarks: Map<string, string>): XmlElement {
    const attribute = WITH_IDS[node.name];
    if (attribute) {
      const id = attributeOf(node, attribute) ?? '';
      const next = String(free(node.name, Number(id)));
      const named = withAttribute(node, attribute, next);
      if (node.name !== 'w:bookmarkStart') return named;
      bookmarks.set(id, next);
      return withAttribute(named, 'w:name', freeName(attributeOf(node, 'w:name') ?? ''));
    }
    if (node.name === 'w:bookmarkEnd') {
      const id = attributeOf(node, 'w:id') ?? '';
      return withAttribute(node, 'w:id', bookmarks.get(id) ?? id);
    }
    if (node.name === 'w:sdtPr') return withControlId(node);
    if (node.name === 'w:p' || node.name === 'w:tr') return withParagraphId(node);
    return node;
  }

  function withControlId(node: XmlElement): XmlElement {
    const id = attributeOf(childOf(node, 'w:id') ?? node, 'w:val');
    if (id === null) return node;
    const next = String(free('w:sdt', Number(id)));
    return {
      ...node,
      children: node.children.map((child) =>
        typeof child !== 'string' && child.name === 'w:id' ? withAttribute(child, 'w:val', next) : child,
      ),
    };
  }

  function withParagraphId(node: XmlElement): XmlElement {
    const id = attributeOf(node, 'w14:paraId');
    if (id === null || !paragraphs.has(id)) {
      if (id !== null) paragraphs.add(id);
      return node;
    }
    return { ...node, attributes: node.attributes.replace(PARAGRAPH_IDS, '') };
  }

  return { renumber };
}
