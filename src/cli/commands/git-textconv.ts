import { createHash } from 'node:crypto';
import { officeText } from '../../collect/office-text.js';
import { MOST_BYTES, unreadable } from '../../collect/read-filled-form.js';
import { makeVisible } from '../../text/make-visible.js';
import { UnreadablePackage } from '../../unpack/package-fault.js';
import type { Console } from '../console.js';
import { inflate } from '../inflate.js';
import { readInput } from '../read-input.js';

/** How files of Office begin: zip, and the compound files of old or locked ones. */
const OFFICE = [
  [0x50, 0x4b],
  [0xd0, 0xcf, 0x11, 0xe0],
];

/** Most bytes of a file that is handed over as it is. */
const MOST_TEXT = 64 * 1024 * 1024;

/**
 * `policy git-textconv`: a Word or Excel file → its text; any other file as it is. A file that cannot be read is told by its
 * fingerprint and why, because a textconv that fails ends the whole git diff. @returns the exit code.
 */
export async function gitTextconvCommand(file: string, console: Console): Promise<number> {
  const input = await readInput(file, MOST_TEXT, console.surroundings);
  if ('tooLarge' in input) return sayUnreadable(file, tooLarge(), `${input.tooLarge} bytes`, console);
  const { bytes } = input;
  const isOffice = OFFICE.some((mark) => mark.every((byte, i) => bytes[i] === byte));
  if (!isOffice) {
    await console.out(bytes);
    return 0;
  }
  try {
    await console.out(officeText(bytes, inflate));
    return 0;
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    const hash = createHash('sha256').update(bytes).digest('hex');
    return sayUnreadable(file, error, `${bytes.length} bytes, sha256 ${hash}`, console);
  }
}

async function sayUnreadable(
  file: string,
  { fault }: UnreadablePackage,
  identity: string,
  console: Console,
): Promise<number> {
  const { message } = unreadable(file, fault);
  await console.out(`${makeVisible(message[console.language])}\n${identity}\n`);
  return 0;
}

function tooLarge(): UnreadablePackage {
  return new UnreadablePackage({ kind: 'tooLarge', what: 'bytes', limit: MOST_BYTES });
}
