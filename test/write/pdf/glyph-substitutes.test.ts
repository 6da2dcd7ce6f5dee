import { describe, expect, it } from 'vitest';
import { glyphSubstitutes } from '../../../src/write/pdf/glyph-substitutes.js';

/** A table as 16-bit words. */
const table = (words: readonly number[]) => {
  const view = new DataView(new ArrayBuffer(2 * words.length));
  words.forEach((word, index) => {
    view.setUint16(2 * index, word);
  });
  return view;
};

/** A `GSUB` table with one lookup of this kind, used by a feature of this name. */
const substitutes = (kind: number, subtable: readonly number[], feature = 'ccmp') => {
  const letters = [...feature].map((letter) => letter.charCodeAt(0)) as [number, number, number, number];
  const tag = [(letters[0] << 8) | letters[1], (letters[2] << 8) | letters[3]];
  const features = [1, ...tag, 8, 0, 1, 0];
  const lookups = [1, 4, kind, 0, 1, 8];
  const found = glyphSubstitutes(table([1, 0, 0, 10, 24, ...features, ...lookups, ...subtable]));
  return found && Object.fromEntries(found);
};

/** The glyphs 7 and 9 as a coverage table. */
const COVERED = [1, 2, 7, 9];

describe('what may take the place of a glyph', () => {
  it.each([
    ['the next but one', 1, [1, 6, 2, ...COVERED], { 7: [9], 9: [11] }],
    ['one each', 1, [2, 10, 2, 70, 90, ...COVERED], { 7: [70], 9: [90] }],
    ['of a range', 1, [2, 10, 2, 70, 80, 2, 1, 7, 8, 0], { 7: [70], 8: [80] }],
    ['several', 2, [1, 10, 2, 18, 22, ...COVERED, 1, 70, 2, 90, 91], { 7: [70], 9: [90, 91] }],
    ['one of several', 3, [1, 10, 2, 18, 22, ...COVERED, 1, 70, 2, 90, 91], { 7: [70], 9: [90, 91] }],
    ['a ligature', 4, [1, 8, 1, 14, 1, 1, 7, 1, 4, 70, 2, 8], { 7: [70] }],
    ['from the end', 8, [1, 14, 0, 0, 2, 70, 90, ...COVERED], { 7: [70], 9: [90] }],
    ['of a table far away', 7, [1, 1, 0, 8, 1, 6, 2, ...COVERED], { 7: [9], 9: [11] }],
  ] as const)('%s', (_, kind, subtable, expected) => {
    expect(substitutes(kind, subtable)).toEqual(expected);
  });

  it('is nothing where it must be asked for', () => {
    expect(substitutes(1, [1, 6, 2, ...COVERED], 'vert')).toEqual({});
  });

  it('is not known in formats that are not', () => {
    expect(substitutes(1, [3, 6, 2, ...COVERED])).toBeNull();
    expect(substitutes(1, [1, 6, 2, 3, 0])).toBeNull();
    expect(substitutes(9, [1, 6, 2, ...COVERED])).toBeNull();
  });

  it('is given up where a table breaks off or would keep us busy', () => {
    expect(() => substitutes(1, [2, 10, 2, 70])).toThrow(RangeError);
    const ranges = Array.from({ length: 3 }, () => [0, 0xffff, 0]).flat();
    expect(() => substitutes(1, [1, 6, 2, 2, 3, ...ranges])).toThrow(RangeError);
  });
});
