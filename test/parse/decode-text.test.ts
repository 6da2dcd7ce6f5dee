import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText, decodeUtf8 } from '../../src/parse/decode-text.js';

const TEXT = 'id,実績\r\n1-1-a,５０．１％\r\n髙﨑①～－,ｱｲｳ\r\n';
/** `TEXT` as Windows writes it in Japan. */
const CP932 = Buffer.from(
  '69642c8ec090d10d0a312d312d612c8254824f8144825081930d0aeee0ed9587408160817c2cb1b2b30d0a',
  'hex',
);

const marked = (mark: string, content: Uint8Array) => Buffer.concat([Buffer.from(mark, 'hex'), content]);
const utf16le = (text: string) => Buffer.from(text, 'utf16le');
const utf16be = (text: string) => utf16le(text).swap16();

test.each([
  ['utf-8', Buffer.from(TEXT)],
  ['utf-8-bom', marked('efbbbf', Buffer.from(TEXT))],
  ['utf-16le', marked('fffe', utf16le(TEXT))],
  ['utf-16be', marked('feff', utf16be(TEXT))],
  ['cp932', CP932],
  ['cp932', Buffer.concat([CP932, Buffer.from([0x1a])])],
])('the same text is read from %s', (encoding, bytes) => {
  expect(decodeText(bytes)).toEqual({ text: TEXT, encoding });
});

test.each([
  ['nothing', '', 'utf-8', ''],
  ['a mark alone', 'efbbbf', 'utf-8-bom', ''],
  ['ASCII', '6964', 'utf-8', 'id'],
  ['a second mark is a character', 'efbbbfefbbbf', 'utf-8-bom', '\ufeff'],
  ['control codes of UTF-8 stay', '1a1c7f', 'utf-8', '\x1a\x1c\x7f'],
])('%s', (_, hex, encoding, text) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({ text, encoding });
});

test.each([
  ['a byte of neither UTF-8 nor CP932', '61fd', 1],
  ['the encoding that goes further tells the place', '82a082a082a0fd', 6],
  ['UTF-8 cut in a character, although it would pass for CP932', 'e38182e38182e381', 6],
  ['UTF-8 with a byte changed, although it would pass for CP932', 'e38182e381b2e38182e3c1b2', 9],
  ['a rotated control code', '82a01a82a0', 2],
  ['another', '82a07f', 2],
  ['another in front of a bad byte', '611c82a0fd', 2],
  ['a first half at the end', '82a082', 2],
  ['odd UTF-16', 'fffe410042', 4],
  ['half a pair in UTF-16LE', 'fffe410000d84100', 4],
  ['half a pair in UTF-16BE', 'feff0041d8000041', 4],
  ['bad UTF-8 behind a mark is not taken for CP932', 'efbbbf82a0', 3],
])('%s is refused', (_, hex, offset) => {
  expect(decodeText(Buffer.from(hex, 'hex'))).toEqual({ kind: 'undecodable', offset });
});

test.each([
  ['61ff', 1, 1],
  ['610a620dff', 4, 3],
  ['610d0a62e381', 4, 2],
  ['0d0d0a0aff', 4, 4],
  ['efbbbf610aff', 5, 2],
  ['eda080', 0, 1],
  ['c080', 0, 1],
  ['f4908080', 0, 1],
  ['fffe4100', 0, 1],
])('UTF-8 only: %s is bad at byte %i, line %i', (hex, offset, line) => {
  expect(decodeUtf8(Buffer.from(hex, 'hex'))).toEqual({ kind: 'undecodable', offset, line });
});

test('UTF-8 comes back, marked or not, and a bad byte is found wherever it stands', () => {
  const texts = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const bytes = Buffer.from(before + after);
      expect(decodeUtf8(bytes)).toEqual({ text: before + after, encoding: 'utf-8' });
      expect(decodeUtf8(marked('efbbbf', bytes))).toEqual({ text: before + after, encoding: 'utf-8-bom' });
      const broken = Buffer.concat([Buffer.from(before), Buffer.from([0xff]), Buffer.from(after)]);
      expect(decodeUtf8(broken)).toMatchObject({ kind: 'undecodable', offset: Buffer.byteLength(before) });
    }),
  );
});

test('any bytes give a text or a place in them', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      const result = decodeText(bytes);
      if ('kind' in result) expect(result.offset).toBeLessThan(bytes.length);
    }),
    { numRuns: 1000 },
  );
});
