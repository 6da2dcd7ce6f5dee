import { deflateSync, strFromU8, unzipSync } from 'fflate';
import { crc32 } from './crc-32.js';
import { type ZipEntry, zipContainer } from './zip-container.js';

/** Changes the XML parts of a package in place; names are as in the zip, without a leading slash. */
export type PartEdit = (parts: Map<string, string>) => void;

/**
 * Stands uncompressed near the head of every Office file that this program makes, in docProps/app.xml.
 * Word, Excel and LibreOffice replace it when they save, so it tells our own output from a file somebody has worked on.
 */
export const APPLICATION_MARK = '<Application>policydoc</Application>';

const APPLICATION_PART = 'docProps/app.xml';
const APPLICATION =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
  '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">' +
  `${APPLICATION_MARK}</Properties>`;
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels', APPLICATION_PART];

/** Of the parts that are packed more than once: not those that hold a document, which no other file has. */
const LONGEST_KEPT = 32_768;
const MOST_KEPT = 64;

/** What each part held when it was last packed: styles, settings and relationships are often the same in the next file. */
const packedLast = new Map<string, { readonly text: string; readonly entry: ZipEntry }>();

/**
 * Packs the parts of an Office file, with our mark beside them. The bytes are a function of the parts: zip times are the
 * DOS epoch, and parts stand in a fixed order. fflate's deflate is plain JavaScript, so they do not depend on the Node version.
 */
export function officePackage(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const all = [...new Map([...parts, [APPLICATION_PART, APPLICATION]])].sort(([a], [b]) =>
    byPackageOrder(a, b),
  );
  return zipContainer(
    new Map(
      all.map(([name, content]) => [
        name,
        typeof content === 'string' ? packedText(name, content) : packed(name, content),
      ]),
    ),
  );
}

function packedText(name: string, text: string): ZipEntry {
  const last = packedLast.get(name);
  if (last !== undefined && last.text === text) return last.entry;
  const entry = packed(name, new TextEncoder().encode(text));
  if (text.length <= LONGEST_KEPT) {
    if (packedLast.size >= MOST_KEPT) packedLast.clear();
    packedLast.set(name, { text, entry });
  }
  return entry;
}

function packed(name: string, bytes: Uint8Array): ZipEntry {
  const { length: size } = bytes;
  const checksum = crc32(bytes);
  if (name === APPLICATION_PART) return { method: 'stored', bytes, size, checksum };
  return { method: 'deflated', bytes: deflateSync(bytes, { level: 6 }), size, checksum };
}

/** Packs anew what a library has packed: with `edits`, and with `date` (ISO 8601, UTC) for the dates in docProps/core.xml. */
export function finishPackage(bytes: Uint8Array, date: string, edits: readonly PartEdit[]): Uint8Array {
  const xml = new Map<string, string>();
  const binary = new Map<string, Uint8Array>();
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (name.endsWith('/')) continue;
    if (/\.(xml|rels)$/.test(name)) xml.set(name, withoutNoncharacters(strFromU8(content)));
    else binary.set(name, content);
  }
  for (const edit of [fixDates(date), ...edits]) edit(xml);
  return officePackage(new Map<string, string | Uint8Array>([...xml, ...binary]));
}

/** The libraries write the two characters of the plane that XML 1.0 cannot hold; they become visible instead. */
function withoutNoncharacters(xml: string): string {
  return xml.replace(/[\ufffe\uffff]/g, '\ufffd');
}

function fixDates(date: string): PartEdit {
  return (parts) => {
    const core = parts.get('docProps/core.xml');
    if (core) {
      parts.set(
        'docProps/core.xml',
        core.replace(/(<dcterms:(created|modified)\b[^>]*>)[^<]*/g, `$1${date}`),
      );
    }
  };
}

function byPackageOrder(a: string, b: string): number {
  const rank = (name: string) =>
    (FIRST_PARTS.indexOf(name) + FIRST_PARTS.length + 1) % (FIRST_PARTS.length + 1);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
