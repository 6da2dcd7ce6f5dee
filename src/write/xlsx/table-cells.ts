import { plainValue } from './cell-value.js';
import { isExact, numberFormat } from './figures.js';
import { type CellFont, type CellStyle, NO_BORDER, type SheetCell } from './sheet.js';

const SIZE = 10;

/** Makes the cells of tables for machines, which have no look but a font: those of one kind share theirs. */
export interface TableCells {
  heading(text: string): SheetCell;
  text(text: string): SheetCell;
  /** A decimal string as a number, but as text where a number of Excel's would not hold every digit. */
  figure(decimal: string): SheetCell;
}

/** Cells of a table in a font. */
export function tableCells(name: string): TableCells {
  const font: CellFont = { name, family: null, size: SIZE, color: null, bold: false };
  const common = { font, fill: null, border: NO_BORDER, alignment: null, isUnlocked: false };
  const plain: CellStyle = { ...common, numberFormat: 'General' };
  const bold: CellStyle = { ...plain, font: { ...font, bold: true } };
  const formats = new Map<string, CellStyle>();
  const styleOf = (numberFormat: string) => {
    const style = formats.get(numberFormat) ?? { ...common, numberFormat };
    formats.set(numberFormat, style);
    return style;
  };
  const cell = (style: CellStyle, text: string): SheetCell => ({
    style,
    value: plainValue(text, style.font),
    isCovered: false,
  });
  return {
    heading: (text) => cell(bold, text),
    text: (text) => cell(plain, text),
    figure: (decimal) =>
      isExact(decimal)
        ? { style: styleOf(numberFormat(decimal)), value: Number(decimal), isCovered: false }
        : cell(plain, decimal),
  };
}
