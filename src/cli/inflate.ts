import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../collect/read-filled-form.js';

/** Inflates with Node's zlib, which stops at the limit whatever a file claims. */
export const inflate: Inflate = (deflated, most) => {
  try {
    return inflateRawSync(deflated, { maxOutputLength: Math.max(1, most) });
  } catch {
    return null;
  }
};
