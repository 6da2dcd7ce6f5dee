/** A file as it stands in a zip: its bytes are compressed already, or stored as they are. */
export interface ZipEntry {
  readonly method: 'stored' | 'deflated';
  readonly bytes: Uint8Array;
  /** Number of bytes before they were compressed. */
  readonly size: number;
  /** CRC-32 of the bytes before they were compressed. */
  readonly checksum: number;
}

const LOCAL_HEADER = { signature: 0x04034b50, length: 30 };
const CENTRAL_HEADER = { signature: 0x02014b50, length: 46 };
const END = { signature: 0x06054b50, length: 22 };

/** 2.0, the first version of the format that deflates. */
const VERSION = 20;
const METHODS = { stored: 0, deflated: 8 } as const;
/** General purpose bit 11: the name is in UTF-8. */
const UTF_8 = 0x0800;
/** 1 January 1980, 0:00, the first time that the format knows. */
const TIME = 0x0021_0000;
const LONGEST_NAME = 0xffff;

interface PlacedEntry extends ZipEntry {
  readonly name: Uint8Array;
  readonly flags: number;
  /** Where its local header begins. */
  readonly start: number;
}

/**
 * A zip of files by their names, in the order of the map. All are from the beginning of 1980, so that the bytes are a function
 * of what is given. Names of more than 65,535 bytes are an error of the caller. Source: PKWARE APPNOTE.TXT 6.3.10, 4.3.
 */
export function zipContainer(entries: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const encoder = new TextEncoder();
  const placed: PlacedEntry[] = [];
  let directory = 0;
  let length = END.length;
  for (const [text, entry] of entries) {
    const name = encoder.encode(text);
    if (name.length > LONGEST_NAME) throw new RangeError('The name of a part is too long for a zip.');
    placed.push({ ...entry, name, flags: name.length === text.length ? 0 : UTF_8, start: directory });
    directory += LOCAL_HEADER.length + name.length + entry.bytes.length;
    length += CENTRAL_HEADER.length + name.length;
  }
  const zip = new Uint8Array(directory + length);
  const view = new DataView(zip.buffer);
  let at = directory;
  for (const entry of placed) {
    writeLocal(zip, view, entry);
    at = writeCentral(zip, view, at, entry);
  }
  view.setUint32(at, END.signature, true);
  view.setUint16(at + 8, placed.length, true);
  view.setUint16(at + 10, placed.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return zip;
}

/** The file with its header. */
function writeLocal(zip: Uint8Array, view: DataView, entry: PlacedEntry): void {
  const { start, name, bytes } = entry;
  view.setUint32(start, LOCAL_HEADER.signature, true);
  writeFacts(view, start + 4, entry);
  zip.set(name, start + LOCAL_HEADER.length);
  zip.set(bytes, start + LOCAL_HEADER.length + name.length);
}

/** The line of the file in the directory at the end of the zip. @returns where the next begins */
function writeCentral(zip: Uint8Array, view: DataView, at: number, entry: PlacedEntry): number {
  view.setUint32(at, CENTRAL_HEADER.signature, true);
  view.setUint16(at + 4, VERSION, true);
  writeFacts(view, at + 6, entry);
  view.setUint32(at + 42, entry.start, true);
  zip.set(entry.name, at + CENTRAL_HEADER.length);
  return at + CENTRAL_HEADER.length + entry.name.length;
}

/** What both headers say of a file, from the version that reads it to the length of its name. */
function writeFacts(view: DataView, at: number, entry: PlacedEntry): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, entry.flags, true);
  view.setUint16(at + 4, METHODS[entry.method], true);
  view.setUint32(at + 6, TIME, true);
  view.setUint32(at + 10, entry.checksum, true);
  view.setUint32(at + 14, entry.bytes.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.name.length, true);
}
