import { type ListNumbering, readNumbering } from './list-marks.js';
import type { OfficePackage } from './open-package.js';
import { type ListPlace, readStyleLists } from './style-lists.js';
import { childOf, childrenOf, readXmlTree, settingOf, type XmlElement } from './xml-tree.js';

/** A cell of a table, or a paragraph between tables. */
export interface DocumentCell {
  /** The table's number in the document, its row and the column of its grid, each from 0; `null` for a paragraph. */
  readonly place: { readonly table: number; readonly row: number; readonly column: number } | null;
  /** Columns of the grid that it takes. */
  readonly span: number;
  /** It belongs to the cell above. */
  readonly isContinued: boolean;
  /** What is read of it: paragraphs on lines of their own, list items with marks, without placeholders and deleted text. */
  readonly text: string;
  /** The parts of the text that are bold, by offsets, in order. */
  readonly strong: readonly { readonly start: number; readonly end: number }[];
  readonly controls: readonly DocumentControl[];
  /** Names of the bookmarks that begin in it. */
  readonly bookmarks: readonly string[];
}

/** A content control in a cell. */
export interface DocumentControl {
  readonly tag: string | null;
  readonly title: string | null;
  /** Its text; '' where it shows its placeholder. */
  readonly text: string;
  /** Text in the list → value, for drop-down lists. */
  readonly choices: ReadonlyMap<string, string>;
}

/** Elements whose contents nobody sees: settings, deleted text, codes of fields, readings, what stands in place of another. */
const UNSEEN: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:rPr',
  'w:sdtPr',
  'w:tblPr',
  'w:tblGrid',
  'w:trPr',
  'w:tcPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'w:rt',
  'mc:Fallback',
]);

const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '\u2011',
};

/**
 * The tables and paragraphs of a Word file in reading order, as they are printed once all tracked changes are accepted.
 * Source: ISO/IEC 29500-1, 17. @throws UnreadablePackage
 */
export function readDocument(file: OfficePackage): readonly DocumentCell[] {
  const body = childOf(readXmlTree(file.part(file.main), file.main), 'w:body');
  const lists = readLists(file);
  const cells: DocumentCell[] = [];
  let tables = 0;
  const readTable = (table: XmlElement) => {
    const number = tables;
    tables += 1;
    rowsOf(table).forEach(({ element: row }, index) => {
      let column = Number(settingOf(childOf(row, 'w:trPr'), 'w:gridBefore')) || 0;
      for (const { element: cell, around } of unwrapped(row, 'w:tc')) {
        const properties = childOf(cell, 'w:tcPr');
        const span = Math.min(1000, Math.max(1, Number(settingOf(properties, 'w:gridSpan')) || 1));
        const merge = childOf(properties, 'w:vMerge');
        cells.push({
          place: { table: number, row: index, column },
          span,
          isContinued: merge !== undefined && merge.attributes.val !== 'restart',
          ...withControls(readContent(cell, lists), around),
        });
        column += span;
      }
    });
  };
  const readBlocks = (blocks: readonly (XmlElement | string)[]) => {
    for (const block of blocks) {
      if (typeof block === 'string' || UNSEEN.has(block.name)) continue;
      if (block.name === 'w:tbl') readTable(block);
      else if (block.name === 'w:p') {
        // The paragraph stands for its own contents here; in a cell it is one of several.
        const content = readContent({ name: '', attributes: {}, children: [block] }, lists);
        cells.push({ place: null, span: 1, isContinued: false, ...content });
      } else readBlocks(block.children);
    }
  };
  readBlocks(body?.children ?? []);
  return cells;
}

/** How paragraphs of lists are marked, by themselves and by their styles. */
interface Lists {
  readonly numbering: ListNumbering;
  readonly ofStyle: ReadonlyMap<string, ListPlace>;
}

function readLists(file: OfficePackage): Lists {
  return { numbering: readNumbering(file), ofStyle: readStyleLists(file) };
}

/** The text of a part beside the document, such as a header, by paragraphs. @throws UnreadablePackage */
export function readPartText(file: OfficePackage, name: string): string {
  return readContent(readXmlTree(file.part(name), name), readLists(file)).text;
}

/** An element and the settings of the controls around it. */
interface Unwrapped {
  readonly element: XmlElement;
  readonly around: readonly XmlElement[];
}

/** Rows that were not deleted. */
function rowsOf(table: XmlElement): readonly Unwrapped[] {
  return unwrapped(table, 'w:tr').filter(
    ({ element }) => childOf(childOf(element, 'w:trPr'), 'w:del') === undefined,
  );
}

