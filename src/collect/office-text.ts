import { inputOfBookmark } from '../layout/bookmark-name.js';
import { inputOfCellName } from '../layout/input-cell-name.js';
import { makeVisible } from '../text/make-visible.js';
import { readCellFormats } from '../unpack/cell-formats.js';
import { type OfficePackage, openPackage } from '../unpack/open-package.js';
import { type DocumentCell, readDocument } from '../unpack/read-document.js';
import { readSheet } from '../unpack/read-sheet.js';
import { readSharedStrings } from '../unpack/read-strings.js';
import { readWorkbook, referredCell } from '../unpack/read-workbook.js';
import type { Inflate } from '../unpack/read-zip.js';
import { inputOfTag } from './read-filled-docx.js';

/** A cell or paragraph to be printed. */
interface TextCell {
  readonly text: string;
  /** Names of the inputs that it is. */
  readonly inputs: readonly string[];
}

/** Between the rows of a table. */
const RULE = '----';

/**
 * What a Word or Excel file says, to be compared line by line: each paragraph and each cell on lines of its own, rows between
 * rules, inputs behind their names. Nothing in it counts rows or columns, so that a new row is one difference, and nothing
 * depends on language or machine. @throws UnreadablePackage
 */
export function officeText(bytes: Uint8Array, inflate: Inflate): string {
  const office = openPackage(bytes, inflate);
  const lines = office.kind === 'docx' ? documentLines(office) : workbookLines(office);
  return lines.map((line) => `${line}\n`).join('');
}

function documentLines(office: OfficePackage): readonly string[] {
  const lines: string[] = [];
  let row = '';
  for (const cell of readDocument(office)) {
    const { place } = cell;
    const next = place ? `${place.table} ${place.row}` : '';
    if (next !== row) lines.push(RULE);
    row = next;
    if (!place) lines.push(...cellLines(documentCell(cell), ''));
    else if (!cell.isContinued) lines.push(...cellLines(documentCell(cell), '| '));
  }
  return row === '' ? lines : [...lines, RULE];
}

function documentCell({ text, controls, bookmarks }: DocumentCell): TextCell {
  const tags = controls.flatMap(({ tag }) => (tag === null ? [] : (inputOfTag(tag) ?? tag)));
  const names = bookmarks.flatMap((name) => inputOfBookmark(name) ?? []);
  return { text, inputs: [...new Set([...tags, ...names])] };
}

function workbookLines(office: OfficePackage): readonly string[] {
  const { sheets, names } = readWorkbook(office);
  const context = { strings: readSharedStrings(office), formatOf: readCellFormats(office) };
  return sheets.flatMap(({ name: sheet, part }) => {
    const inputs = new Map<string, string[]>();
    for (const { name, reference } of names) {
      const input = inputOfCellName(name);
      const cell = input === null ? null : referredCell(reference);
      if (input !== null && cell?.sheet === sheet)
        inputs.set(cell.address, [...(inputs.get(cell.address) ?? []), input]);
    }
    const lines = [`==== ${makeVisible(sheet)}`];
    let row = -1;
    for (const cell of readSheet(office.part(part), part, context)) {
      if (cell.row !== row && row !== -1) lines.push(RULE);
      row = cell.row;
      const text = cell.exact === undefined ? cell.text : `${cell.text} (${cell.exact})`;
      lines.push(...cellLines({ text, inputs: inputs.get(cell.address) ?? [] }, '| '));
    }
    return lines;
  });
}

/** `| [1-1-a.actual] 50.1%`, further lines below. */
function cellLines({ text, inputs }: TextCell, bar: string): readonly string[] {
  const [first = '', ...others] = text.split(/\r\n?|\n/).map((line) => makeVisible(line.replace(/\t/g, ' ')));
  const names = inputs.map((input) => `[${makeVisible(input)}] `).join('');
  return [bar + names + first, ...others.map((line) => bar + line)].map((line) => line.trimEnd());
}
