import { XML_HEAD, xmlElement, xmlText } from '../xml-element.js';
import type { Workbook, WorkbookProperties } from './workbook.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_PROPERTY = 2;

/** docProps/core.xml. Source: ISO/IEC 29500-2, 11. */
export function coreProperties({ title, author, language, generator, date }: WorkbookProperties): string {
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(date)}</dcterms:${name}>`;
  return (
    `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" ' +
    'xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    (author === null ? '' : `<dc:creator>${xmlText(author)}</dc:creator>`) +
    `<dc:title>${xmlText(title)}</dc:title><dc:subject></dc:subject><dc:description></dc:description>` +
    `<dc:language>${xmlText(language)}</dc:language><cp:keywords></cp:keywords><cp:category></cp:category>` +
    `<cp:lastModifiedBy>${xmlText(generator)}</cp:lastModifiedBy>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}

/** docProps/custom.xml. Source: ISO/IEC 29500-1, 22.3. */
export function customProperties(values: Workbook['customProperties']): string {
  const properties = values.map(([name, value], index) =>
    xmlElement(
      'property',
      // Ids below 2 are reserved.
      { fmtid: FORMAT_ID, pid: FIRST_PROPERTY + index, name },
      `<vt:lpwstr>${xmlText(value)}</vt:lpwstr>`,
    ),
  );
  return (
    XML_HEAD +
    xmlElement(
      'Properties',
      { xmlns: `${OFFICE}/custom-properties`, 'xmlns:vt': `${OFFICE}/docPropsVTypes` },
      properties.join(''),
    )
  );
}
