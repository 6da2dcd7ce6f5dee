import { type PackageFault, UnreadablePackage } from '../unpack/package-fault.js';
import { readParts } from '../unpack/read-parts.js';
import type { Inflate } from '../unpack/read-zip.js';
import { attributeOf, childrenOf, parseXml, type XmlDocument, type XmlElement } from './xml-tree.js';

/** A Word file taken apart. */
export interface WordParts {
  /** Every part; texts for XML, bytes for the rest. Names as in the package. */
  readonly texts: ReadonlyMap<string, string>;
  readonly binaries: ReadonlyMap<string, Uint8Array>;
  /** The parts with running text, in the order in which they are looked at: the body, headers, footers, notes. */
  readonly running: readonly string[];
  /** Name of the body's part. */
  readonly main: string;
}

/** Why a file cannot be a template. */
export type TemplateRefusal =
  | 'notOffice'
  | 'oldOrEncrypted'
  | 'damaged'
  | 'tooLarge'
  | 'bomb'
  | 'tooManyParts'
  | 'path'
  | 'excel'
  | 'macros'
  | 'notWord'
  | 'doctype'
  | 'encoding'
  | 'xml'
  | 'strict'
  | 'tooManyPlaceholders';

const TYPES = '[Content_Types].xml';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** Content types of the body: a document, and Word's own template (.dotx). */
export const MAIN_TYPES = {
  document: `${WORD}document.main+xml`,
  template: `${WORD}template.main+xml`,
} as const;

/** What of a package may hold placeholders, in the order of their places. */
const RUNNING = ['header', 'footer', 'footnotes', 'endnotes'].map((kind) => `${WORD}${kind}+xml`);

/** Takes a Word file apart, or says why it cannot be a template. */
export function wordParts(
  bytes: Uint8Array,
  inflate: Inflate,
): WordParts | { readonly refusal: TemplateRefusal } {
  const read = partsOf(bytes, inflate);
  if ('refusal' in read) return read;
  const texts = new Map<string, string>();
  const binaries = new Map<string, Uint8Array>();
  for (const [name, part] of read.parts) {
    if (!/\.(xml|rels)$/i.test(name)) {
      binaries.set(name, part);
      continue;
    }
    const text = decode(part);
    if (text === null) return { refusal: 'encoding' };
    if (/<!DOCTYPE/i.test(text)) return { refusal: 'doctype' };
    texts.set(name, text);
  }
  const types = parseXml(texts.get(TYPES) ?? '');
  if (!types) return { refusal: 'notOffice' };
  const typeOf = contentTypes(types);
  if (typeOf.some(([, type]) => /macroEnabled|vbaProject/i.test(type)) || hasMacros(binaries))
    return { refusal: 'macros' };
  const main = typeOf.find(([, type]) => type === MAIN_TYPES.document || type === MAIN_TYPES.template)?.[0];
  if (typeOf.some(([, type]) => type.includes('spreadsheetml.sheet.main'))) return { refusal: 'excel' };
  if (main === undefined || !texts.has(main)) return { refusal: 'notWord' };
  const others = RUNNING.flatMap((wanted) =>
    typeOf
      .filter(([name, type]) => type === wanted && texts.has(name))
      .map(([name]) => name)
      .sort(),
  );
  const roots = new Map<string, XmlElement>();
  for (const [name, text] of texts) {
    const document = parseXml(text);
    if (!document) return { refusal: 'xml' };
    roots.set(name, document.root);
  }
  const unusual = [...roots].find(([name, root]) => isWordPart(name) && !isTransitional(root));
  if (unusual) return { refusal: unusual[1].attributes.includes(STRICT) ? 'strict' : 'notWord' };
  return { texts, binaries, main, running: [main, ...others] };
}

/** The parts by name, or why they are not read. */
function partsOf(
  bytes: Uint8Array,
  inflate: Inflate,
): { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly refusal: TemplateRefusal } {
  try {
    return { parts: readParts(bytes, inflate) };
  } catch (error) {
    if (error instanceof UnreadablePackage) return { refusal: refusalOf(error.fault) };
    throw error;
  }
}

function refusalOf(fault: PackageFault): TemplateRefusal {
  switch (fault.kind) {
    case 'fileType':
      return fault.found === 'old' || fault.found === 'encrypted' ? 'oldOrEncrypted' : 'notOffice';
    case 'tooLarge':
      if (fault.what === 'bytes') return 'tooLarge';
      return fault.what === 'parts' ? 'tooManyParts' : 'bomb';
    case 'unsafe':
      return fault.what === 'path' || fault.what === 'duplicate' ? 'path' : 'damaged';
    case 'damaged':
      return 'damaged';
  }
}

/** Namespaces of running text, styles and lists: that of every Office program, and that of Word's “Strict Open XML Document”. */
const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** The parts that are read by the names of their elements. */
function isWordPart(name: string): boolean {
  return (
    /(^|\/)(document|styles|numbering|settings|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name) &&
    name.startsWith('word/')
  );
}

function isTransitional(root: XmlElement): boolean {
  return root.name.startsWith('w:') && attributeOf(root, 'xmlns:w') === TRANSITIONAL;
}

/** Names of parts without a leading slash, with their content types. */
function contentTypes({ root }: XmlDocument): readonly (readonly [string, string])[] {
  return childrenOf(root, 'Override').map((override) => [
    (attributeOf(override, 'PartName') ?? '').replace(/^\//, ''),
    attributeOf(override, 'ContentType') ?? '',
  ]);
}

function hasMacros(binaries: ReadonlyMap<string, Uint8Array>): boolean {
  return [...binaries.keys()].some((name) => /vbaProject\.bin$/i.test(name));
}

function decode(part: Uint8Array): string | null {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(part);
    return /^<\?xml[^>]*\bencoding\s*=\s*["'](?!utf-8["'])/i.test(text) ? null : text;
  } catch {
    return null;
  }
}
