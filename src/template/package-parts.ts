import PizZip from 'pizzip';
import type { FormProperties } from '../layout/form.js';
import { MAIN_TYPES } from './word-parts.js';
import {
  attributeOf,
  childrenOf,
  element,
  escapeText,
  parseXml,
  printXml,
  withAttribute,
  type XmlElement,
} from './xml-tree.js';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const TYPES = '[Content_Types].xml';
const PACKAGE_RELATIONSHIPS = '_rels/.rels';
const CORE = 'docProps/core.xml';
const APPLICATION = 'docProps/app.xml';
const CUSTOM = 'docProps/custom.xml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Format id of custom properties. Source: ISO/IEC 29500-1, 22.3.2.2. */
const FORMAT_ID = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';

/** The parts of a package that is being made, by their names. */
export type Parts = Map<string, string>;

/** Adds a relationship to those of a part. */
export function addRelationship(parts: Parts, part: string, relationship: XmlElement): void {
  const name = relationshipsOf(part);
  const text = parts.get(name) ?? `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"/>`;
  changeRoot(parts, name, text, (root) => ({ ...root, children: [...root.children, relationship] }));
}

/** A relationship: to a part by its place from the folder of the other, or to an address outside. */
export function relationship(id: string, kind: string, target: string, isExternal = false): XmlElement {
  return element('Relationship', {
    Id: id,
    Type:
      kind === 'core'
        ? `${PACKAGE}/relationships/metadata/core-properties`
        : `${OFFICE}/relationships/${kind}`,
    Target: target,
    ...(isExternal && { TargetMode: 'External' }),
  });
}

/** Adds the content type of a part that the package did not have. */
export function addContentType(parts: Parts, part: string, type: string): void {
  changeRoot(parts, TYPES, parts.get(TYPES) ?? '', (root) => {
    const others = root.children.filter(
      (child) => typeof child === 'string' || attributeOf(child, 'PartName') !== `/${part}`,
    );
    return {
      ...root,
      children: [...others, element('Override', { PartName: `/${part}`, ContentType: type })],
    };
  });
}

/**
 * The properties of a filled document: whose it is, for which year, from which template. What the template says of itself
 * (its author, its picture, the template it was made from) is left behind; its own custom properties stay, as fields may show them.
 */
export function documentProperties(
  parts: Parts,
  main: string,
  { title, organization, fiscalYear, contentHash, generator, date }: FormProperties,
  language: string,
  template: string,
): void {
  addContentType(parts, main, MAIN_TYPES.document);
  dropRelationships(parts, '', /\/(thumbnail|core-properties|extended-properties|custom-properties)$/);
  dropRelationships(parts, 'word/settings.xml', /\/attachedTemplate$/);
  const settings = parts.get('word/settings.xml');
  if (settings) parts.set('word/settings.xml', settings.replace(/<w:attachedTemplate\b[^>]*\/>/g, ''));
  const values = { form: template, organization, fiscalYear: String(fiscalYear), contentHash, generator };
  const before = parseXml(parts.get(CUSTOM) ?? '')?.root;
  parts.set(CUSTOM, customPart(before, Object.entries(values)));
  parts.set(
    CORE,
    `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
      'xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
      `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(organization)}</dc:creator>` +
      `<cp:lastModifiedBy>${escapeText(generator)}</cp:lastModifiedBy><dc:language>${escapeText(language)}</dc:language>` +
      `<dcterms:created xsi:type="dcterms:W3CDTF">${date}</dcterms:created>` +
      `<dcterms:modified xsi:type="dcterms:W3CDTF">${date}</dcterms:modified></cp:coreProperties>`,
  );
  addContentType(parts, CORE, 'application/vnd.openxmlformats-package.core-properties+xml');
  addContentType(parts, APPLICATION, 'application/vnd.openxmlformats-officedocument.extended-properties+xml');
  addContentType(parts, CUSTOM, 'application/vnd.openxmlformats-officedocument.custom-properties+xml');
  addRelationship(parts, '', relationship('policyCore', 'core', CORE));
  addRelationship(parts, '', relationship('policyApplication', 'extended-properties', APPLICATION));
  addRelationship(parts, '', relationship('policyCustom', 'custom-properties', CUSTOM));
}

/** The bytes of a package; compressed and dated afterwards. */
export function packed(parts: Parts, binaries: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const zip = new PizZip();
  for (const [name, text] of parts) zip.file(name, text);
  for (const [name, bytes] of binaries) zip.file(name, bytes, { binary: true });
  return zip.generate({ type: 'uint8array', compression: 'STORE' });
}

function customPart(before: XmlElement | undefined, values: readonly (readonly [string, string])[]): string {
  const own = new Set(values.map(([name]) => name));
  const kept = before ? childrenOf(before).filter((each) => !own.has(attributeOf(each, 'name') ?? '')) : [];
  const added = values.map(([name, value]) =>
    element('property', { fmtid: FORMAT_ID, pid: 0, name }, [
      element('vt:lpwstr', { 'xmlns:vt': `${OFFICE}/docPropsVTypes` }, [escapeText(value)]),
    ]),
  );
  // Ids below 2 are reserved.
  const properties = [...kept, ...added].map((each, i) => withAttribute(each, 'pid', String(i + 2)));
  const root = before ?? element('Properties', { xmlns: `${OFFICE}/custom-properties` });
  return printXml({ prolog: HEAD, root: { ...root, children: properties } });
}

function dropRelationships(parts: Parts, part: string, types: RegExp): void {
  const name = relationshipsOf(part);
  const text = parts.get(name);
  if (text === undefined) return;
  changeRoot(parts, name, text, (root) => ({
    ...root,
    children: childrenOf(root).filter((each) => !types.test(attributeOf(each, 'Type') ?? '')),
  }));
}

/** `word/_rels/document.xml.rels` for `word/document.xml`; those of the whole package for `''`. */
function relationshipsOf(part: string): string {
  if (part === '') return PACKAGE_RELATIONSHIPS;
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

function changeRoot(
  parts: Parts,
  name: string,
  text: string,
  change: (root: XmlElement) => XmlElement,
): void {
  const document = parseXml(text);
  if (!document) throw new Error(`${name} of a template was not checked.`);
  parts.set(name, printXml({ ...document, root: change(document.root) }));
}
