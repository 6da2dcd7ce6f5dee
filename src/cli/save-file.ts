import {
  closeSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { CannotRun, fileFailure } from './cannot-run.js';

/** Bytes at the head of a file in which our own mark stands, if it is ours. */
const HEAD = 8192;

/** Stands near the head of every file that this program makes, whatever its format. */
const MARK = 'policydoc';

/**
 * Writes a file whole or not at all: into a temporary file beside it, flushed to the disk, then renamed. A full disk, a
 * kill or a crash leaves the old file or none. All of it is synchronous, so a signal cannot fall in between.
 * A file that this program did not make, or that somebody has worked on since, is kept unless `overwrite`. @throws CannotRun
 */
export function saveFile(path: string, content: Uint8Array, overwrite: boolean): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    const target = resolveTarget(path);
    const status = statSync(target, { throwIfNoEntry: false });
    if (status?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    const isDevice = status !== undefined && !status.isFile();
    if (status && !isDevice && status.size > 0 && !overwrite && !isOurs(target)) throw notOurs(path);
    if (isDevice) writeThrough(target, content);
    else replace(target, content, status?.mode);
  } catch (error) {
    throw error instanceof CannotRun ? error : fileFailure(error, path, 'write');
  }
}

/** A link stays a link: what it points to is replaced. */
function resolveTarget(path: string): string {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ? realpathSync(path) : path;
}

function replace(target: string, content: Uint8Array, mode: number | undefined): void {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', mode ?? 0o666);
    try {
      writeAll(descriptor, content);
      fsyncSync(descriptor);
      if (fstatSync(descriptor).size !== content.length) throw Object.assign(new Error(), { code: 'ENOSPC' });
    } finally {
      closeSync(descriptor);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
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

function writeAll(descriptor: number, content: Uint8Array): void {
  for (let done = 0; done < content.length; ) done += writeSync(descriptor, content, done);
}

function isOurs(path: string): boolean {
  const head = Buffer.alloc(HEAD);
  const descriptor = openSync(path, 'r');
  try {
    return head.subarray(0, readSync(descriptor, head, 0, HEAD, 0)).includes(MARK);
  } finally {
    closeSync(descriptor);
  }
}

function notOurs(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」は、このプログラムが作ったままのファイルではないので上書きしません。`,
      en: `“${path}” is not as this program made it, so it is not overwritten.`,
    },
    {
      ja: '記入済みの内容が失われないように、-o で別の名前を指定するか、--overwrite を付けてください。',
      en: 'It may hold what somebody filled in: name another file with -o, or add --overwrite.',
    },
  );
}
