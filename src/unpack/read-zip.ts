import { crc32 } from './crc32.js';
import { damaged, PACKAGE_LIMITS, tooLarge, unsafe } from './package-fault.js';

/** Inflates a raw deflate stream; `null` where it is broken or gives more than `most` bytes. Never takes more memory than that. */
export type Inflate = (deflated: Uint8Array, most: number) => Uint8Array | null;

/** Where a part stands in the file and what the directory says of it. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of its local header. */
  readonly header: number;
  /** Offsets of its data. */
  readonly start: number;
  readonly end: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/**
 * The parts of a zip file, whole and checked: nothing of what its headers say is trusted. Refused are wrong checksums and
 * sizes, names that differ or stand twice or lead out of the file, overlapping parts, encryption, Zip64, and whatever is over
 * the limits. Source: PKWARE, APPNOTE.TXT 6.3.10. @throws UnreadablePackage
 */
export function readZip(bytes: Uint8Array, inflate: Inflate): ReadonlyMap<string, Uint8Array> {
  const entries = readDirectory(bytes);
  checkSizes(entries, bytes.length);
  const parts = new Map<string, Uint8Array>();
  for (const entry of entries) {
    if (!entry.name.endsWith('/')) parts.set(entry.name, content(bytes, entry, inflate));
  }
  return parts;
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const offset = view.getUint32(end + 16, true);
  const isWhole = view.getUint32(end + 4, true) === 0 && view.getUint16(end + 8, true) === count;
  if (!isWhole || offset + size > end) damaged('zip');
  if (count > PACKAGE_LIMITS.parts) tooLarge('parts', PACKAGE_LIMITS.parts);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let at = offset;
  for (let i = 0; i < count; i += 1) {
    if (at + CENTRAL_LENGTH > offset + size || view.getUint32(at, true) !== CENTRAL) damaged('zip');
    const nameLength = view.getUint16(at + 28, true);
    const length =
      CENTRAL_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > offset + size) damaged('zip');
    const nameBytes = bytes.subarray(at + CENTRAL_LENGTH, at + CENTRAL_LENGTH + nameLength);
    const name = checkedName(nameBytes, names);
    if (view.getUint16(at + 8, true) & ENCRYPTED) damaged('zip', name);
    const header = view.getUint32(at + 42, true);
    const packed = view.getUint32(at + 20, true);
    const start = dataStart(bytes, view, header, nameBytes, offset);
    const end = start + packed;
    if (end > offset) damaged('zip', name);
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed,
      unpacked: view.getUint32(at + 24, true),
      header,
      start,
      end,
    });
    at += length;
  }
  refuseOverlaps(entries);
  return entries;
}

/** The end record stands last, in front of a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - 0xffff);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    const isEnd = view.getUint32(at, true) === END;
    if (isEnd && at + END_LENGTH + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return damaged('zip');
}

function checkedName(bytes: Uint8Array, names: Set<string>): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return damaged('zip');
  }
  const leadsOut = /^(?:\/|[A-Za-z]:)|\\|(?:^|\/)\.{0,2}(?:\/|$)(?!$)|(?:^|\/)\.\.?$|[\u0000-\u001f]/;
  if (name === '' || leadsOut.test(name)) unsafe('path', name);
  // Office programs compare names without regard to case.
  const folded = name.toLowerCase();
  if (names.has(folded)) unsafe('duplicate', name);
  names.add(folded);
  return name;
}

/** Where the data of a part begins. Its own header must give the name that the directory gives. */
function dataStart(
  bytes: Uint8Array,
  view: DataView,
  header: number,
  name: Uint8Array,
  limit: number,
): number {
  if (header + LOCAL_LENGTH > limit || view.getUint32(header, true) !== LOCAL) damaged('zip');
  const nameLength = view.getUint16(header + 26, true);
  const own = bytes.subarray(header + LOCAL_LENGTH, header + LOCAL_LENGTH + nameLength);
  if (nameLength !== name.length || !own.every((byte, i) => byte === name[i])) damaged('zip');
  return header + LOCAL_LENGTH + nameLength + view.getUint16(header + 28, true);
}

/** Parts that share bytes are what zip bombs are made of. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const inOrder = [...entries].sort((a, b) => a.header - b.header);
  for (const [i, { header }] of inOrder.entries()) {
    const before = inOrder[i - 1];
    if (before && before.end > header) damaged('zip', before.name);
  }
}

function checkSizes(entries: readonly Entry[], size: number): void {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (unpacked > PACKAGE_LIMITS.unpacked) tooLarge('unpacked', PACKAGE_LIMITS.unpacked);
  if (unpacked > size * PACKAGE_LIMITS.ratio) tooLarge('ratio', PACKAGE_LIMITS.ratio);
}

function content(bytes: Uint8Array, entry: Entry, inflate: Inflate): Uint8Array {
  const { name, method, checksum, unpacked, start, end } = entry;
  const data = bytes.subarray(start, end);
  if (method !== STORED && method !== DEFLATED) damaged('zip', name);
  // Nothing at all is no deflate stream, but some programs write empty parts so.
  const plain = method === STORED || data.length === 0 ? data : inflate(data, unpacked);
  if (plain === null || plain.length !== unpacked || crc32(plain) !== checksum) damaged('checksum', name);
  return plain;
}
