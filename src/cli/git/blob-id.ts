import { createHash } from 'node:crypto';

/** The id that git gives a content, in the same kind of hash as `like`: SHA-1 of 40 digits or SHA-256 of 64. */
export function blobId(content: Uint8Array, like: string): string {
  return createHash(like.length === 64 ? 'sha256' : 'sha1')
    .update(`blob ${content.length}\0`)
    .update(content)
    .digest('hex');
}
