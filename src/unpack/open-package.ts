import { damaged, UnreadablePackage, unsafe } from './package-fault.js';
import { readParts } from './read-parts.js';
import { readXml } from './read-xml.js';
import type { Inflate } from './read-zip.js';

/** A Word or Excel file, unpacked and checked. */
export interface OfficePackage {
  readonly kind: 'docx' | 'xlsx';
  /** The part that holds the document or the workbook. */
  readonly main: string;
  /** A part by name, without a leading slash. @throws UnreadablePackage where it is missing */
  readonly part: (name: string) => Uint8Array;
  /** Names of the parts that a part refers to, by the last word of the relationship's type, in order; '' is the package itself. */
  readonly related: (from: string, type: string) => readonly string[];
  /** Relationship id → name of the part it leads to. */
  readonly targets: (from: string) => ReadonlyMap<string, string>;
}

/** Content types of the main part. Source: ISO/IEC 29500-1, 11.3.10 and 12.3.23; templates are read as well. */
const MAIN_TYPES: Readonly<Record<string, OfficePackage['kind']>> = {
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml': 'xlsx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml': 'xlsx',
};

const CONTENT_TYPES = '[Content_Types].xml';

/** Opens a .docx or .xlsx from outside. @throws UnreadablePackage for everything that is none, or that is not sound */
export function openPackage(bytes: Uint8Array, inflate: Inflate): OfficePackage {
  const parts = readParts(bytes, inflate);
  const part = (name: string) => parts.get(name) ?? damaged('missing', name);
  if (!parts.has(CONTENT_TYPES)) {
    const isOpenDocument = new TextDecoder().decode(parts.get('mimetype')).includes('opendocument');
    throw new UnreadablePackage({ kind: 'fileType', found: isOpenDocument ? 'openDocument' : 'other' });
  }
  const types = readTypes(part(CONTENT_TYPES));
  for (const name of parts.keys()) if (/vbaProject\.bin$/i.test(name)) unsafe('macro', name);
  for (const [name, type] of types) if (/macroEnabled|vbaProject/i.test(type)) unsafe('macro', name);
  const links = new Map<string, readonly Link[]>();
  const linksOf = (from: string) => {
    const known = links.get(from);
    if (known) return known;
    const name = linksPart(from);
    const read = parts.has(name) ? readLinks(part(name), name, from) : [];
    links.set(from, read);
    return read;
  };
  const related = (from: string, type: string) =>
    linksOf(from)
      .filter((link) => link.type === type)
      .map(({ target }) => target);
  const main = related('', 'officeDocument')[0];
  if (main === undefined) throw new UnreadablePackage({ kind: 'fileType', found: 'other' });
  const kind = MAIN_TYPES[types.get(main.toLowerCase()) ?? ''];
  if (kind === undefined) throw new UnreadablePackage({ kind: 'fileType', found: 'other' });
  return {
    kind,
    main,
    part,
    related,
    targets: (from) => new Map(linksOf(from).map(({ id, target }) => [id, target])),
  };
}

/** Part → content type, for the parts that have one of their own. Names without regard to case. */
function readTypes(bytes: Uint8Array): ReadonlyMap<string, string> {
  const types = new Map<string, string>();
  readXml(bytes, CONTENT_TYPES, {
    open(name, { PartName = '', ContentType = '' }) {
      if (name === 'types:Override') types.set(PartName.replace(/^\//, '').toLowerCase(), ContentType);
      if (name === 'types:Default' && /macroEnabled|vbaProject/i.test(ContentType)) unsafe('macro', '');
    },
    text() {},
    close() {},
  });
  return types;
}

interface Link {
  readonly id: string;
  /** `worksheet` of `http://…/relationships/worksheet`. */
  readonly type: string;
  readonly target: string;
}

function linksPart(from: string): string {
  const at = from.lastIndexOf('/') + 1;
  return `${from.slice(0, at)}_rels/${from.slice(at)}.rels`;
}

function readLinks(bytes: Uint8Array, part: string, from: string): readonly Link[] {
  const links: Link[] = [];
  readXml(bytes, part, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'links:Relationship' || TargetMode === 'External') return;
      links.push({ id: Id, type: Type.slice(Type.lastIndexOf('/') + 1), target: resolved(Target, from) });
    },
    text() {},
    close() {},
  });
  return links;
}

/** A target is relative to the part it is named in, or begins with a slash. */
function resolved(target: string, from: string): string {
  const path = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
