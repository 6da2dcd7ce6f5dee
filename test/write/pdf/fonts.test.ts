import { describe, expect, it } from 'vitest';
import { packageFonts } from '../../../src/cli/fonts/package-fonts.js';
import type { Look } from '../../../src/layout/form.js';
import { readFontFaces } from '../../../src/write/pdf/font-face.js';
import { familyFor, fontFamilies } from '../../../src/write/pdf/font-families.js';
import { textPrinter } from '../../../src/write/pdf/printable-text.js';
import { sampleForm } from '../sample-form.js';

const faces = packageFonts();
const families = fontFamilies(faces);
const [mincho, gothic] = families as [(typeof families)[number], (typeof families)[number]];
const code = (character: string) => character.codePointAt(0) as number;

const printed = (text: string, capacity = 80) => {
  const printer = textPrinter(families);
  const value = printer
    .print(text, mincho, capacity)
    .map((piece) => piece.value)
    .join('');
  return { value, unprintable: printer.unprintable() };
};

describe('fonts of the packages', () => {
  it('are two families of a regular and a bold face', () => {
    expect(faces.map((face) => [face.families, face.bold, face.italic])).toEqual([
      [['BIZ UDMincho'], false, false],
      [['BIZ UDMincho'], true, false],
      [['BIZ UDGothic'], false, false],
      [['BIZ UDGothic'], true, false],
    ]);
    expect(families.map(({ regular, bold }) => [regular, bold])).toEqual([faces.slice(0, 2), faces.slice(2)]);
  });

  it('say which characters and variants they have', () => {
    for (const face of faces) {
      for (const character of 'Aあ亜髙﨑①㎡〓𠮟') expect(face.has(code(character))).toBe(true);
      for (const character of ['\u0001', 'ש', '😀', '\u{3106c}', '\u{10ffff}']) {
        expect(face.has(code(character))).toBe(false);
      }
      expect(face.hasVariant(code('葛'), 0xe0100)).toBe(true);
      expect(face.hasVariant(code('葛'), 0xe01ef)).toBe(false);
      expect(face.hasVariant(code('あ'), 0xe0100)).toBe(false);
    }
  });

  it('are given to the engine under names that no other font has', () => {
    const file = mincho.regular.file(mincho.name, null);
    const [again] = readFontFaces('again', (offset, length) => file.subarray(offset, offset + length));
    expect(again?.families).toEqual([mincho.name]);
    expect(again?.has(code('亜'))).toBe(true);
  });

  it('are given with the outlines of some characters alone where that will do', () => {
    const whole = gothic.regular.file('x', null);
    const cut = gothic.regular.file('x', 'あ亜が');
    const again = gothic.regular.file('x', ['あ', '亜', 'が']);
    expect(cut.length).toBeLessThan(whole.length / 5);
    expect(Buffer.from(cut).equals(again)).toBe(true);
    const [face] = readFontFaces('cut', (offset, length) => cut.subarray(offset, offset + length));
    expect([...'あ亜が漢'].map((character) => face?.glyph(code(character)))).toEqual(
      [...'あ亜が漢'].map((character) => gothic.regular.glyph(code(character))),
    );
  });

  it('are given whole where it cannot be told which outlines are needed', () => {
    const whole = Buffer.from(gothic.regular.file('x', null));
    const tag = whole.indexOf('GSUB');
    const broken = Buffer.from(whole);
    broken.writeUInt16BE(0xffff, whole.readUInt32BE(tag + 8) + 8);
    const [face] = readFontFaces('broken', (offset, length) => broken.subarray(offset, offset + length));
    expect(face?.file('x', 'あ').length).toBe(whole.length);
  });

  it('that are broken or none at all have no face', () => {
    const file = mincho.regular.file('x', null);
    for (const end of [0, 3, 20, 200, 100_000]) {
      expect(
        readFontFaces('x', (offset, length) => file.subarray(0, end).subarray(offset, offset + length)),
      ).toEqual([]);
    }
    const text = new TextEncoder().encode('not a font, but long enough to have a head of twelve bytes');
    expect(readFontFaces('x', (offset, length) => text.subarray(offset, offset + length))).toEqual([]);
  });
});

describe('the family of a look', () => {
  const look = (...fonts: readonly string[]): Look => ({ ...(sampleForm.looks.text as Look), fonts });

  it.each([
    [['BIZ UD明朝', 'ＭＳ 明朝'], () => mincho],
    [['BIZ UDゴシック'], () => gothic],
    [['ＭＳ ゴシック', 'BIZ UD明朝'], () => mincho],
    [['biz udgothic'], () => gothic],
    [['ＭＳ 明朝'], () => mincho],
    [['游ゴシック'], () => gothic],
    [['メイリオ'], () => gothic],
    [[], () => mincho],
  ] as const)('%s', (fonts, family) => {
    expect(familyFor(look(...fonts), families)).toBe(family());
  });
});

describe('text in characters that the fonts have', () => {
  it('is as it was where they have all', () => {
    for (const text of ['令和5年度 髙﨑 ①㎡', '葛\u{e0100}', '☎\ufe0f', '', '  two  ']) {
      expect(printed(text)).toEqual({ value: text, unprintable: [] });
    }
  });

  it('takes what means the same where it has nothing else', () => {
    expect(printed('\uf900')).toEqual({
      value: '豈',
      unprintable: [{ character: '\uf900', kind: 'variant' }],
    });
    expect(printed('\ufeff\t')).toEqual({ value: '\u2060 ', unprintable: [] });
  });

  it('shows what is missing by its number, and says so once', () => {
    expect(printed('笑😀😀').value).toBe('笑〓(U+1F600)〓(U+1F600)');
    expect(printed('笑😀😀').unprintable).toEqual([{ character: '😀', kind: 'missing' }]);
    expect(printed('\u0001\ud800').value).toBe('〓(U+0001)〓(U+D800)');
  });

  it('says where a variant is not there', () => {
    expect(printed('葛\u{e01ef}').unprintable).toEqual([{ character: '葛\u{e01ef}', kind: 'variant' }]);
  });

  it('lets words break that are longer than a line, and only those', () => {
    const pieces = (text: string) =>
      textPrinter(families)
        .print(text, mincho, 20)
        .map(({ value }) => value);
    expect(pieces('abc '.repeat(20))).toHaveLength(1);
    expect(pieces(`短い${'x'.repeat(20)}`)).toHaveLength(1);
    expect(pieces(`長い${'x'.repeat(21)}`)).toEqual(['長いxxxxxxxx', 'xxxxxxxx', 'xxxxx']);
    expect(pieces('あ'.repeat(100))).toHaveLength(1);
  });
});
