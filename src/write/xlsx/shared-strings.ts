import { XML_HEAD, xmlElement, xmlText } from '../xml-element.js';
import { runFontXml } from './font-xml.js';
import { MAIN } from './namespaces.js';
import type { CellValue, StyledRun } from './sheet.js';

/** The texts of a workbook, each of them once. */
export interface SharedStrings {
  /** Number of a text; counts one use of it. */
  add(text: Exclude<CellValue, number | null>): number;
  /** The part with all of them. */
  part(): string;
}

/** An empty table of strings. Source: ISO/IEC 29500-1, 18.4. */
export function sharedStrings(): SharedStrings {
  const plain = new Map<string, number>();
  const styled = new Map<string, number>();
  const items: string[] = [];
  let uses = 0;
  const add = (indexes: Map<string, number>, key: string, item: () => string) => {
    uses += 1;
    const found = indexes.get(key);
    if (found !== undefined) return found;
    indexes.set(key, items.length);
    return items.push(`<si>${item()}</si>`) - 1;
  };
  return {
    add(text) {
      if (typeof text === 'string') return add(plain, text, () => textXml(text));
      const runs = text.map(runXml).join('');
      return add(styled, runs, () => runs);
    },
    part: () =>
      XML_HEAD + xmlElement('sst', { xmlns: MAIN, count: uses, uniqueCount: items.length }, items.join('')),
  };
}

function runXml(run: StyledRun): string {
  return `<r><rPr>${runFontXml(run.font, run.style)}</rPr>${textXml(run.text)}</r>`;
}

/** White space at the ends and line feeds would not be kept without a word. */
function textXml(text: string): string {
  return /^\s|\n|\s$/.test(text) ? `<t xml:space="preserve">${xmlText(text)}</t>` : `<t>${xmlText(text)}</t>`;
}
