import { attributeOf, childrenOf, element, parseXml, printXml, type XmlElement } from './xml-tree.js';

/** A list to be. Lengths in twips. */
export interface TemplateList {
  /** `{n}` stands for the number. */
  readonly mark: string;
  /** First number, `null` for bullets. */
  readonly start: number | null;
  readonly level: number;
  readonly left: number;
  readonly hanging: number;
  /** The mark fills its room: no tab stands between it and the text. */
  readonly isFull: boolean;
}

/** The lists that are added to a document. */
export interface TemplateLists {
  /** The number by which paragraphs name their list; an ordered one counts anew. */
  readonly add: (list: TemplateList) => number;
  /** `word/numbering.xml` with them; `null` where none was added. */
  readonly part: () => string | null;
}

const EMPTY =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<w:numbering xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>';

/** Starts the lists of a document that has these already; `undefined` where it has none. */
export function templateLists(part: string | undefined): TemplateLists {
  const document = parseXml(part ?? EMPTY);
  if (!document) throw new Error('The lists of a template were not checked.');
  const { root, prolog } = document;
  const firstDefinition = nextId(root, 'w:abstractNum', 'w:abstractNumId');
  const firstList = nextId(root, 'w:num', 'w:numId');
  const added: TemplateList[] = [];
  const bullets = new Map<string, number>();

  function add(list: TemplateList): number {
    const key = JSON.stringify(list);
    const known = list.start === null ? bullets.get(key) : undefined;
    if (known !== undefined) return known;
    const id = firstList + added.push(list) - 1;
    bullets.set(key, id);
    return id;
  }

  function write(): string | null {
    if (added.length === 0) return null;
    const definitions = added.map((list, i) => definition(list, firstDefinition + i));
    const lists = added.map((_, i) =>
      element('w:num', { 'w:numId': firstList + i }, [
        element('w:abstractNumId', { 'w:val': firstDefinition + i }),
      ]),
    );
    // Pictures of bullets, definitions, lists, clean-up: the order of CT_Numbering.
    const rank = ({ name }: XmlElement) =>
      ['w:numPicBullet', 'w:abstractNum', 'w:num', 'w:numIdMacAtCleanup'].indexOf(name);
    const children = [...childrenOf(root), ...definitions, ...lists].sort((a, b) => rank(a) - rank(b));
    return printXml({ prolog, root: { ...root, children } });
  }

  return { add, part: write };
}

/** Levels up to that of the list; those above it are never used and stand for the order of Word's own. */
function definition(list: TemplateList, id: number): XmlElement {
  const levels = Array.from({ length: list.level + 1 }, (_, level) =>
    element('w:lvl', { 'w:ilvl': level }, [
      element('w:start', { 'w:val': level === list.level ? (list.start ?? 1) : 1 }),
      element('w:numFmt', { 'w:val': list.start === null ? 'bullet' : 'decimal' }),
      ...(list.isFull ? [element('w:suff', { 'w:val': 'nothing' })] : []),
      element('w:lvlText', { 'w:val': list.mark.replace('{n}', `%${level + 1}`) }),
      element('w:lvlJc', { 'w:val': 'left' }),
      element('w:pPr', {}, [element('w:ind', { 'w:left': list.left, 'w:hanging': list.hanging })]),
    ]),
  );
  return element('w:abstractNum', { 'w:abstractNumId': id }, [
    element('w:multiLevelType', { 'w:val': 'multilevel' }),
    ...levels,
  ]);
}

function nextId(root: XmlElement, name: string, attribute: string): number {
  const ids = childrenOf(root, name).map((each) => Number(attributeOf(each, attribute) ?? 0));
  return Math.max(0, ...ids.filter(Number.isSafeInteger)) + 1;
}
