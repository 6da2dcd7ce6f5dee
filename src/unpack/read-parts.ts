import { PACKAGE_LIMITS, tooLarge, UnreadablePackage } from './package-fault.js';
import { type Inflate, readZip } from './read-zip.js';

/**
 * The parts of an Office file from outside by their names, without a leading slash; nothing yet is known of what they hold.
 * @throws UnreadablePackage for a file that is no zip, is not sound or is over a limit
 */
export function readParts(bytes: Uint8Array, inflate: Inflate): ReadonlyMap<string, Uint8Array> {
  if (bytes.length > PACKAGE_LIMITS.bytes) tooLarge('bytes', PACKAGE_LIMITS.bytes);
  refuseOtherTypes(bytes);
  return readZip(bytes, inflate);
}

/** Files that are no zip are known by their first bytes. */
function refuseOtherTypes(bytes: Uint8Array): void {
  const startsWith = (...start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);
  if (bytes.length === 0) throw new UnreadablePackage({ kind: 'fileType', found: 'empty' });
  // A compound file: .doc, .xls and files with a password.
  if (startsWith(0xd0, 0xcf, 0x11, 0xe0)) {
    const found = includes(bytes, 'EncryptedPackage') ? 'encrypted' : 'old';
    throw new UnreadablePackage({ kind: 'fileType', found });
  }
  if (!startsWith(0x50, 0x4b)) throw new UnreadablePackage({ kind: 'fileType', found: 'other' });
}

/** Whether a name stands among the bytes in UTF-16, as in the directory of a compound file. */
function includes(bytes: Uint8Array, name: string): boolean {
  const codes = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  const [first] = codes;
  for (let at = bytes.indexOf(first as number); at !== -1; at = bytes.indexOf(first as number, at + 1)) {
    if (codes.every((code, i) => bytes[at + i] === code)) return true;
  }
  return false;
}
