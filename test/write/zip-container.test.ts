import fc from 'fast-check';
import { deflateSync, strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from '../../src/write/crc-32.js';
import { officePackage } from '../../src/write/office-package.js';
import { type ZipEntry, zipContainer } from '../../src/write/zip-container.js';

const bytesOf = (text: string) => new TextEncoder().encode(text);

function entryOf(bytes: Uint8Array, method: ZipEntry['method']): ZipEntry {
  const packed = method === 'stored' ? bytes : deflateSync(bytes, { level: 6 });
  return { method, bytes: packed, size: bytes.length, checksum: crc32(bytes) };
}

describe('crc32', () => {
  it('has the check value of the standard', () => {
    expect(crc32(bytesOf('123456789'))).toBe(0xcbf43926);
  });

  it('is the remainder of the bytes one by one, however many they are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => crc32(bytes) === bitByBit(bytes)));
  });
});

function bitByBit(bytes: Uint8Array): number {
  let remainder = 0xffffffff;
  for (const byte of bytes) {
    remainder = (remainder ^ byte) >>> 0;
    for (let bit = 0; bit < 8; bit++) {
      remainder = remainder & 1 ? ((remainder >>> 1) ^ 0xedb88320) >>> 0 : remainder >>> 1;
    }
  }
  return ~remainder >>> 0;
}

describe('zipContainer', () => {
  it('is byte for byte what fflate writes of the same files', () => {
    const files = new Map([
      ['[Content_Types].xml', ['<Types/>', 'deflated']],
      ['docProps/app.xml', ['<Properties/>', 'stored']],
      ['word/運営方針.xml', ['運営方針'.repeat(1000), 'deflated']],
      ['empty', ['', 'stored']],
    ] as const);
    const entries = [...files].map(
      ([name, [text, method]]) => [name, entryOf(bytesOf(text), method)] as const,
    );
    const mtime = new Date(1980, 0, 1);
    const theirs: Zippable = {};
    for (const [name, [text, method]] of files) {
      theirs[name] = [strToU8(text), { mtime, os: 0, level: method === 'stored' ? 0 : 6 }];
    }
    expect(zipContainer(new Map(entries))).toEqual(zipSync(theirs));
  });

  it('refuses a name that the format cannot hold', () => {
    const entry = entryOf(bytesOf('x'), 'stored');
    expect(() => zipContainer(new Map([['あ'.repeat(21_846), entry]]))).toThrow(RangeError);
    expect(() => zipContainer(new Map([['あ'.repeat(21_845), entry]]))).not.toThrow();
  });
});

describe('officePackage', () => {
  it('packs what a part holds now, whatever the part of that name held before', () => {
    for (const text of ['<a>1</a>', '<a>2</a>', '<a>2</a>', '<a>1</a>', 'あ'.repeat(40_000), '<a>2</a>']) {
      const { 'word/styles.xml': part } = unzipSync(officePackage(new Map([['word/styles.xml', text]])));
      expect(part && strFromU8(part)).toBe(text);
    }
  });

  it('gives the same bytes after other files, however many', () => {
    const parts = new Map([
      ['a.xml', '<a/>'],
      ['b.xml', '<b/>'],
    ]);
    const first = officePackage(parts);
    for (let i = 0; i < 200; i++) officePackage(new Map([[`${i}.xml`, `<a>${i}</a>`]]));
    expect(officePackage(parts)).toEqual(first);
  });
});
