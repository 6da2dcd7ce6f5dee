import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { displayWidth } from '../../src/text/display-width.js';
import { graphemes } from '../../src/text/graphemes.js';
import { isPlain, plainWidth } from '../../src/text/plain-characters.js';

const segmenter = new Intl.Segmenter();
const characters = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));
const plain = characters.filter((character) => isPlain(character));

test('every plain character is as wide as the library says', () => {
  expect(plain.length).toBeGreaterThan(21_000);
  expect(plain.filter((character) => plainWidth(character) !== stringWidth(character))).toEqual([]);
});

test('plain characters beside each other stay characters of their own', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...plain), { maxLength: 60 }), (units) => {
      const text = units.join('');
      expect(plainWidth(text)).toBe(stringWidth(text));
      expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 2000 },
  );
});

test('any text is as wide and has the characters that the library says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      expect(displayWidth(text)).toBe(stringWidth(text));
      expect(graphemes(text)).toEqual(Array.from(segmenter.segment(text), ({ segment }) => segment));
    }),
    { numRuns: 2000 },
  );
});

test.each(['か\u3099', 'ｶﾞ', '〰\ufe0f', '👩‍👩‍👧', 'e\u0301', '🇯🇵', '\r\n'])(
  '%j is left to the library',
  (text) => {
    expect(isPlain(text)).toBe(false);
  },
);
