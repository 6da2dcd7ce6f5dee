import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

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

/**
 * Packs the parts of an Office file, with our mark beside them. The bytes are a function of the parts: zip times are the
 * DOS epoch, and parts stand in a fixed order. fflate's deflate is plain JavaScript, so they do not depend on the Node version.
 */
export function officePackage(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  const all = new Map([...parts, [APPLICATION_PART, APPLICATION] as const]);
  const zip: Zippable = {};
  // fflate reads the date by its local fields: built from local fields it is the same in every time zone.
  const mtime = new Date(1980, 0, 1);
  for (const [name, content] of [...all].sort(([a], [b]) => byPackageOrder(a, b))) {
    const bytes = typeof content === 'string' ? strToU8(content) : content;
    zip[name] = [bytes, { mtime, os: 0, level: name === APPLICATION_PART ? 0 : 6 }];
  }
  return zipSync(zip);
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
