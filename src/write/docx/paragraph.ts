import { element, groupOf, valued, type Xml } from './element.js';

/** What is said of a paragraph directly; everything else is its style's. Lengths in twips. */
export interface ParagraphSetting {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly startsPage?: boolean;
  readonly numbering?: { readonly numId: number; readonly level: number } | null;
  readonly spacing?: Xml | null;
  readonly indent?: number;
  /** Tracked changes of the end of the paragraph. */
  readonly endChanges?: readonly Xml[];
}

/** A paragraph. */
export function paragraph(setting: ParagraphSetting, content: readonly Xml[] = []): Xml {
  return paragraphWith(paragraphProperties(setting), content);
}

/** A paragraph with properties that were made before. */
export function paragraphWith(properties: Xml | null, content: readonly Xml[]): Xml {
  return element('w:p', {}, properties === null ? content : [properties, ...content]);
}

/** The properties of a paragraph in the order of CT_PPr (ISO/IEC 29500-1, 17.3.1.26); `null` where nothing is said. */
export function paragraphProperties(setting: ParagraphSetting): Xml | null {
  const { style, keepNext, startsPage, numbering, spacing, indent = 0, endChanges = [] } = setting;
  return groupOf('w:pPr', [
    style === undefined ? null : valued('w:pStyle', style),
    keepNext ? element('w:keepNext') : null,
    startsPage ? element('w:pageBreakBefore') : null,
    numbering
      ? element('w:numPr', {}, [valued('w:ilvl', numbering.level), valued('w:numId', numbering.numId)])
      : null,
    spacing ?? null,
    indent > 0 ? element('w:ind', { 'w:left': indent }) : null,
    groupOf('w:rPr', endChanges),
  ]);
}
