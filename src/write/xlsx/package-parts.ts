import { XML_HEAD, xmlElement } from '../xml-element.js';
import { OFFICE } from './namespaces.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const MAIN_PARTS = [
  ['xl/theme/theme1.xml', 'application/vnd.openxmlformats-officedocument.theme+xml'],
  ['xl/styles.xml', `${SPREADSHEET}.styles+xml`],
  ['xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`],
] as const;

const PROPERTIES = [
  ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
  ['docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'],
] as const;

const CUSTOM = [
  'docProps/custom.xml',
  'application/vnd.openxmlformats-officedocument.custom-properties+xml',
] as const;

/** [Content_Types].xml for so many sheets and charts. Source: ISO/IEC 29500-2, 10.1.2. */
export function contentTypes(sheets: number, charts: number, hasCustomProperties: boolean): string {
  const drawn = Array.from(
    { length: charts },
    (_, i) =>
      [
        `xl/charts/chart${i + 1}.xml`,
        'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      ] as const,
  );
  const parts = [
    ...(hasCustomProperties ? [CUSTOM] : []),
    ...(charts > 0
      ? [['xl/drawings/drawing1.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml'] as const]
      : []),
    ...drawn,
  ];
  const worksheets = Array.from(
    { length: sheets },
    (_, i) => [`xl/worksheets/sheet${i + 1}.xml`, `${SPREADSHEET}.worksheet+xml`] as const,
  );
  return (
    XML_HEAD +
    xmlElement(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      ending('rels', 'application/vnd.openxmlformats-package.relationships+xml') +
        ending('xml', 'application/xml') +
        overrides([['xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`], ...worksheets, ...MAIN_PARTS]) +
        ending('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing') +
        overrides([...PROPERTIES, ...parts]),
    )
  );
}

/** _rels/.rels: where a program begins to read. Source: ISO/IEC 29500-2, 9.3. */
export function packageLinks(hasCustomProperties: boolean): string {
  return relationships([
    link('rId1', `${OFFICE}/officeDocument`, 'xl/workbook.xml'),
    link('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    link('rId3', `${OFFICE}/extended-properties`, 'docProps/app.xml'),
    ...(hasCustomProperties ? [link('rIdCustom', `${OFFICE}/custom-properties`, CUSTOM[0])] : []),
  ]);
}

/** Relationships of a part to others, numbered from `rId1`, by the last word of their type. */
export function partLinks(links: readonly (readonly [type: string, target: string])[]): string {
  return relationships(links.map(([type, target], i) => link(`rId${i + 1}`, `${OFFICE}/${type}`, target)));
}

function relationships(links: readonly string[]): string {
  return XML_HEAD + xmlElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, links.join(''));
}

function link(id: string, type: string, target: string): string {
  return xmlElement('Relationship', { Id: id, Type: type, Target: target });
}

function ending(extension: string, type: string): string {
  return xmlElement('Default', { Extension: extension, ContentType: type });
}

function overrides(parts: readonly (readonly [name: string, type: string])[]): string {
  return parts
    .map(([name, type]) => xmlElement('Override', { PartName: `/${name}`, ContentType: type }))
    .join('');
}
