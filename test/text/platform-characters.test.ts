import { describe, expect, it } from 'vitest';
import { PLATFORM_CHARACTERS } from '../../src/text/platform-characters.js';

const decoder = new TextDecoder('shift_jis', { fatal: true });

/** Characters of CP932 whose first byte is in a range. */
function decoded(first: number, last: number, isWanted: (lead: number, trail: number) => boolean) {
  const found: string[] = [];
  for (let lead = first; lead <= last; lead += 1) {
    for (let trail = 0x40; trail <= 0xfc; trail += 1) {
      if (!isWanted(lead, trail)) continue;
      try {
        found.push(decoder.decode(Uint8Array.of(lead, trail)));
      } catch {
        // A code without a character.
      }
    }
  }
  return found;
}

describe('characters that depend on the machine', () => {
  it('are those of CP932 that JIS X 0208 does not have', () => {
    const added = [
      ...decoded(0x87, 0x87, (_, trail) => trail <= 0x9c),
      ...decoded(0xed, 0xee, () => true),
      ...decoded(0xfa, 0xfc, () => true),
    ];
    const standard = new Set([
      ...decoded(0x81, 0x84, () => true),
      ...decoded(0x88, 0x9f, () => true),
      ...decoded(0xe0, 0xea, () => true),
    ]);
    const expected = new Set(added.filter((character) => !standard.has(character)));
    expect([...PLATFORM_CHARACTERS].sort()).toEqual([...expected].sort());
  });
});
