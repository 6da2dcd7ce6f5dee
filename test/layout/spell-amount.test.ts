import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellAmount } from '../../src/layout/spell-amount.js';
import type { Amount } from '../../src/model/amount.js';
import { parseAmount } from '../../src/parse/parse-amount.js';

const spelt = (written: string) => spellAmount((parseAmount(written) as Amount).yen);

describe('the notation of web pages', () => {
  it.each([
    ['73百万円', '7千3百万円'],
    ['69百万円', '6千9百万円'],
    ['92百万円', '9千2百万円'],
    ['242百万円', '2億4千2百万円'],
    ['29,474千円', '2千947万4千円'],
    ['1億461万円', '1億461万円'],
    ['1百万円', '1百万円'],
    ['50万円', '50万円'],
    ['5,060万円', '5千60万円'],
    ['1.5兆円', '1兆5千億円'],
    ['1,234円', '1千234円'],
    ['0円', '0円'],
    ['▲3百万円', '−3百万円'],
    ['-29,474千円', '−2千947万4千円'],
  ])('writes %s as %s', (written, expected) => {
    expect(spelt(written)).toBe(expected);
  });

  it('is read again as the same yen', () => {
    const yen = fc.oneof(
      fc.bigInt({ min: -(10n ** 22n), max: 10n ** 22n }),
      fc.bigInt({ min: -99_999n, max: 99_999n }).map((million) => million * 1_000_000n),
      fc
        .tuple(fc.bigInt({ min: 0n, max: 99n }), fc.nat(14))
        .map(([digits, zeros]) => digits * 10n ** BigInt(zeros)),
    );
    fc.assert(
      fc.property(yen, (sum) => {
        expect(parseAmount(spellAmount(sum))).toMatchObject({ yen: sum });
      }),
      { numRuns: 2000 },
    );
  });
});
