import { inputOfCellName } from '../layout/input-cell-name.js';
import { readCellFormats } from '../unpack/cell-formats.js';
import { readMergedRanges } from '../unpack/merged-ranges.js';
import type { OfficePackage } from '../unpack/open-package.js';
import { readSheet, type SheetCell } from '../unpack/read-sheet.js';
import { readSharedStrings } from '../unpack/read-strings.js';
import { readWorkbook, referredCell, type Sheet, type Workbook } from '../unpack/read-workbook.js';
import { readSheetSides } from '../unpack/side-texts.js';
import type { PlacedCell, ReadSource } from './read-source.js';

/** The rows of all sheets; of a form that this program made, of those that have cells to fill in. @throws UnreadablePackage */
export function readSourceXlsx(office: OfficePackage): ReadSource {
  const workbook = readWorkbook(office);
  const context = { strings: readSharedStrings(office), formatOf: readCellFormats(office) };
  const inputs = inputsOf(workbook);
  const read = workbook.sheets.filter(({ name }) => inputs.size === 0 || inputs.has(name));
  const prefix = (sheet: Sheet) => (read.length > 1 ? `${sheet.name}!` : '');
  return {
    rows: read.flatMap((sheet, table) => {
      const bytes = office.part(sheet.part);
      const bottoms = new Map(
        readMergedRanges(bytes, sheet.part).map(({ top, left, bottom }) => [`${top} ${left}`, bottom]),
      );
      const own = inputs.get(sheet.name) ?? new Map<string, string>();
      const found = readSheet(bytes, sheet.part, context);
      const known = new Set(found.map(({ address }) => address));
      const empty = [...own.keys()].filter((address) => !known.has(address)).map(emptyCell);
      const cells = [...found, ...empty].map((cell): PlacedCell => {
        const place = prefix(sheet) + cell.address;
        return {
          place: { ja: place, en: place },
          text: cell.text.replace(/\r\n?/g, '\n'),
          strong: [],
          row: cell.row,
          column: cell.column,
          bottom: bottoms.get(`${cell.row} ${cell.column}`) ?? cell.row,
          input: own.get(cell.address) ?? null,
          isUncertain: cell.problem !== null,
        };
      });
      return rowsOf(cells.filter(({ text, input }) => text.trim() !== '' || input !== null)).map((row) => ({
        ...row,
        table,
      }));
    }),
    sides: read.flatMap((sheet) => readSheetSides(office, sheet)),
    unreadSheets: workbook.sheets.filter((sheet) => !read.includes(sheet)).map(({ name }) => name),
  };
}

function rowsOf(cells: readonly PlacedCell[]) {
  const rows = new Map<number, PlacedCell[]>();
  for (const cell of cells.toSorted((a, b) => a.row - b.row || a.column - b.column)) {
    const row = rows.get(cell.row) ?? [];
    row.push(cell);
    rows.set(cell.row, row);
  }
  return [...rows].map(([row, own]) => ({ row, isSingle: own.length === 1, cells: own }));
}

/** Sheet → address → input. */
function inputsOf({ names }: Workbook): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const inputs = new Map<string, Map<string, string>>();
  for (const name of names) {
    const input = inputOfCellName(name.name);
    const cell = input === null ? null : referredCell(name.reference);
    if (input === null || cell === null) continue;
    const own = inputs.get(cell.sheet) ?? new Map<string, string>();
    own.set(cell.address, input);
    inputs.set(cell.sheet, own);
  }
  return inputs;
}

function emptyCell(address: string): SheetCell {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { address, row: Number(digits) - 1, column: column - 1, text: '', isFormula: false, problem: null };
}
