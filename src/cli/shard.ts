/** One of the shares that the files of a run are split into. */
export interface Shard {
  /** Which of them, from 1. */
  readonly index: number;
  readonly count: number;
}

/** Bytes of the hash that decide: as many as a number holds exactly. */
const DECIDING = 6;

/**
 * Tells whether a file belongs to a share. Only its name decides, so a file that comes or goes moves no other, and every
 * machine splits alike: `\\` counts as `/`, and decomposed characters (as macOS writes them) as composed ones.
 */
export async function shardFilter({ index, count }: Shard): Promise<(name: string) => boolean> {
  const { createHash } = await import('node:crypto');
  return (name) => {
    const plain = name.replaceAll('\\', '/').normalize('NFC');
    const hash = createHash('sha256').update(plain).digest();
    return hash.readUIntBE(0, DECIDING) % count === index - 1;
  };
}
