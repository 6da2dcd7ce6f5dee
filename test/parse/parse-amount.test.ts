import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseAmount } from '../../src/parse/parse-amount.js';
import { anyText, LONG_TEXTS, partOf, widen, withCommas } from './texts.js';

test.each<[string, bigint]>([
  ['73百万円', 73_000_000n],
  ['6千9百万円', 69_000_000n],
  ['69百万円', 69_000_000n],
  ['29,474千円', 29_474_000n],
  ['1億461万円', 104_610_000n],
  ['-3百万円', -3_000_000n],
  ['▲3百万円', -3_000_000n],
  ['△3百万円', -3_000_000n],
  ['−3百万円', -3_000_000n],
  ['▲ 3 百万円', -3_000_000n],
  ['７３百万円', 73_000_000n],
  ['２９，４７４千円', 29_474_000n],
  ['－３百万円', -3_000_000n],
  ['1.5億円', 150_000_000n],
  ['73.5百万円', 73_500_000n],
  ['0円', 0n],
  ['-0円', 0n],
  ['0百万円', 0n],
  ['1,234,567円', 1_234_567n],
  ['1234567円', 1_234_567n],
  ['1万5千円', 15_000n],
  ['1万500円', 10_500n],
  ['6千500万円', 65_000_000n],
  ['3百5十万円', 3_500_000n],
  ['1億5百万円', 105_000_000n],
  ['1億73百万円', 173_000_000n],
  ['1億29,474千円', 129_474_000n],
  ['2兆3億円', 2_000_300_000_000n],
  ['194 百万円', 194_000_000n],
  ['　73百万円 ', 73_000_000n],
  ['1.50億円', 150_000_000n],
])('%s is %s yen', (text, yen) => {
  expect(parseAmount(text)).toEqual({ yen, text });
});

test.each([
  ['73', 'missingUnit', '73'],
  ['73百万', 'missingUnit', '73百万'],
  [' -29,474千 ', 'missingUnit', '-29,474千'],
  ['円', 'unreadable', '円'],
  ['百万円', 'unreadable', '百万円'],
  ['-円', 'unreadable', '円'],
  ['▲', 'unreadable', '▲'],
  ['', 'unreadable', ''],
  ['  ', 'unreadable', ''],
  ['なし', 'unreadable', 'なし'],
  ['1,23円', 'unreadable', '1,23'],
  ['12,34,567円', 'unreadable', '12,34,567'],
  ['1.2.3百万円', 'unreadable', '1.2.3'],
  ['.5億円', 'unreadable', '.5億円'],
  ['5万3億円', 'unreadable', '3億'],
  ['5万3万円', 'unreadable', '3万'],
  ['1億10,461万円', 'unreadable', '10,461万'],
  ['1億200百万円', 'unreadable', '200百万'],
  ['1.5億300万円', 'unreadable', '300万'],
  ['1億2.5百万円', 'unreadable', '2.5百万'],
  ['6千1,000万円', 'unreadable', '6千1,000'],
  ['9百6千万円', 'unreadable', '9百6千'],
  ['73百5十万円', 'unreadable', '73百5十'],
  ['3百千円', 'unreadable', '千円'],
  ['3億万円', 'unreadable', '万円'],
  ['1 000円', 'unreadable', '000円'],
  ['約73百万円', 'unreadable', '約73百万円'],
  ['73百万円(税込)', 'unreadable', '(税込)'],
  ['73百万円以上', 'unreadable', '以上'],
  ['73百万ドル', 'unreadable', 'ドル'],
  ['1e3円', 'unreadable', 'e3円'],
  ['4²円', 'unreadable', '²円'],
  ['+3百万円', 'unreadable', '+3百万円'],
  ['--3百万円', 'unreadable', '-3百万円'],
  ['0.5円', 'notWholeYen', '0.5円'],
  ['１．２３４５千円', 'notWholeYen', '１．２３４５千円'],
])('%s is no amount: %s at “%s”', (text, kind, part) => {
  const result = parseAmount(text);
  expect(result).toMatchObject({ kind });
  expect('kind' in result && partOf(text, result)).toBe(part);
});

/** The spellings of a sum: plain, with commas, in thousands and millions, mixed, and with each digit named. */
function spellingsOf(yen: bigint): readonly string[] {
  const digits = String(yen);
  const plain = [`${digits}円`, `${withCommas(digits)}円`, `${widen(withCommas(digits))}円`];
  const fractions = [`${decimalOf(yen, 3)}千円`, `${decimalOf(yen, 6)}百万円`, `${decimalOf(yen, 8)}億円`];
  const sections = [
    [12, '兆'],
    [8, '億'],
    [4, '万'],
    [0, ''],
  ] as const;
  const mixed = sections.map(([power, name]) => {
    const part = (yen / 10n ** BigInt(power)) % (power === 12 ? 10n ** 9n : 10_000n);
    return { part: String(part), name };
  });
  const used = mixed.filter(({ part }) => part !== '0');
  const inSections = used.map(({ part, name }) => `${part}${name}`).join('') || '0';
  const inDigits = used.map(({ part, name }) => `${naming(part)}${name}`).join('') || '0';
  return [...plain, ...fractions, `${inSections}円`, `${inDigits}円`];
}

function decimalOf(yen: bigint, power: number): string {
  const padded = String(yen).padStart(power + 1, '0');
  return `${padded.slice(0, -power)}.${padded.slice(-power)}`;
}

/** `6900` as `6千9百`. */
function naming(part: string): string {
  if (part.length > 4) return part;
  const names = ['', '十', '百', '千'];
  return [...part]
    .map((digit, index) => (digit === '0' ? '' : digit + names[part.length - 1 - index]))
    .join('');
}

test('a sum reads the same in each of its spellings', () => {
  const sums = fc.oneof(fc.bigInt(0n, 10n ** 6n), fc.bigInt(0n, 10n ** 16n));
  fc.assert(
    fc.property(sums, fc.constantFrom('', '-', '−', '▲', '△', '－'), (yen, sign) => {
      for (const spelling of spellingsOf(yen)) {
        const text = sign + spelling;
        expect(parseAmount(text), text).toEqual({ yen: sign === '' ? yen : -yen, text });
      }
    }),
  );
});

test('any text gives an amount or a part of it', () => {
  const pieces = fc.constantFrom(
    '1',
    '73',
    '1,000',
    '0.5',
    '十',
    '百',
    '千',
    '万',
    '億',
    '円',
    '-',
    '▲',
    ' ',
    '，',
    '９',
  );
  const texts = fc.oneof(
    anyText,
    fc.array(pieces, { maxLength: 10 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      const result = parseAmount(text);
      if (!('kind' in result)) expect(result.text).toBe(text);
      else {
        expect(result.offset).toBeGreaterThanOrEqual(0);
        expect(result.length).toBeGreaterThanOrEqual(0);
        expect(result.offset + result.length).toBeLessThanOrEqual(text.length);
      }
    }),
    { numRuns: 2000 },
  );
});

test('long texts end', () => {
  for (const text of LONG_TEXTS) parseAmount(text);
});
