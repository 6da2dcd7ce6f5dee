import type { Document, Element } from '@xmldom/xmldom';
import { attribute, children, descendants, type OfficeFile } from './xml-parts.js';

const LONGEST_TEXT = 32_767;
const HIGHEST_ROW = 409.5;
const LONGEST_LIST = 255;

/** What neither the schema nor Microsoft's SDK says of an Excel file, and Excel would repair. */
export function checkSheet({ documents }: OfficeFile): readonly string[] {
  const workbook = documents.get('xl/workbook.xml');
  if (!workbook) return [];
  const faults = [...checkNames(workbook)];
  for (const [name, document] of documents) {
    if (name.startsWith('xl/worksheets/sheet')) {
      faults.push(...checkWorksheet(document).map((fault) => `${name}: ${fault}`));
    }
  }
  for (const item of descendants(documents.get('xl/sharedStrings.xml'), 'si')) {
    if ((item.textContent ?? '').length > LONGEST_TEXT) faults.push('a text over 32,767 characters');
  }
  return faults;
}

function checkNames(workbook: Document): readonly string[] {
  const faults: string[] = [];
  const sheets = descendants(workbook, 'sheet').map((each) => attribute(each, 'name') ?? '');
  if (sheets.length === 0) faults.push('no sheet');
  for (const sheet of sheets) {
    if (sheet.length > 31 || /[\\/?*[\]:]|^'|'$/.test(sheet) || sheet.trim() === '')
      faults.push(`sheet name ${sheet}`);
  }
  const seen = new Set<string>();
  for (const defined of descendants(workbook, 'definedName')) {
    const name = attribute(defined, 'name') ?? '';
    const key = `${name.toLowerCase()} ${attribute(defined, 'localSheetId') ?? ''}`;
    if (seen.has(key)) faults.push(`the name ${name} twice`);
    seen.add(key);
    if (!name.startsWith('_xlnm.') && !isName(name)) faults.push(`name ${name}`);
    for (const reference of (defined.textContent ?? '').match(/(?:'(?:[^']|'')+'|[^,'!]+)![^,]+/g) ?? ['']) {
      const match =
        /^(?:'((?:[^']|'')+)'|([^'!]+))!(?:\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?|\$?\d+:\$?\d+|\$?[A-Z]+:\$?[A-Z]+)$/.exec(
          reference,
        );
      const sheet = (match?.[1] ?? match?.[2] ?? '').replace(/''/g, "'");
      if (!match || !sheets.includes(sheet)) faults.push(`the name ${name} means nothing: ${reference}`);
    }
  }
  return faults;
}

function isName(name: string): boolean {
  if (name.length > 255 || !/^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\?]*$/u.test(name)) return false;
  return !/^[A-Za-z]{1,3}\d+$/.test(name) && !/^(?:[Rr]\d*)?(?:[Cc]\d*)?$/.test(name);
}

function checkWorksheet(sheet: Document): readonly string[] {
  const faults: string[] = [];
  const boxes = descendants(sheet, 'mergeCell').map((each) => boxOf(attribute(each, 'ref') ?? ''));
  boxes.forEach((a, i) => {
    for (const b of boxes.slice(i + 1)) {
      if (a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom)
        faults.push(`merged cells overlap at row ${a.top}`);
    }
  });
  for (const validation of descendants(sheet, 'dataValidation')) {
    const formula = children(validation, 'formula1')[0]?.textContent ?? '';
    if (attribute(validation, 'type') === 'list' && formula.length > LONGEST_LIST + 2)
      faults.push('a list over 255 characters');
  }
  for (const row of descendants(sheet, 'row')) {
    if (Number(attribute(row, 'ht') ?? 0) > HIGHEST_ROW)
      faults.push(`row ${attribute(row, 'r')} is too high`);
  }
  for (const cell of descendants(sheet, 'c')) faults.push(...checkCell(cell));
  return faults;
}

function checkCell(cell: Element): readonly string[] {
  const value = children(cell, 'v')[0]?.textContent;
  const isNumber = (attribute(cell, 't') ?? 'n') === 'n';
  if (!isNumber || value === null || value === undefined) return [];
  return /^-?\d+(?:\.\d+)?(?:[Ee][+-]?\d+)?$/.test(value)
    ? []
    : [`${attribute(cell, 'r')}: ${value} is no number`];
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxOf(reference: string): Box {
  const [, left = '', top = '', right, bottom] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(reference) ?? [];
  const column = (letters: string) =>
    [...letters].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0);
  return {
    left: column(left),
    top: Number(top),
    right: column(right ?? left),
    bottom: Number(bottom ?? top),
  };
}
