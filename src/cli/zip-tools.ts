import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipTools } from '../template/read-package.js';

/** Node's own zlib: never more memory than the limit, also where a file lies of its size. */
export const zipTools: ZipTools = {
  // zlib has no limit of nothing.
  inflate: (data, limit) => inflateRawSync(data, { maxOutputLength: Math.max(1, limit) }),
  crc32: (data) => crc32(data),
};
