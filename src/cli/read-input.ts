import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import { CannotRun, fileFailure } from './cannot-run.js';
import type { Surroundings } from './console.js';

/** The bytes of a file, or how many there are when there are more than `limit`. */
export type InputBytes = { readonly bytes: Uint8Array } | { readonly tooLarge: number };

/**
 * Reads a regular file, or standard input for `-`; only then is that stream named, which takes some milliseconds. Devices, pipes
 * and folders are not read: a pipe hangs and a device never ends. @throws CannotRun
 */
export async function readInput(
  path: string,
  limit: number,
  surroundings: Pick<Surroundings, 'stdin'>,
): Promise<InputBytes> {
  return path === '-' ? readStream(surroundings.stdin, limit) : readFile(path, limit);
}

/** The same of a file, at once. @throws CannotRun */
export function readFile(path: string, limit: number): InputBytes {
  let descriptor: number | undefined;
  try {
    // Non-blocking, so that opening a named pipe does not wait for a writer.
    descriptor = openSync(path, READ_WITHOUT_WAITING);
    const status = fstatSync(descriptor);
    if (status.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
    if (!status.isFile()) throw notRegular(path);
    return status.size > limit ? { tooLarge: status.size } : { bytes: readFileSync(descriptor) };
  } catch (error) {
    throw error instanceof CannotRun ? error : fileFailure(error, path, 'read');
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

const READ_WITHOUT_WAITING = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

async function readStream(stdin: NodeJS.ReadableStream, limit: number): Promise<InputBytes> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = Buffer.from(chunk as Uint8Array);
    size += bytes.length;
    if (size > limit) return { tooLarge: size };
    chunks.push(bytes);
  }
  return { bytes: Buffer.concat(chunks) };
}

function notRegular(path: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」は普通のファイルではないので読みません。`,
      en: `“${path}” is not a regular file and is not read.`,
    },
    { ja: 'ファイルの名前を指定してください。標準入力は - です。', en: 'Name a file; standard input is -.' },
  );
}
