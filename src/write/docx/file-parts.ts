import type { Form } from '../../layout/form.js';
import { fileProperties } from '../file-properties.js';
import { element, textElement, valued, xmlPart } from './element.js';
import { WORD_NAMESPACES } from './namespaces.js';

/** docProps/core.xml: what Windows and Word show of a file (ISO/IEC 29500-2, 11). */
export function coreProperties({ properties, language }: Form): string {
  const { title, organization, generator, date } = properties;
  const time = { 'xsi:type': 'dcterms:W3CDTF' };
  const root = element('cp:coreProperties', CORE_NAMESPACES, [
    textElement('dc:title', title),
    textElement('dc:creator', organization),
    textElement('cp:lastModifiedBy', generator),
    textElement('cp:revision', '1'),
    textElement('dc:language', language),
    textElement('dcterms:created', date, time),
    textElement('dcterms:modified', date, time),
  ]);
  return xmlPart(root);
}

const CORE_NAMESPACES = {
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:dcterms': 'http://purl.org/dc/terms/',
  'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
};

/** The format of all custom properties; their numbers begin at 2 (ISO/IEC 29500-1, 22.3.2.1; [MS-OLEPS], 2.21). */
const CUSTOM_FORMAT = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const FIRST_CUSTOM = 2;

/** docProps/custom.xml: whose policy of which year it is. */
export function customProperties(form: Form): string {
  const properties = fileProperties(form).map(([name, value], i) =>
    element('property', { fmtid: CUSTOM_FORMAT, pid: i + FIRST_CUSTOM, name }, [
      textElement('vt:lpwstr', value),
    ]),
  );
  return xmlPart(element('Properties', CUSTOM_NAMESPACES, properties));
}

const CUSTOM_NAMESPACES = {
  xmlns: 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties',
  'xmlns:vt': 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes',
};

/** word/settings.xml: the document is laid out as Word 2013 and later do it, and in its language. */
export function documentSettings({ language }: Form): string {
  const mode = {
    'w:val': '15',
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
  };
  const root = element('w:settings', WORD_NAMESPACES, [
    valued('w:defaultTabStop', 720),
    element('w:compat', {}, [element('w:compatSetting', mode)]),
    element('w:themeFontLang', { 'w:val': language, 'w:eastAsia': language }),
  ]);
  return xmlPart(root);
}
