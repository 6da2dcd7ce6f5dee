import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseFigure } from '../../src/parse/parse-figure.js';
import { anyText, LONG_TEXTS, partOf, widen, withCommas } from './texts.js';

test.each([
  ['50.1%', '50.1', '%'],
  ['５０．１％', '50.1', '%'],
  ['80パーセント', '80', '%'],
  ['50.1 %', '50.1', '%'],
  ['41.0%', '41', '%'],
  ['1,766世帯', '1766', '世帯'],
  ['１，７６６世帯', '1766', '世帯'],
  ['1.2万人', '12000', '人'],
  ['1億461万人', '104610000', '人'],
  ['5千件', '5000', '件'],
  ['5割', '5', '割'],
  ['2.5ポイント', '2.5', 'ポイント'],
  ['▲3.2%', '-3.2', '%'],
  ['△3.2%', '-3.2', '%'],
  ['-3件', '-3', '件'],
  ['－３件', '-3', '件'],
  ['0.48', '0.48', ''],
  ['48', '48', ''],
  ['-0', '0', ''],
  [' 50.1%　', '50.1', '%'],
  ['3か所', '3', 'か所'],
  ['3ヶ月', '3', 'ヶ月'],
  ['2つ', '2', 'つ'],
  ['12.5人/日', '12.5', '人/日'],
  ['3団体・件', '3', '団体・件'],
  ['30㎡', '30', '㎡'],
  ['30m²', '30', 'm²'],
  ['30m2', '30', 'm2'],
  ['1,000t-CO2', '1000', 't-CO2'],
  ['28.5℃', '28.5', '℃'],
  ['10位', '10', '位'],
  ['3分の1', '1', '3分の'],
  ['３分の１', '1', '3分の'],
  ['▲3分の2', '-2', '3分の'],
  ['3割5分', '3.5', '割'],
  ['3割5分2厘', '3.52', '割'],
  ['3割2厘', '3.02', '割'],
  ['-3割5分', '-3.5', '割'],
])('%s is %s with unit “%s”', (text, value, unit) => {
  expect(parseFigure(text)).toEqual({ value, unit, text });
});

test.each([
  ['', 'noFigure', ''],
  [' 　', 'noFigure', ''],
  ['-', 'noFigure', '-'],
  ['集計中', 'noFigure', '集計中'],
  ['####', 'noFigure', '####'],
  ['三割', 'noFigure', '三割'],
  ['50.1%(速報値)', 'unreadable', '(速報値)'],
  ['50.1%（速報値）', 'unreadable', '（速報値）'],
  ['約50%', 'unreadable', '約'],
  ['50%程度', 'unreadable', '程度'],
  ['50件程度', 'unreadable', '程度'],
  ['5件増', 'unreadable', '増'],
  ['48%以上', 'unreadable', '以上'],
  ['40~60%', 'unreadable', '~60%'],
  ['0分の1', 'unreadable', '0分の'],
  ['3分の1.5', 'unreadable', '3分の'],
  ['三分の一', 'noFigure', '三分の一'],
  ['1/3', 'unreadable', '/3'],
  ['1,76世帯', 'unreadable', '1,76'],
  ['1.2.3', 'unreadable', '1.2.3'],
  ['50.%', 'unreadable', '50.'],
  ['.5%', 'unreadable', '.'],
  ['1E+11', 'unreadable', '+11'],
  ['1E5', 'unreadable', '5'],
  ['4²', 'unreadable', '²'],
  ['⑫', 'noFigure', '⑫'],
  ['3⑫', 'unreadable', '⑫'],
  ['3五人', 'unreadable', '五人'],
  ['+3%', 'unreadable', '+'],
  ['±3%', 'unreadable', '±'],
  ['1 766世帯', 'unreadable', '766世帯'],
  ['50%%', 'unreadable', '%'],
  ['2024-03-31', 'unreadable', '-03-31'],
  ['1時間30分', 'unreadable', '30分'],
  ['令和5年度', 'unreadable', '令和'],
])('%s is no figure: %s at “%s”', (text, kind, part) => {
  const result = parseFigure(text);
  expect(result).toMatchObject({ kind });
  expect('kind' in result && partOf(text, result)).toBe(part);
});

test('a number reads the same with commas and in full width, and keeps its unit', () => {
  const decimals = fc.tuple(fc.nat({ max: 10 ** 9 }), fc.stringMatching(/^(\.\d{0,5}[1-9])?$/));
  const units = fc.constantFrom('', '%', '人', '世帯', '件', '割', 'ポイント', '団体', '位');
  fc.assert(
    fc.property(decimals, units, ([whole, fraction], unit) => {
      const value = `${whole}${fraction}`;
      for (const number of [value, withCommas(String(whole)) + fraction]) {
        for (const text of [number + unit, widen(number + unit), ` ${number} ${unit} `]) {
          expect(parseFigure(text)).toEqual({ value, unit, text });
        }
      }
    }),
  );
});

test('any text gives a figure or a part of it', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseFigure(text);
      if ('kind' in result) expect(result.offset + result.length).toBeLessThanOrEqual(text.length);
      else expect(result.text).toBe(text);
    }),
  );
  for (const text of LONG_TEXTS) parseFigure(text);
});
