import type { Form } from '../../layout/form.js';
import { fileProperties } from '../file-properties.js';
import { escapeXml, type PartEdit } from '../office-package.js';

const PART = 'docProps/custom.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** Adds what tells a filled-in copy from another's or an older one's; exceljs has no custom properties. */
export function customProperties(form: Form): PartEdit {
  return (parts) => {
    parts.set(PART, propertiesPart(fileProperties(form)));
    insertAtEnd(
      parts,
      '[Content_Types].xml',
      `<Override PartName="/${PART}" ContentType="${CONTENT_TYPE}"/>`,
      '</Types>',
    );
    insertAtEnd(
      parts,
      '_rels/.rels',
      `<Relationship Id="rIdCustom" Type="${OFFICE}/relationships/custom-properties" Target="${PART}"/>`,
      '</Relationships>',
    );
  };
}

function propertiesPart(values: readonly (readonly [string, string])[]): string {
  const properties = values.map(
    // Ids below 2 are reserved.
    ([name, value], index) =>
      `<property fmtid="${FORMAT_ID}" pid="${index + 2}" name="${name}">` +
      `<vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<Properties xmlns="${OFFICE}/custom-properties" xmlns:vt="${OFFICE}/docPropsVTypes">` +
    `${properties.join('')}</Properties>`
  );
}

function insertAtEnd(parts: Map<string, string>, part: string, xml: string, end: string): void {
  const before = parts.get(part);
  if (!before?.includes(end)) throw new Error(`exceljs wrote no ${part}.`);
  parts.set(
    part,
    before.replace(end, () => xml + end),
  );
}
