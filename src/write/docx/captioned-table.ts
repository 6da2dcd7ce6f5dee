import { type ITableOptions, Table, XmlComponent } from 'docx';
import type { FormTable } from '../../layout/form.js';
import { element } from './element.js';

/**
 * Table with what a screen reader says of it and the library has no option for: its name, its description, and whether
 * its first row and its first column are headings.
 */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, table: FormTable) {
    super(options);
    // Last in w:tblPr, the table's first child (CT_TblPr, ISO/IEC 29500-1, 17.4.59).
    const [properties] = this.root;
    if (!(properties instanceof XmlComponent)) throw new Error('The library writes a table without w:tblPr.');
    properties.addChildElement(element('w:tblLook', headings(table)));
    const { caption, description } = table;
    if (caption !== '') properties.addChildElement(element('w:tblCaption', { 'w:val': caption }));
    if (description !== '') properties.addChildElement(element('w:tblDescription', { 'w:val': description }));
  }
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
