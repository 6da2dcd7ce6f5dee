import { damaged, PACKAGE_LIMITS, tooLarge } from './package-fault.js';
import { sharedString, stringReader } from './read-strings.js';
import { readXml, type XmlAttributes } from './read-xml.js';
import { showNumber } from './shown-number.js';

/** A cell with contents. Rows and columns count from 0. */
export interface SheetCell {
  readonly address: string;
  readonly row: number;
  readonly column: number;
  /** What the person saw; '' where that cannot be told. */
  readonly text: string;
  /** Whether the text is what a formula gave when the file was saved. */
  readonly isFormula: boolean;
  /** Why `text` is not what the person saw: an error of Excel's, a date, a format that is not understood, no result yet. */
  readonly problem: CellProblem | null;
  /** The number with all its digits, where the format of the cell shows fewer. */
  readonly exact?: string;
}

/** Why the text of a cell cannot be taken as it is. */
export type CellProblem = 'error' | 'date' | 'format' | 'notCalculated';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly strings: readonly string[];
  /** The code of a number format, by the number of a style. */
  readonly formatOf: (style: number) => string | null;
}

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The cells of a sheet that hold something, in order. Merged ranges and everything else about them are not looked at. @throws UnreadablePackage */
export function readSheet(bytes: Uint8Array, part: string, context: SheetContext): readonly SheetCell[] {
  const cells: SheetCell[] = [];
  const string = stringReader();
  let row = 0;
  let column = 0;
  let cell: XmlAttributes = {};
  let value = '';
  let isValue = false;
  let isInline = false;
  let hasFormula = false;
  readXml(bytes, part, {
    open(element, attributes) {
      if (element === 's:row') {
        row = attributes.r === undefined ? row + 1 : rowNumber(attributes.r, part);
        column = 0;
      } else if (element === 's:c') {
        const place = attributes.r === undefined ? { row, column: column + 1 } : parseAddress(attributes.r);
        if (!place || place.row > LAST_ROW || place.column > LAST_COLUMN) damaged('xml', part);
        row = place.row;
        column = place.column;
        cell = attributes;
        value = '';
        isInline = false;
        hasFormula = false;
        string.start();
      } else if (element === 's:f') hasFormula = true;
      else if (element === 's:v') isValue = true;
      else if (element === 's:is') isInline = true;
      else if (isInline) string.open(element);
    },
    text(text) {
      if (isValue) value += text;
      else if (isInline) string.text(text);
    },
    close(element) {
      if (element === 's:v') isValue = false;
      else if (element === 's:is') isInline = false;
      else if (isInline) string.close(element);
      if (element !== 's:c') return;
      const shown = shownValue(cell, value, string.value(), hasFormula, context, part);
      if (shown === null) return;
      if (cells.length >= PACKAGE_LIMITS.cells) tooLarge('cells', PACKAGE_LIMITS.cells);
      const address = columnLetters(column) + row;
      cells.push({ address, row: row - 1, column: column - 1, isFormula: hasFormula, ...shown });
    },
  });
  return cells;
}

/** The cell's text by its type. Source: ISO/IEC 29500-1, 18.18.11 (ST_CellType). `null` for an empty cell. */
function shownValue(
  { t = 'n', s = '0' }: XmlAttributes,
  value: string,
  inline: string,
  hasFormula: boolean,
  { strings, formatOf }: SheetContext,
  part: string,
): Pick<SheetCell, 'text' | 'problem' | 'exact'> | null {
  const plain = (text: string) => (text === '' && !hasFormula ? null : { text, problem: null });
  if (t === 'inlineStr') return plain(inline);
  if (value === '') return hasFormula ? { text: '', problem: t === 'str' ? null : 'notCalculated' } : null;
  if (t === 's') return plain(sharedString(strings, value, part));
  if (t === 'str') return plain(value);
  if (t === 'b') return plain(value.trim() === '1' ? 'TRUE' : 'FALSE');
  if (t === 'e') return { text: value, problem: 'error' };
  if (t === 'd') return { text: value, problem: 'date' };
  const shown = showNumber(value, formatOf(Number(s)));
  if ('text' in shown && shown.exact !== undefined) return { ...shown, problem: null };
  return 'text' in shown ? plain(shown.text) : { text: value, problem: shown.cannotShow };
}

function rowNumber(text: string, part: string): number {
  const number = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  return number >= 1 && number <= LAST_ROW ? number : damaged('xml', part);
}

/** `B24` → row 24, column 2, both counted from 1. */
function parseAddress(address: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column };
}

/** `B` for the second column. */
function columnLetters(column: number): string {
  return column === 0
    ? ''
    : columnLetters(Math.floor((column - 1) / 26)) + String.fromCharCode(65 + ((column - 1) % 26));
}
