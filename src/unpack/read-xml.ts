import { SaxesParser } from 'saxes';
import { damaged, PACKAGE_LIMITS, tooLarge, UnreadablePackage, unsafe } from './package-fault.js';

/** Attributes by name: those of the relationships' namespace begin with `r:`, of others than the element's own they are left out. */
export type XmlAttributes = Readonly<Record<string, string>>;

/** What is done with a part as it is read. Names have the prefixes of {@link NAMESPACES}; elements of other namespaces are `?`. */
export interface XmlHandlers {
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
}

/** Namespace → the prefix it has here. Each has two addresses: ISO/IEC 29500 transitional, as all programs write, and strict. */
const NAMESPACES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main': 's',
  'http://purl.oclc.org/ooxml/spreadsheetml/main': 's',
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships': 'r',
  'http://purl.oclc.org/ooxml/officeDocument/relationships': 'r',
  'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties': 'custom',
  'http://purl.oclc.org/ooxml/officeDocument/customProperties': 'custom',
  'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes': 'vt',
  'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes': 'vt',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/content-types': 'types',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'links',
};

/** Bytes that are decoded at once. */
const STEP = 65_536;

/**
 * Reads the XML of a part from beginning to end. There is no document type in an Office file, so no entity can be defined.
 * @throws UnreadablePackage
 */
export function readXml(bytes: Uint8Array, part: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser({ xmlns: true, position: false });
  let depth = 0;
  let elements = 0;
  parser.on('error', () => damaged('xml', part));
  parser.on('doctype', () => unsafe('doctype', part));
  parser.on('opentag', (tag) => {
    depth += 1;
    elements += 1;
    if (depth > PACKAGE_LIMITS.nesting) tooLarge('nesting', PACKAGE_LIMITS.nesting);
    if (elements > PACKAGE_LIMITS.elements) tooLarge('elements', PACKAGE_LIMITS.elements);
    const prefix = prefixOf(tag.uri);
    const attributes: Record<string, string> = Object.create(null);
    for (const { uri, local, value } of Object.values(tag.attributes)) {
      const own = prefixOf(uri);
      if (uri === '' || own === prefix) attributes[local] = value;
      else if (own === 'r') attributes[`r:${local}`] = value;
    }
    handlers.open(prefix === '?' ? '?' : `${prefix}:${tag.local}`, attributes);
  });
  parser.on('text', handlers.text);
  parser.on('cdata', handlers.text);
  parser.on('closetag', (tag) => {
    depth -= 1;
    const prefix = prefixOf(tag.uri);
    handlers.close(prefix === '?' ? '?' : `${prefix}:${tag.local}`);
  });
  try {
    const decoder = new TextDecoder(encodingOf(bytes), { fatal: true });
    for (let at = 0; at < bytes.length; at += STEP) {
      parser.write(decoder.decode(bytes.subarray(at, at + STEP), { stream: true }));
    }
    parser.write(decoder.decode());
    parser.close();
  } catch (error) {
    // The decoder's own error, for bytes that are no characters.
    throw error instanceof TypeError ? new UnreadablePackage({ kind: 'damaged', what: 'xml', part }) : error;
  }
}

function prefixOf(uri: string): string {
  return (Object.hasOwn(NAMESPACES, uri) && NAMESPACES[uri]) || '?';
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
