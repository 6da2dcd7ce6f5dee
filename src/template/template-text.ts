import type { DocumentPlace } from '../diagnostic/document-place.js';
import type { Range, Source } from '../diagnostic/source.js';
import { documentStyles } from './document-styles.js';
import type { WordParts } from './word-parts.js';
import { childOf, childrenOf, parseXml, unescapeText, type XmlElement } from './xml-tree.js';

/** One paragraph of a template: a line of its text. */
export interface TemplateLine {
  readonly range: Range;
  readonly place: DocumentPlace;
  /** Name of the part it stands in. */
  readonly part: string;
}

/** A stretch of characters as it stands in one element of a part. */
interface Chunk {
  /** Where it begins among all characters of the part as they are written, entities and all. */
  readonly written: number;
  readonly raw: string;
  /** Where it begins in the source; `null` where it is said a second time for older programs. */
  readonly offset: number | null;
}

/** A template as text: a line for each paragraph, the body first. Findings show this text, and count its lines. */
export interface TemplateText {
  readonly source: Source;
  readonly lines: readonly TemplateLine[];
  /** Name of a part → its stretches of characters in order. */
  readonly chunks: ReadonlyMap<string, readonly Chunk[]>;
}

/** Elements whose text the template library reads. */
const TEXT_ELEMENTS = new Set(['w:t', 'a:t', 'm:t']);

/** Reads the text of a template. */
export function templateText(name: string, parts: WordParts): TemplateText {
  const styles = documentStyles(parts.texts.get('word/styles.xml') ?? '');
  const lines: TemplateLine[] = [];
  const chunks = new Map<string, readonly Chunk[]>();
  const written: string[] = [];
  let end = 0;
  for (const part of parts.running) {
    const root = parseXml(parts.texts.get(part) ?? '')?.root;
    if (!root) continue;
    const offsets = new Map<XmlElement, number>();
    let heading: string | null = null;
    for (const { paragraph, pieces, cell } of paragraphsOf(root)) {
      const start = end;
      let text = '';
      for (const piece of pieces) {
        offsets.set(piece, start + text.length);
        text += TEXT_ELEMENTS.has(piece.name) ? unescapeText(rawText(piece)).replace(/[\r\n]/g, ' ') : ' ';
      }
      const place = { part: kindOf(part, parts.main), heading, cell };
      lines.push({ range: { start, end: start + text.length }, part, place });
      if (text.trim() !== '' && styles.isHeading(paragraph)) heading = text.trim();
      written.push(text, '\n');
      end = start + text.length + 1;
    }
    chunks.set(part, chunksOf(root, offsets));
  }
  return { source: { name, text: written.join('') }, lines, chunks };
}

interface FoundParagraph {
  readonly paragraph: XmlElement;
  /** Texts, tabs and breaks. */
  readonly pieces: readonly XmlElement[];
  readonly cell: DocumentPlace['cell'];
}

/** The paragraphs of a part in order; those inside another (text boxes) come after it. */
function paragraphsOf(root: XmlElement): readonly FoundParagraph[] {
  const found: FoundParagraph[] = [];
  let tables = 0;
  const walk = (node: XmlElement, around: DocumentPlace['cell']): void => {
    if (node.name === 'w:p') {
      const { pieces, blocks } = insideOf(node);
      found.push({ paragraph: node, pieces, cell: around });
      for (const block of blocks) walk(block, around);
    } else if (node.name === 'w:tbl' && !around) {
      tables += 1;
      for (const [r, row] of throughControls(node, 'w:tr').entries()) {
        for (const [c, cell] of throughControls(row, 'w:tc').entries())
          walkInside(cell, { table: tables, row: r + 1, column: c + 1 });
      }
    } else walkInside(node, around);
  };
  const walkInside = (node: XmlElement, around: DocumentPlace['cell']): void => {
    for (const child of childrenOf(node)) walk(child, around);
  };
  walk(root, null);
  return found;
}

/** What stands in a paragraph itself, and the blocks inside it. What is said again for older programs is left out. */
function insideOf(paragraph: XmlElement): {
  readonly pieces: readonly XmlElement[];
  readonly blocks: readonly XmlElement[];
} {
  const pieces: XmlElement[] = [];
  const blocks: XmlElement[] = [];
  const collect = (node: XmlElement): void => {
    for (const child of childrenOf(node)) {
      if (child.name === 'w:p' || child.name === 'w:tbl') blocks.push(child);
      else if (TEXT_ELEMENTS.has(child.name) || child.name === 'w:tab' || child.name === 'w:br')
        pieces.push(child);
      else if (!['w:pPr', 'w:rPr', 'mc:Fallback'].includes(child.name)) collect(child);
    }
  };
  collect(paragraph);
  return { pieces, blocks };
}

/** All stretches of characters of a part in the order in which they are written. */
function chunksOf(root: XmlElement, offsets: ReadonlyMap<XmlElement, number>): readonly Chunk[] {
  const chunks: Chunk[] = [];
  let written = 0;
  const walk = (node: XmlElement): void => {
    for (const child of childrenOf(node)) {
      if (!TEXT_ELEMENTS.has(child.name)) walk(child);
      else {
        const raw = rawText(child);
        chunks.push({ written, raw, offset: offsets.get(child) ?? null });
        written += raw.length;
      }
    }
  };
  walk(root);
  return chunks;
}

function rawText(element: XmlElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** The place in the text of a character of a part, counted as the template library counts. `null` where it is not shown. */
export function offsetInText({ chunks }: TemplateText, part: string, written: number): number | null {
  const chunk = chunks.get(part)?.findLast((each) => each.written <= written);
  if (!chunk || chunk.offset === null) return null;
  return chunk.offset + unescapeText(chunk.raw.slice(0, written - chunk.written)).length;
}

/** The paragraph of a place in the text. */
export function lineAt({ lines }: TemplateText, offset: number): TemplateLine | undefined {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] as TemplateLine).range.start <= offset) low = middle;
    else high = middle - 1;
  }
  return lines[low];
}

function kindOf(part: string, main: string): DocumentPlace['part'] {
  if (part === main) return 'body';
  if (/header/i.test(part)) return 'header';
  return /footer/i.test(part) ? 'footer' : 'notes';
}

/** Children of a name; rows and cells may stand inside content controls. */
function throughControls(node: XmlElement, name: string): readonly XmlElement[] {
  return childrenOf(node).flatMap((child) => {
    if (child.name === name) return [child];
    const content = child.name === 'w:sdt' ? childOf(child, 'w:sdtContent') : undefined;
    return content ? throughControls(content, name) : [];
  });
}
