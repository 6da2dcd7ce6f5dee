import {
  closeSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun, fileFailure } from './cannot-run.js';
import { withTemporary, writeAll } from './temporary-file.js';

/** Bytes at the head of a file in which our own mark stands, if it is ours. */
const HEAD = 8192;

/** Stands near the head of every file that this program makes, whatever its format. */
const MARK = 'policydoc';

const PDF = Buffer.from('%PDF-');
const END_OF_PDF = 'startxref';

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed. A full disk, a
 * kill or a crash leaves the old file or none. All of it is synchronous, so a signal cannot fall in between.
 * `rewrite` is for files that are mended in place. A file that this program did not make, or that somebody has worked on since, is kept unless `overwrite`. @throws CannotRun
 */
export function saveFile(
  path: string,
  content: Uint8Array,
  overwrite: boolean,
  doing: 'write' | 'rewrite' = 'write',
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const target = resolveTarget(path);
    const status = statSync(target, { throwIfNoEntry: false });
    if (status?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const isDevice = status !== undefined && !status.isFile();
    if (status && !isDevice && isSame(target, status.size, content)) return;
    if (status && !isDevice && status.size > 0 && !overwrite && !isOurs(target)) throw notOurs(path);
    if (isDevice) writeThrough(target, content);
    else replace(target, content, status?.mode);
  } catch (error) {
    throw error instanceof CannotRun ? error : fileFailure(error, path, doing);
  }
}

/** A link stays a link: what it points to is replaced. */
function resolveTarget(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}

function replace(target: string, content: Uint8Array, mode: number | undefined): void {
  withTemporary(target, content, mode, (temporary) => renameSync(temporary, target));
}

/** Devices such as /dev/null are written to, never replaced. */
function writeThrough(target: string, content: Uint8Array): void {
  const descriptor = openSync(target, 'w');
  try {
    writeAll(descriptor, content);
  } finally {
    closeSync(descriptor);
  }
}

/** A file that already reads so is left as it is. */
function isSame(path: string, size: number, content: Uint8Array): boolean {
  return size === content.length && readFileSync(path).equals(content);
}

function isOurs(path: string): boolean {
  const head = Buffer.alloc(HEAD);
  const descriptor = openSync(path, 'r');
  try {
    const own = head.subarray(0, readSync(descriptor, head, 0, HEAD, 0));
    if (!own.includes(MARK)) return false;
    return !own.subarray(0, PDF.length).equals(PDF) || !hasAdditions(path);
  } finally {
    closeSync(descriptor);
  }
}

/** Notes in a PDF are added behind its end (ISO 32000-1, 7.5.6), and our mark stays at its head. */
function hasAdditions(path: string): boolean {
  const content = readFileSync(path);
  return content.indexOf(END_OF_PDF) !== content.lastIndexOf(END_OF_PDF);
}

/** A file that somebody else made, or has worked on. */
export function notOurs(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」がすでにあり、このプログラムが作ったままとは確かめられないので、上書きしません。`,
      en: `“${path}” exists and may not be as this program made it, so it is not overwritten.`,
    },
    {
      ja: '-o で別の名前を指定するか、中身を失ってよければ --overwrite を付けてください。',
      en: 'Name another file with -o, or add --overwrite if its contents may be lost.',
    },
  );
}
