import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { type FontFace, readFontFaces } from '../../write/pdf/write-pdf.js';

/** No font is larger; a collection of all of Asia's characters has some 150 MB. */
const LARGEST = 512 * 1024 * 1024;

/** The faces of a font file; none where it is no font or cannot be read. Only what is asked of it is read. */
export function fontFile(path: string): readonly FontFace[] {
  try {
    const status = statSync(path);
    if (!status.isFile() || status.size > LARGEST) return [];
    return readFontFaces(path, (offset, length, scratch) =>
      stretch(path, status.size, offset, length, scratch),
    );
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) return [];
    throw error;
  }
}

function stretch(
  path: string,
  size: number,
  offset: number,
  length: number,
  scratch?: Uint8Array,
): Uint8Array {
  const there = Math.max(0, Math.min(length, size - offset));
  const bytes = scratch && scratch.length >= there ? scratch.subarray(0, there) : new Uint8Array(there);
  const file = openSync(path, 'r');
  try {
    readSync(file, bytes, 0, bytes.length, offset);
  } finally {
    closeSync(file);
  }
  return bytes;
}
