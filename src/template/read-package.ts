/** What the reader needs from outside: both are part of Node, which only the command line may use. */
export interface ZipTools {
  /** Raw deflate. @throws where the data is broken or gives more than `limit` bytes */
  readonly inflate: (data: Uint8Array, limit: number) => Uint8Array;
  readonly crc32: (data: Uint8Array) => number;
}

/** Why a file is not read. */
export type Refusal =
  | 'notOffice'
  | 'oldOrEncrypted'
  | 'damaged'
  | 'tooLarge'
  | 'bomb'
  | 'tooManyParts'
  | 'path'
  | 'encrypted';

/** The parts of an Office file by their names in the package, without a leading slash; or why it is not read. */
export type ReadPackage = { readonly parts: ReadonlyMap<string, Uint8Array> } | { readonly refusal: Refusal };

/** Limits for Office files from outside. Bytes; `ratio` is unpacked to packed, of one part that is not small. */
export const PACKAGE_LIMITS = { bytes: 10 << 20, unpacked: 64 << 20, ratio: 200, parts: 1000 } as const;

/** A part smaller than this may be packed at any ratio: short XML of one repeated line is. */
const SMALL = 1 << 16;

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const LONGEST_COMMENT = 0xffff;

/**
 * Reads a zip as Office programs write it, in bounded memory: its directory first, then each part up to the size that is stated
 * there, with its checksum. Source: PKWARE APPNOTE 6.3; ECMA-376-2, annex B.
 */
export function readPackage(bytes: Uint8Array, tools: ZipTools): ReadPackage {
  if (bytes.length > PACKAGE_LIMITS.bytes) return { refusal: 'tooLarge' };
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length >= 8 && view.getUint32(0) === 0xd0cf11e0) return { refusal: 'oldOrEncrypted' };
  if (bytes.length < 22 || view.getUint32(0, true) !== LOCAL) return { refusal: 'notOffice' };
  try {
    const entries = directoryOf(view);
    if (!Array.isArray(entries)) return { refusal: entries };
    return partsOf(bytes, view, entries, tools);
  } catch {
    // Offsets behind the end, data that is no deflate, names that are no UTF-8.
    return { refusal: 'damaged' };
  }
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

function directoryOf(view: DataView): Entry[] | Refusal {
  const end = endOf(view);
  if (end === null) return 'damaged';
  const count = view.getUint16(end + 10, true);
  if (count > PACKAGE_LIMITS.parts) return 'tooManyParts';
  let at = view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  const names = new Set<string>();
  let total = 0;
  for (let i = 0; i < count; i += 1) {
    if (view.getUint32(at, true) !== CENTRAL) return 'damaged';
    if ((view.getUint16(at + 8, true) & 1) !== 0) return 'encrypted';
    const length = view.getUint16(at + 28, true);
    const name = new TextDecoder('utf-8', { fatal: true }).decode(
      new Uint8Array(view.buffer, view.byteOffset + at + 46, length),
    );
    const [packed, unpacked] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    if (!isPlainName(name) || names.has(name.toLowerCase())) return 'path';
    names.add(name.toLowerCase());
    total += unpacked;
    if (total > PACKAGE_LIMITS.unpacked || (unpacked > SMALL && unpacked > packed * PACKAGE_LIMITS.ratio))
      return 'bomb';
    entries.push({
      name,
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed,
      unpacked,
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Where the end of the directory stands: the last place at which a comment reaches exactly to the end of the file. */
function endOf(view: DataView): number | null {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END && view.getUint16(at + 20, true) === last - at) return at;
  }
  return null;
}

/** No way out of the package, and nothing that two systems would read differently. */
function isPlainName(name: string): boolean {
  return (
    name !== '' &&
    !/^[/\\]|[\\:\u0000-\u001f]/.test(name) &&
    !name.split('/').some((part) => part === '..' || part === '.')
  );
}

function partsOf(
  bytes: Uint8Array,
  view: DataView,
  entries: readonly Entry[],
  { inflate, crc32 }: ZipTools,
): ReadPackage {
  const parts = new Map<string, Uint8Array>();
  for (const { name, method, crc, packed, unpacked, offset } of entries) {
    if (view.getUint32(offset, true) !== LOCAL) return { refusal: 'damaged' };
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) return { refusal: 'damaged' };
    const data = bytes.subarray(start, start + packed);
    if (name.endsWith('/')) continue;
    if (method !== 0 && method !== 8) return { refusal: 'damaged' };
    const part = method === 0 ? data : inflate(data, unpacked);
    if (part.length !== unpacked || crc32(part) !== crc) return { refusal: 'damaged' };
    parts.set(name, part);
  }
  return { parts };
}
