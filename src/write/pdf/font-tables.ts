/**
 * Reads `length` bytes of a font file from `offset` on; fewer where the file ends before. They may be put into `scratch` where it is
 * long enough: whoever gives it has no use for them once it reads again.
 */
export type ReadFont = (offset: number, length: number, scratch?: Uint8Array) => Uint8Array;

/** One face of a font file: its tables by their four-letter tags (ISO/IEC 14496-22, 4.5). */
export interface FontTables {
  /** What kind of outlines: the first four bytes of a file with this face alone. */
  readonly flavour: number;
  readonly tags: readonly string[];
  /** The bytes of a table, `null` where there is none. */
  readonly table: (tag: string) => DataView | null;
  /** `length` bytes of a table that is there, from `offset` on. @throws RangeError where it has fewer */
  readonly part: (tag: string, offset: number, length: number, scratch: Uint8Array) => Uint8Array;
  /** How many bytes a table has, `null` where there is none. */
  readonly size: (tag: string) => number | null;
}

const COLLECTION = 0x74746366;
/** TrueType, OpenType with CFF outlines, and Apple's TrueType. */
const FLAVOURS: ReadonlySet<number> = new Set([0x00010000, 0x4f54544f, 0x74727565]);
const DIRECTORY_ENTRY = 16;
const MOST_FACES = 64;

/** The faces of a font file or collection; none where it is no font. @throws RangeError where it breaks off */
export function fontTables(read: ReadFont): readonly FontTables[] {
  const head = view(read(0, 12));
  if (head.getUint32(0) !== COLLECTION) return facesAt(read, [0]);
  const count = Math.min(head.getUint32(8), MOST_FACES);
  const offsets = view(read(12, 4 * count));
  return facesAt(
    read,
    Array.from({ length: count }, (_, i) => offsets.getUint32(4 * i)),
  );
}

function facesAt(read: ReadFont, starts: readonly number[]): readonly FontTables[] {
  return starts.flatMap((start) => {
    const head = view(read(start, 12));
    const flavour = head.getUint32(0);
    if (!FLAVOURS.has(flavour)) return [];
    const count = head.getUint16(4);
    const directory = view(read(start + 12, DIRECTORY_ENTRY * count));
    const places = new Map<string, { readonly offset: number; readonly length: number }>();
    for (let at = 0; at < count * DIRECTORY_ENTRY; at += DIRECTORY_ENTRY) {
      const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => directory.getUint8(at + i)));
      places.set(tag, { offset: directory.getUint32(at + 8), length: directory.getUint32(at + 12) });
    }
    const table = (tag: string) => {
      const place = places.get(tag);
      return place ? view(read(place.offset, place.length)) : null;
    };
    const part = (tag: string, offset: number, length: number, scratch: Uint8Array) => {
      const place = places.get(tag);
      if (!place || offset + length > place.length) throw new RangeError(`The table ${tag} breaks off.`);
      const bytes = read(place.offset + offset, length, scratch);
      if (bytes.length < length) throw new RangeError('The file breaks off.');
      return bytes;
    };
    const size = (tag: string) => places.get(tag)?.length ?? null;
    return [{ flavour, tags: [...places.keys()], table, part, size }];
  });
}

/** A file with this face alone, and `replaced` in place of tables of its own. Tables stand at multiples of four bytes. */
export function fontFile(face: FontTables, replaced: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const tables = face.tags.map((tag) => {
    const table = replaced[tag] === undefined ? face.table(tag) : null;
    const own = table ? new Uint8Array(table.buffer, table.byteOffset, table.byteLength) : new Uint8Array();
    return { tag, bytes: replaced[tag] ?? own };
  });
  const head = 12 + DIRECTORY_ENTRY * tables.length;
  const file = new Uint8Array(tables.reduce((sum, { bytes }) => sum + padded(bytes.length), head));
  const directory = new DataView(file.buffer);
  directory.setUint32(0, face.flavour);
  directory.setUint16(4, tables.length);
  let offset = head;
  tables.forEach(({ tag, bytes }, index) => {
    const entry = 12 + DIRECTORY_ENTRY * index;
    for (let i = 0; i < 4; i++) directory.setUint8(entry + i, tag.charCodeAt(i));
    directory.setUint32(entry + 8, offset);
    directory.setUint32(entry + 12, bytes.length);
    file.set(bytes, offset);
    offset += padded(bytes.length);
  });
  return file;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
