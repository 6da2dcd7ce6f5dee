import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { inflate } from '../../src/cli/inflate.js';
import { PACKAGE_LIMITS, UnreadablePackage } from '../../src/unpack/package-fault.js';
import { readParts } from '../../src/unpack/read-parts.js';
import { p, smallTemplate } from '../template/small-template.js';

const GOOD = smallTemplate(p('{{年度}}'));

/** What is wrong, in two words; `null` for a package that is read. */
function refusal(bytes: Uint8Array): string | null {
  try {
    readParts(bytes, inflate);
    return null;
  } catch (error) {
    if (!(error instanceof UnreadablePackage)) throw error;
    const { fault } = error;
    return `${fault.kind} ${'found' in fault ? fault.found : fault.what}`;
  }
}

/** A package of these parts, as small as it can be. */
function zip(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  return zipSync(parts, { level: 9 });
}

/** The same bytes with others at the last place of a signature. */
function patched(bytes: Uint8Array, signature: number, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = -1;
  for (let i = 0; i + 4 <= copy.length; i += 1) if (view.getUint32(i, true) === signature) at = i;
  view.setUint32(at + offset, value, true);
  return copy;
}

const CENTRAL = 0x02014b50;

describe('readParts', () => {
  it('reads what Office writes, with its checksums', () => {
    expect([...readParts(GOOD, inflate).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
    ]);
  });

  it('refuses what is no package', () => {
    expect(refusal(new Uint8Array())).toBe('fileType empty');
    expect(refusal(new TextEncoder().encode('{{年度}} and more than twenty-two bytes'))).toBe(
      'fileType other',
    );
    expect(refusal(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0, 0, 0]))).toBe('fileType old');
    expect(refusal(GOOD.subarray(0, GOOD.length - 30))).toMatch(/^damaged/);
  });

  it('refuses wrong checksums and sizes that lie', () => {
    expect(refusal(patched(GOOD, CENTRAL, 16, 1))).toMatch(/^damaged/);
    expect(refusal(patched(GOOD, CENTRAL, 24, 10))).toMatch(/^damaged/);
    expect(refusal(patched(GOOD, CENTRAL, 42, 0xfffffff0))).toMatch(/^damaged/);
    expect(refusal(patched(GOOD, CENTRAL, 8, 0x00080001))).toMatch(/^damaged/);
  });

  it('refuses bombs without unpacking them', () => {
    const bomb = zip({ 'a.bin': new Uint8Array(8 << 20) });
    expect(bomb.length).toBeLessThan(10_000);
    expect(refusal(bomb)).toBe('tooLarge ratio');
    const lying = patched(bomb, CENTRAL, 24, 100);
    const before = process.memoryUsage().arrayBuffers;
    expect(refusal(lying)).toMatch(/^damaged/);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1 << 20);
  });

  it('refuses too many parts, too large files, and names that lead out or stand twice', () => {
    const many = Object.fromEntries(
      Array.from({ length: PACKAGE_LIMITS.parts + 1 }, (_, i) => [`${i}`, new Uint8Array()]),
    );
    expect(refusal(zip(many))).toBe('tooLarge parts');
    expect(refusal(new Uint8Array(PACKAGE_LIMITS.bytes + 1))).toBe('tooLarge bytes');
    for (const name of ['../a', '/a', 'a/../../b', 'C:a', 'a\\b', './a'])
      expect(refusal(zip({ [name]: new Uint8Array(1) })), name).toBe('unsafe path');
    expect(refusal(zip({ 'a.xml': new Uint8Array(1), 'A.XML': new Uint8Array(1) }))).toBe('unsafe duplicate');
  });

  it('answers whatever bytes it is given', () => {
    fc.assert(
      fc.property(fc.nat(GOOD.length - 1), fc.nat(255), (at, byte) => {
        const bytes = GOOD.slice();
        bytes[at] = byte;
        return refusal(bytes) !== null || readParts(bytes, inflate).size === 3;
      }),
    );
  });
});
