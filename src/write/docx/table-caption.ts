import type { FormTable } from '../../layout/form.js';
import { element, valued, type Xml } from './element.js';

/**
 * What a screen reader says of a table: its name, its description, and whether its first row and its first column are
 * headings. Last in w:tblPr (CT_TblPr, ISO/IEC 29500-1, 17.4.59).
 */
export function tableCaption(table: FormTable): readonly (Xml | null)[] {
  const { caption, description } = table;
  return [
    element('w:tblLook', headings(table)),
    caption === '' ? null : valued('w:tblCaption', caption),
    description === '' ? null : valued('w:tblDescription', description),
  ];
}

/** Bits of w:tblLook (ISO/IEC 29500-4, 14.3.7). There are no bands. */
const FIRST_ROW = 0x20;
const FIRST_COLUMN = 0x80;
const NO_BANDS = 0x600;

function headings({ rows }: FormTable): Readonly<Record<string, string>> {
  const firstRow = rows[0]?.header ?? false;
  const firstColumn = rows.some(({ cells }) => cells[0]?.column === 0 && cells[0].header === 'row');
  const bits = NO_BANDS + (firstRow ? FIRST_ROW : 0) + (firstColumn ? FIRST_COLUMN : 0);
  return {
    'w:val': bits.toString(16).toUpperCase().padStart(4, '0'),
    'w:firstRow': firstRow ? '1' : '0',
    'w:lastRow': '0',
    'w:firstColumn': firstColumn ? '1' : '0',
    'w:lastColumn': '0',
    'w:noHBand': '1',
    'w:noVBand': '1',
  };
}
