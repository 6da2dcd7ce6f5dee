import { element, type Xml, xmlPart } from './element.js';
import { RELATIONSHIPS } from './namespaces.js';

/** A part that word/document.xml leads to, in the folder word/. */
export interface WordPart {
  /** `styles.xml` */
  readonly file: string;
  /** Last word of its content type and of the type of its relationship, which are alike: `styles`. */
  readonly kind: string;
  readonly xml: string;
}

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPES = 'application/vnd.openxmlformats-officedocument';

/** The parts of a Word file about itself. */
export interface WordPackage {
  /** In UTF-8. */
  readonly document: Uint8Array;
  readonly coreProperties: string;
  readonly customProperties: string;
  readonly parts: readonly WordPart[];
  /** Addresses by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
}

/** All parts by their names, with what says what they are and what leads to which (ISO/IEC 29500-2, 9 and 10). */
export function wordPackage(content: WordPackage): ReadonlyMap<string, string | Uint8Array> {
  const { parts, links } = content;
  return new Map<string, string | Uint8Array>([
    ['[Content_Types].xml', contentTypes(parts)],
    ['_rels/.rels', packageRelationships()],
    ['docProps/core.xml', content.coreProperties],
    ['docProps/custom.xml', content.customProperties],
    ['word/document.xml', content.document],
    ['word/_rels/document.xml.rels', documentRelationships(parts, links)],
    ...parts.map(({ file, xml }) => [`word/${file}`, xml] as const),
  ]);
}

/** Id of the relationship of word/document.xml to a part. */
export function partId({ kind }: Pick<WordPart, 'kind'>): string {
  return kind;
}

function contentTypes(parts: readonly WordPart[]): string {
  const root = element('Types', { xmlns: `${PACKAGE}/content-types` }, [
    defaultType('rels', 'application/vnd.openxmlformats-package.relationships+xml'),
    defaultType('xml', 'application/xml'),
    override('word/document.xml', `${TYPES}.wordprocessingml.document.main+xml`),
    ...parts.map(({ file, kind }) => override(`word/${file}`, `${TYPES}.wordprocessingml.${kind}+xml`)),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', `${TYPES}.extended-properties+xml`),
    override('docProps/custom.xml', `${TYPES}.custom-properties+xml`),
  ]);
  return xmlPart(root);
}

function defaultType(extension: string, type: string): Xml {
  return element('Default', { Extension: extension, ContentType: type });
}

function override(name: string, type: string): Xml {
  return element('Override', { PartName: `/${name}`, ContentType: type });
}

function packageRelationships(): string {
  return relationships([
    relationship('document', `${RELATIONSHIPS}/officeDocument`, 'word/document.xml'),
    relationship('core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relationship('app', `${RELATIONSHIPS}/extended-properties`, 'docProps/app.xml'),
    relationship('custom', `${RELATIONSHIPS}/custom-properties`, 'docProps/custom.xml'),
  ]);
}

function documentRelationships(parts: readonly WordPart[], links: ReadonlyMap<string, string>): string {
  return relationships([
    ...parts.map((part) => relationship(partId(part), `${RELATIONSHIPS}/${part.kind}`, part.file)),
    ...[...links].map(([id, address]) => relationship(id, `${RELATIONSHIPS}/hyperlink`, address, 'External')),
  ]);
}

function relationships(each: readonly Xml[]): string {
  return xmlPart(element('Relationships', { xmlns: `${PACKAGE}/relationships` }, each));
}

function relationship(id: string, type: string, target: string, mode: string | null = null): Xml {
  return element('Relationship', { Id: id, Type: type, Target: target, TargetMode: mode });
}
