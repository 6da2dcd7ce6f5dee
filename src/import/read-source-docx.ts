import type { Wording } from '../diagnostic/wording.js';
import { inputOfBookmark } from '../layout/bookmark-name.js';
import type { OfficePackage } from '../unpack/open-package.js';
import { type DocumentCell, readDocument } from '../unpack/read-document.js';
import { readDocumentSides } from '../unpack/side-texts.js';
import type { PlacedCell, ReadSource } from './read-source.js';

const TAG = 'policy:';

/** The rows of a document's tables and the paragraphs between them. @throws UnreadablePackage */
export function readSourceDocx(office: OfficePackage): ReadSource {
  const rows: { table: number | null; row: number; isSingle: boolean; cells: PlacedCell[] }[] = [];
  let paragraphs = 0;
  let inRow = 0;
  let current = '';
  for (const cell of readDocument(office)) {
    const { place } = cell;
    if (place === null) {
      paragraphs += 1;
      current = '';
      const where = { ja: `段落${paragraphs}`, en: `paragraph${paragraphs}` };
      rows.push({ table: null, row: paragraphs, isSingle: true, cells: placed(cell, where, paragraphs, 0) });
      continue;
    }
    const key = `${place.table} ${place.row}`;
    inRow = key === current ? inRow + 1 : 1;
    if (key !== current) rows.push({ table: place.table, row: place.row, isSingle: true, cells: [] });
    current = key;
    const [table, line] = [place.table + 1, place.row + 1];
    const where = { ja: `表${table}の${line}行${inRow}列`, en: `table${table}/row${line}/cell${inRow}` };
    const last = rows.at(-1);
    if (last && inRow > 1) last.isSingle = false;
    last?.cells.push(...placed(cell, where, place.row, place.column));
  }
  return {
    rows: rows.filter(({ cells }) => cells.length > 0),
    sides: readDocumentSides(office),
    unreadSheets: [],
  };
}

function placed(cell: DocumentCell, place: Wording, row: number, column: number): PlacedCell[] {
  const tags = cell.controls.flatMap(({ tag }) => (tag?.startsWith(TAG) ? [tag.slice(TAG.length)] : []));
  const input = tags[0] ?? cell.bookmarks.map(inputOfBookmark).find((name) => name !== null) ?? null;
  const { text, strong } = cell;
  if (text.trim() === '' && (input === null || cell.isContinued)) return [];
  return [{ place, text, strong, row, column, bottom: row, input, isUncertain: false }];
}
