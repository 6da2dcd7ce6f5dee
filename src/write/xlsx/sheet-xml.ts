import { XML_HEAD, xmlElement, xmlList } from '../xml-element.js';
import { columnLetters, rangeAddress, shortAddress } from './cell-address.js';
import { conditionalFormats } from './color-grades.js';
import { dataValidations } from './input-rules.js';
import { MAIN, OFFICE } from './namespaces.js';
import { pageSetupXml } from './print-setup.js';
import type { SharedStrings } from './shared-strings.js';
import type { CellRange, Sheet, SheetCell, SheetLine } from './sheet.js';
import type { Styles } from './styles.js';

/** What people may do on a protected sheet: select, and make rows and columns larger. There is no password. */
const PROTECTION = '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>';

const HEADING_PANE =
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/>';

/** The part of a sheet; its looks and texts go into those of the workbook. Source: ISO/IEC 29500-1, 18.3.1.99. */
export function sheetXml(sheet: Sheet, styles: Styles, strings: SharedStrings): string {
  const { figuresAsText } = sheet;
  const lines = sheet.rows.map((line, row) => lineXml(line, row, styles, strings)).join('');
  return (
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' +
    `<dimension ref="${rangeAddress(usedRange(sheet.rows))}"/>` +
    viewXml(sheet) +
    '<sheetFormatPr defaultRowHeight="15" outlineLevelRow="0" outlineLevelCol="0"/>' +
    columnsXml(sheet.columns) +
    `<sheetData>${lines}</sheetData>` +
    (sheet.isProtected ? PROTECTION : '') +
    mergedXml(sheet.merged) +
    conditionalFormats(sheet.inputs, styles) +
    dataValidations(sheet.inputs) +
    pageSetupXml(sheet.print) +
    breaksXml(sheet.breaks) +
    (figuresAsText
      ? `<ignoredErrors><ignoredError sqref="${rangeAddress(figuresAsText)}" numberStoredAsText="1"/></ignoredErrors>`
      : '') +
    (sheet.hasDrawing ? `<drawing xmlns:r="${OFFICE}" r:id="rId1"/>` : '') +
    '</worksheet>'
  );
}

function viewXml({ showGridLines, hasHeadingRow }: Sheet): string {
  const attributes = { workbookViewId: 0, showGridLines: showGridLines ? undefined : 0 };
  return `<sheetViews>${xmlElement('sheetView', attributes, hasHeadingRow ? HEADING_PANE : '')}</sheetViews>`;
}

/** Neighbours of one width are one element. */
function columnsXml(widths: readonly number[]): string {
  const groups: { readonly min: number; max: number; readonly width: number }[] = [];
  widths.forEach((width, index) => {
    const last = groups.at(-1);
    if (last?.width === width) last.max = index + 1;
    else groups.push({ min: index + 1, max: index + 1, width });
  });
  if (groups.length === 0) return '';
  const columns = groups.map(
    ({ min, max, width }) => `<col min="${min}" max="${max}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${columns.join('')}</cols>`;
}

function lineXml({ height, cells }: SheetLine, row: number, styles: Styles, strings: SharedStrings): string {
  const number = row + 1;
  let first = 0;
  let content = '';
  cells.forEach((cell, column) => {
    if (!cell) return;
    if (first === 0) first = column + 1;
    content += cellXml(cell, columnLetters(column) + number, styles, strings);
  });
  const size = height === null ? '' : ` ht="${height}" customHeight="1"`;
  const spans = first === 0 ? '' : ` spans="${first}:${cells.length}"`;
  const start = `<row r="${number}"${size}${spans}`;
  return content === '' ? `${start}/>` : `${start}>${content}</row>`;
}

function cellXml(
  { style, value }: SheetCell,
  address: string,
  styles: Styles,
  strings: SharedStrings,
): string {
  if (style === null && value === null) return '';
  const start = `<c r="${address}"${style === null ? '' : ` s="${styles.add(style)}"`}`;
  if (value === null) return `${start}/>`;
  if (typeof value === 'number') return `${start}><v>${value}</v></c>`;
  return `${start} t="s"><v>${strings.add(value)}</v></c>`;
}

/** The cells that hold something, those under merged ones among them. */
function usedRange(rows: readonly SheetLine[]): CellRange {
  let [top, left, bottom, right] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0, 0];
  rows.forEach(({ cells }, row) => {
    cells.forEach((cell, column) => {
      if (!cell || (cell.value === null && !cell.isCovered)) return;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = row;
      right = Math.max(right, column);
    });
  });
  if (top > bottom) return { row: 0, column: 0, rowSpan: 1, columnSpan: 1 };
  return { row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1 };
}

function mergedXml(merged: readonly CellRange[]): string {
  const ranges = [...merged].sort(byFirstCovered);
  if (ranges.length === 0) return '';
  return xmlList(
    'mergeCells',
    ranges.map((range) => `<mergeCell ref="${shortAddress(range)}"/>`),
  );
}

/** In the order of the first cells that lie under others, which is that in which a reader meets them. */
function byFirstCovered(a: CellRange, b: CellRange): number {
  const rowOf = ({ row, columnSpan }: CellRange) => (columnSpan > 1 ? row : row + 1);
  const columnOf = ({ column, columnSpan }: CellRange) => (columnSpan > 1 ? column + 1 : column);
  return rowOf(a) - rowOf(b) || columnOf(a) - columnOf(b);
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return '';
  const breaks = rows.map((row) => `<brk id="${row}" max="16838" man="1"/>`);
  return xmlElement('rowBreaks', { count: rows.length, manualBreakCount: rows.length }, breaks.join(''));
}
