import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ERAS, fiscalYearLabel } from '../../src/model/fiscal-year.js';
import { FISCAL_YEARS, parseFiscalYear } from '../../src/parse/parse-fiscal-year.js';
import { anyText, LONG_TEXTS, widen } from './texts.js';

test.each([
  ['2023', 2023],
  ['2023年度', 2023],
  ['令和5年度', 2023],
  ['令和5', 2023],
  ['R5', 2023],
  ['Ｒ５', 2023],
  ['R5年度', 2023],
  ['令和 5 年度', 2023],
  ['　令和５年度 ', 2023],
  ['平成33年度', 2021],
  ['H32', 2020],
  ['平成31年度', 2019],
  ['令和元年度', 2019],
  ['R元', 2019],
  ['R1', 2019],
  ['昭和63年度', 1988],
  ['平成元年度', 1989],
  ['昭和100年度', 2025],
  ['1926', 1926],
  ['2099', 2099],
])('%s is %i', (text, year) => {
  expect(parseFiscalYear(text)).toBe(year);
});

test.each([
  ['', 'unreadable'],
  ['5', 'unreadable'],
  ['5年度', 'unreadable'],
  ['23', 'unreadable'],
  ['2023年', 'unreadable'],
  ['令和5年', 'unreadable'],
  ['令和', 'unreadable'],
  ['令和5年度末', 'unreadable'],
  ['令和五年度', 'unreadable'],
  ['明治33年度', 'unreadable'],
  ['2023.0', 'unreadable'],
  ['2023-04-01', 'unreadable'],
  ['-2023', 'unreadable'],
  ['R5R6', 'unreadable'],
  ['R²', 'unreadable'],
  ['FY2023', 'unreadable'],
  ['R0', 'outOfRange'],
  ['R100', 'outOfRange'],
  ['1925', 'outOfRange'],
  ['2100', 'outOfRange'],
  ['0000', 'outOfRange'],
])('%s is no fiscal year: %s', (text, kind) => {
  expect(parseFiscalYear(text)).toEqual({ kind });
});

test('every year reads back from its label and from every era that had begun', () => {
  const years = fc.integer({ min: FISCAL_YEARS.first, max: FISCAL_YEARS.last });
  fc.assert(
    fc.property(years, (year) => {
      const spellings = ERAS.filter(({ first }) => first <= year).flatMap(({ name, letter, first }) => [
        `${name}${year - first + 1}年度`,
        `${letter}${year - first + 1}`,
      ]);
      for (const text of [String(year), fiscalYearLabel(year), ...spellings]) {
        expect(parseFiscalYear(text), text).toBe(year);
        expect(parseFiscalYear(widen(text)), text).toBe(year);
      }
    }),
  );
});

test('any text gives a year in range or a failure', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const result = parseFiscalYear(text);
      expect(
        typeof result === 'object' || (result >= FISCAL_YEARS.first && result <= FISCAL_YEARS.last),
      ).toBe(true);
    }),
  );
  for (const text of LONG_TEXTS) parseFiscalYear(text);
});
