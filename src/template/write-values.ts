import type { ListMarks } from '../layout/form.js';
import type { DocumentInputs } from '../write/docx/document-inputs.js';
import { plainString } from '../write/docx/plain-string.js';
import type { DocumentStyles } from './document-styles.js';
import { inputBlock, inputRuns } from './input-control.js';
import type { Marks, PrintedValue } from './marks.js';
import type { TemplateLists } from './template-lists.js';
import { type BlockSetting, textBlocks } from './text-blocks.js';
import { plainRuns, type RunSetting, runsOfText } from './text-runs.js';
import { childOf, childrenOf, element, escapeText, type XmlElement, type XmlNode } from './xml-tree.js';

/** What the values of one part are written with. */
export interface ValueWriting {
  readonly marks: Marks;
  readonly listMarks: ListMarks;
  readonly lists: TemplateLists;
  readonly inputs: DocumentInputs;
  readonly styles: DocumentStyles;
  /** The relationship of a link from this part. */
  readonly linkTo: (url: string) => string;
}

/** Half-points to twips. */
const TWIPS_PER_HALF_POINT = 10;

/** What a paragraph may hold beside the placeholder of a text that takes its place. */
const ORDINARY = new Set([
  ...['w:pPr', 'w:r', 'w:rPr', 'w:t', 'w:proofErr', 'w:lastRenderedPageBreak'],
  ...['w:bookmarkStart', 'w:bookmarkEnd', 'w:smartTag', 'w:ins'],
]);

/** A part with the values in the places of their marks. */
export function writeValues(root: XmlElement, writing: ValueWriting): XmlElement {
  return { ...root, children: root.children.flatMap((child) => written(child, root, writing)) };
}

function written(node: XmlNode, around: XmlElement, writing: ValueWriting): readonly XmlNode[] {
  if (typeof node === 'string') return [withTexts(node, writing)];
  if (node.name === 'w:p') return paragraph(node, writing);
  if (node.name === 'w:r') return run(node, around, writing);
  return [writeValues(node, writing)];
}

/** Characters outside runs, as in a drawing or a formula. */
function withTexts(characters: string, { marks }: ValueWriting): string {
  return marks
    .split(characters)
    .map((piece) => (typeof piece === 'string' ? piece : escapeText(textOf(piece))))
    .join('');
}

/** A text with paragraphs of its own takes the place of a paragraph that holds nothing else; all else is written into the line. */
function paragraph(node: XmlElement, writing: ValueWriting): readonly XmlNode[] {
  const value = onlyValue(node, writing);
  if (!value || value.kind === 'text' || (value.kind === 'input' && isOneLine(value)))
    return [writeValues(node, writing)];
  const text = value.kind === 'input' ? value.value : value.text;
  const properties = childOf(node, 'w:pPr');
  const runProperties = propertiesOfFirstRun(node);
  const setting: BlockSetting = {
    properties: runProperties,
    linkTo: writing.linkTo,
    paragraph: properties,
    em: writing.styles.halfPoints(properties, runProperties) * TWIPS_PER_HALF_POINT,
    marks: writing.listMarks,
    lists: writing.lists,
  };
  const blocks = textBlocks(text, setting);
  if (value.kind === 'input') return inputBlock(value.input, blocks, writing.inputs);
  return blocks.length > 0 ? blocks : [element('w:p', {}, properties ? [properties] : [])];
}

function isOneLine({ value }: Extract<PrintedValue, { kind: 'input' }>): boolean {
  return value.every(
    (block) =>
      block.kind === 'paragraph' &&
      block.content.every((inline) => inline.kind === 'text' || inline.kind === 'break'),
  );
}

/** The value that is all of a paragraph. */
function onlyValue(node: XmlElement, { marks }: ValueWriting): PrintedValue | null {
  if (!isOrdinary(node)) return null;
  const pieces = marks
    .split(charactersOf(node))
    .filter((piece) => typeof piece !== 'string' || piece.trim() !== '');
  const [value] = pieces;
  return pieces.length === 1 && value !== undefined && typeof value !== 'string' ? value : null;
}

function isOrdinary(node: XmlElement): boolean {
  return childrenOf(node).every(
    (child) =>
      child.name === 'w:pPr' || child.name === 'w:rPr' || (ORDINARY.has(child.name) && isOrdinary(child)),
  );
}

function charactersOf(node: XmlElement): string {
  return node.children
    .map((child) => (typeof child === 'string' ? (node.name === 'w:t' ? child : '') : charactersOf(child)))
    .join('');
}

function propertiesOfFirstRun(node: XmlElement): XmlElement | undefined {
  const [first] = descendants(node, 'w:r').filter((each) => charactersOf(each).trim() !== '');
  return childOf(first, 'w:rPr');
}

function descendants(node: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(node).flatMap((child) => (child.name === name ? [child] : descendants(child, name)));
}

/** A run, cut where a value stands. */
function run(node: XmlElement, around: XmlElement, writing: ValueWriting): readonly XmlNode[] {
  const properties = childOf(node, 'w:rPr');
  const setting: RunSetting = { properties, linkTo: around.name === 'w:p' ? writing.linkTo : null };
  const done: XmlElement[] = [];
  let own: XmlNode[] = [];
  const endRun = () => {
    if (own.length > 0) done.push({ ...node, children: [...(properties ? [properties] : []), ...own] });
    own = [];
  };
  for (const child of node.children) {
    if (typeof child === 'string' || child.name === 'w:rPr') continue;
    const pieces = child.name === 'w:t' ? writing.marks.split(charactersOf(child)) : [];
    if (!pieces.some((piece) => typeof piece !== 'string')) {
      own.push(writeValues(child, writing));
      continue;
    }
    for (const piece of pieces) {
      if (typeof piece === 'string') own.push(element('w:t', { 'xml:space': 'preserve' }, [piece]));
      else {
        endRun();
        done.push(...runsOf(piece, setting, writing));
      }
    }
  }
  endRun();
  return done;
}

function runsOf(value: PrintedValue, setting: RunSetting, writing: ValueWriting): readonly XmlElement[] {
  switch (value.kind) {
    case 'text':
      return plainRuns(value.text, setting);
    case 'rich':
      return runsOfText(value.text, writing.listMarks, setting);
    case 'input':
      return inputRuns(value.input, value.value, writing.inputs, setting);
  }
}

function textOf(value: PrintedValue): string {
  if (value.kind === 'text') return value.text;
  return plainString(value.kind === 'rich' ? value.text : value.value);
}
