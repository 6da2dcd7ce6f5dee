import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Folder with the schemas of ISO/IEC 29500-4:2016 (transitional) and of Open Packaging Conventions. They are ISO's text and
 * not ours to copy, so they stand outside the repository: OOXML_SCHEMAS names the folder.
 */
export const SCHEMA_FOLDER = resolve(process.env.OOXML_SCHEMAS ?? '../shared/ooxml/xsd');

const ISO = 'ISO-IEC29500-4_2016';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Namespace of the root element of a part → the schema it must keep, in {@link SCHEMA_FOLDER}. */
export const SCHEMA_OF_ROOT: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': `${ISO}/wml.xsd`,
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': `${ISO}/sml.xsd`,
  'http://schemas.openxmlformats.org/drawingml/2006/main': `${ISO}/dml-main.xsd`,
  'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing': `${ISO}/dml-spreadsheetDrawing.xsd`,
  'http://schemas.openxmlformats.org/drawingml/2006/chart': `${ISO}/dml-chart.xsd`,
  [`${OFFICE}/extended-properties`]: `${ISO}/shared-documentPropertiesExtended.xsd`,
  [`${OFFICE}/custom-properties`]: `${ISO}/shared-documentPropertiesCustom.xsd`,
  [`${PACKAGE}/metadata/core-properties`]: 'opc/opc-coreProperties.xsd',
  [`${PACKAGE}/content-types`]: 'opc/opc-contentTypes.xsd',
  [`${PACKAGE}/relationships`]: 'opc/opc-relationships.xsd',
};

/** Every namespace that an element or attribute of ours may have: each is in one of the schemas above, or in what they import. */
export const KNOWN_NAMESPACES: ReadonlySet<string> = new Set([
  ...Object.keys(SCHEMA_OF_ROOT),
  `${OFFICE}/relationships`,
  `${OFFICE}/docPropsVTypes`,
  `${OFFICE}/math`,
  'urn:schemas-microsoft-com:office:office',
  'urn:schemas-microsoft-com:vml',
  'http://purl.org/dc/elements/1.1/',
  'http://purl.org/dc/terms/',
  'http://www.w3.org/2001/XMLSchema-instance',
  'http://www.w3.org/XML/1998/namespace',
]);

/** Whether the schemas are here. With POLICYDOC_REQUIRE_OFFICE=1 their absence is a failure. */
export const hasSchemas = Object.values(SCHEMA_OF_ROOT).every((path) =>
  existsSync(join(SCHEMA_FOLDER, path)),
);

if (!hasSchemas) {
  const notice = 'Office files are not checked against schemas: OOXML_SCHEMAS names no folder that has them.';
  if (process.env.POLICYDOC_REQUIRE_OFFICE === '1') throw new Error(notice);
  console.warn(notice);
}
