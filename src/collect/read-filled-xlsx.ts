import { inputOfCellName } from '../layout/input-cell-name.js';
import { readCellFormats } from '../unpack/cell-formats.js';
import { readCustomProperties } from '../unpack/custom-properties.js';
import type { OfficePackage } from '../unpack/open-package.js';
import { readSheet, type SheetCell, type SheetContext } from '../unpack/read-sheet.js';
import { readSharedStrings } from '../unpack/read-strings.js';
import { type DefinedName, readWorkbook, referredCell, type Workbook } from '../unpack/read-workbook.js';
import { cellSource } from './cell-source.js';
import { type FilledCell, type FilledForm, filledProperties } from './filled-form.js';

const NO_CHOICES: ReadonlyMap<string, string> = new Map();

/**
 * Reads a workbook: its inputs are the cells that have our defined names, wherever they have moved. Other sheets than
 * those that have inputs are not looked at. @throws UnreadablePackage
 */
export function readFilledXlsx(file: string, office: OfficePackage): FilledForm {
  const workbook = readWorkbook(office);
  const context = { strings: readSharedStrings(office), formatOf: readCellFormats(office) };
  const inputs = inputCells(workbook);
  const sheets = workbook.sheets.filter(({ name }) => inputs.some(({ sheet }) => sheet === name));
  const cells = sheets.flatMap(({ name, part }) =>
    sheetCells(
      readSheet(office.part(part), part, context satisfies SheetContext),
      inputs.filter(({ sheet }) => sheet === name),
      sheets.length > 1 ? `${name}!` : '',
    ),
  );
  const { source, ranges } = cellSource(file, cells);
  return {
    file,
    kind: 'xlsx',
    source,
    properties: filledProperties(readCustomProperties(office)),
    cells: cells.map(({ place, ...cell }, i) => ({ ...cell, range: ranges[i] as FilledCell['range'] })),
  };
}

interface InputCell {
  readonly input: string;
  readonly sheet: string;
  readonly address: string;
}

/** Where the inputs stand. A sheet that was copied has names of its own for the same inputs. */
function inputCells({ names }: Workbook): readonly InputCell[] {
  return names.flatMap((name: DefinedName) => {
    const input = inputOfCellName(name.name);
    const cell = input === null ? null : referredCell(name.reference);
    return input === null || cell === null ? [] : [{ input, ...cell }];
  });
}

/** The cells of a sheet, with those inputs that are empty, in reading order. */
function sheetCells(found: readonly SheetCell[], inputs: readonly InputCell[], prefix: string) {
  const byAddress = new Map(found.map((cell) => [cell.address, cell]));
  const names = new Map(inputs.map(({ address, input }) => [address, input]));
  const empty = [...names.keys()].filter((address) => !byAddress.has(address)).map(emptyCell);
  return [...found, ...empty]
    .sort((a, b) => a.row - b.row || a.column - b.column)
    .map((cell) => ({
      place: { ja: prefix + cell.address, en: prefix + cell.address },
      input: names.get(cell.address) ?? null,
      text: cell.text.replace(/\r\n?/g, '\n'),
      row: cell.row,
      column: cell.column,
      table: null,
      concern: cell.problem ?? (cell.isFormula ? ('formula' as const) : null),
      choices: NO_CHOICES,
    }));
}

function emptyCell(address: string): SheetCell {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { address, row: Number(digits) - 1, column: column - 1, text: '', isFormula: false, problem: null };
}
