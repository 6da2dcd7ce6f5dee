import type { Console } from './console.js';

/** How far a run is, on a line of its own. */
export interface Progress {
  /** Shows that so many are done. */
  readonly show: (done: number) => Promise<void>;
  /** Takes the line away, before anything else is said and at the end. */
  readonly clear: () => Promise<void>;
}

/** Goes to the head of the line and erases it. Source: ECMA-48, 8.3.41 (EL). */
const ERASE_LINE = '\r\u001b[2K';

/** `123/1000` on a terminal, rewritten in place; nothing where standard error goes elsewhere, with `--quiet`, or for a single file. */
export function progressOf(total: number, console: Console): Progress {
  const { surroundings, options } = console;
  const isShown = surroundings.stderr.isTTY === true && !options.quiet && total > 1;
  if (!isShown || surroundings.env.TERM === 'dumb') return { show: async () => {}, clear: async () => {} };
  let isThere = false;
  return {
    show: async (done) => {
      await console.err(`${ERASE_LINE}${done}/${total}`);
      isThere = true;
    },
    clear: async () => {
      if (isThere) await console.err(ERASE_LINE);
      isThere = false;
    },
  };
}