/** Elements of a name, also where controls or tracked changes are wrapped around them. */
function unwrapped(
  parent: XmlElement,
  name: string,
  around: readonly XmlElement[] = [],
): readonly Unwrapped[] {
  const settings = childOf(parent, 'w:sdtPr');
  const all = settings ? [...around, settings] : around;
  return parent.children.flatMap((child): readonly Unwrapped[] => {
    if (typeof child === 'string' || UNSEEN.has(child.name)) return [];
    return child.name === name ? [{ element: child, around: all }] : unwrapped(child, name, all);
  });
}

/** A control around a whole cell is one in it. */
function withControls(content: Content, around: readonly XmlElement[]): Content {
  if (around.length === 0) return content;
  const text = around.some(isPlaceholder) ? '' : content.text;
  return {
    ...content,
    text,
    strong: text === '' ? [] : content.strong,
    controls: [...around.map((settings) => ({ ...described(settings), text })), ...content.controls],
  };
}

type Content = Pick<DocumentCell, 'text' | 'strong' | 'controls' | 'bookmarks'>;

function readContent(cell: XmlElement, { numbering, ofStyle }: Lists): Content {
  let text = '';
  let strong: { readonly start: number; readonly end: number }[] = [];
  const controls: DocumentControl[] = [];
  const bookmarks: string[] = [];
  let begins = true;
  const readParagraph = (paragraph: XmlElement) => {
    if (!begins) text += '\n';
    begins = false;
    const properties = childOf(paragraph, 'w:pPr');
    const list = childOf(properties, 'w:numPr');
    const ofOwnStyle = ofStyle.get(settingOf(properties, 'w:pStyle') ?? '');
    const id = settingOf(list, 'w:numId') ?? ofOwnStyle?.list ?? '0';
    const level = Number(settingOf(list, 'w:ilvl') ?? ofOwnStyle?.level ?? 0) || 0;
    if (id !== '0') text += '\u3000'.repeat(Math.min(8, Math.max(0, level))) + numbering.next(id, level);
    paragraph.children.forEach(read);
  };
  const readControl = (control: XmlElement) => {
    const properties = childOf(control, 'w:sdtPr');
    const start = text.length;
    const isOuter = open === 0;
    open += 1;
    childrenOf(control, 'w:sdtContent').forEach(read);
    open -= 1;
    if (isPlaceholder(properties)) {
      text = text.slice(0, start);
      strong = strong.filter(({ end }) => end <= start);
    }
    if (isOuter || settingOf(properties, 'w:tag') !== undefined)
      controls.push({ ...described(properties), text: text.slice(start) });
  };
  let open = 0;
  const read = (node: XmlElement | string): void => {
    if (typeof node === 'string' || UNSEEN.has(node.name)) return;
    if (node.name === 'w:t') text += node.children.filter((child) => typeof child === 'string').join('');
    else if (node.name in SIGNS) text += SIGNS[node.name];
    else if (node.name === 'w:p') readParagraph(node);
    else if (node.name === 'w:sdt') readControl(node);
    else if (node.name === 'w:r' && isOn(childOf(node, 'w:rPr'), 'w:b')) {
      const start = text.length;
      node.children.forEach(read);
      if (text.length > start) strong.push({ start, end: text.length });
    } else {
      if (node.name === 'w:bookmarkStart') bookmarks.push(node.attributes.name ?? '');
      node.children.forEach(read);
    }
  };
  cell.children.forEach(read);
  return { text, strong, controls, bookmarks };
}

function described(properties: XmlElement | undefined): Omit<DocumentControl, 'text'> {
  const list = childOf(properties, 'w:dropDownList') ?? childOf(properties, 'w:comboBox');
  const items = list ? childrenOf(list, 'w:listItem') : [];
  return {
    tag: settingOf(properties, 'w:tag') ?? null,
    title: settingOf(properties, 'w:alias') ?? null,
    choices: new Map(
      items.map(({ attributes }) => [
        attributes.displayText ?? attributes.value ?? '',
        attributes.value ?? '',
      ]),
    ),
  };
}

function isPlaceholder(properties: XmlElement | undefined): boolean {
  return isOn(properties, 'w:showingPlcHdr');
}

/** Whether a setting that is either on or off is on. Source: ISO/IEC 29500-1, 22.9.2.7 (ST_OnOff). */
function isOn(properties: XmlElement | undefined, name: string): boolean {
  const setting = childOf(properties, name);
  return setting !== undefined && !['0', 'false', 'off'].includes(setting.attributes.val ?? '');
}
