import { type ITableOptions, Table, XmlComponent } from 'docx';
import { element } from './element.js';

/** Table with the name and description that a screen reader says; the library has no option for them. */
export class CaptionedTable extends Table {
  constructor(options: ITableOptions, caption: string, description: string) {
    super(options);
    // Last in w:tblPr, the table's first child (CT_TblPr, ISO/IEC 29500-1, 17.4.59).
    const [properties] = this.root;
    if (!(properties instanceof XmlComponent)) throw new Error('The library writes a table without w:tblPr.');
    if (caption !== '') properties.addChildElement(element('w:tblCaption', { 'w:val': caption }));
    if (description !== '') properties.addChildElement(element('w:tblDescription', { 'w:val': description }));
  }
}
