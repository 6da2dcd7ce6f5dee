import { closeSync, fchmodSync, fstatSync, fsyncSync, openSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * Writes the content whole into a temporary file beside `target`, flushed to the disk, and lets `place` put it there. The
 * temporary file is gone afterwards, whatever happened. @throws what the file system says
 */
export function withTemporary<Done>(
  target: string,
  content: Uint8Array,
  mode: number | undefined,
  place: (temporary: string) => Done,
): Done {
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    const descriptor = openSync(temporary, 'wx', mode ?? 0o666);
    try {
      writeAll(descriptor, content);
      if (mode !== undefined) fchmodSync(descriptor, mode & 0o7777);
      fsyncSync(descriptor);
      if (fstatSync(descriptor).size !== content.length) throw Object.assign(new Error(), { code: 'ENOSPC' });
    } finally {
      closeSync(descriptor);
    }
    return place(temporary);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes all bytes, however few the system takes at a time. */
export function writeAll(descriptor: number, content: Uint8Array): void {
  for (let done = 0; done < content.length; ) done += writeSync(descriptor, content, done);
}
