import { describe, expect, it } from 'vitest';
import { isInJisX0213 } from '../../src/text/jis-x-0213.js';
import { PLATFORM_CHARACTERS } from '../../src/text/platform-characters.js';
import { holding, KIND, kindsIn } from '../../src/validate/character-kinds.js';

/** What a character of a kind looks like, written another way than in the table. */
const PATTERNS: Readonly<Record<Exclude<keyof typeof KIND, 'unusual'>, RegExp>> = {
  digit: /^[0-9]$/,
  fullWidthDigit: /^[０-９]$/,
  bracket: /^[（）()「」｢｣『』【】〔〕［］[\]｛｝{}〈〉《》]$/,
  blank: /^[ \t\u3000\u00a0]$/,
  platform: new RegExp(`^[${PLATFORM_CHARACTERS}\\uff61-\\uff9f]$`),
  blankSign: /^[○〇◯△□×●▲■XＸ]$/,
};

const UNITS = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit));

describe('the kinds of characters in a text', () => {
  for (const [kind, pattern] of Object.entries(PATTERNS)) {
    it(`tell of each unit whether it is ${kind}, also when it was met before`, () => {
      const bit = KIND[kind as keyof typeof KIND];
      for (let round = 0; round < 2; round += 1) {
        const wrong = UNITS.filter((unit) => ((kindsIn(unit) & bit) !== 0) !== pattern.test(unit));
        expect(wrong).toEqual([]);
      }
    });
  }

  it('leave no character outside JIS X 0213 out but those that others find', () => {
    const overlooked = UNITS.filter((unit) => (kindsIn(unit) & KIND.unusual) === 0).filter(
      (unit) => unit > '\u007f' && !isInJisX0213(unit.charCodeAt(0)),
    );
    for (const unit of overlooked)
      expect(
        `${PLATFORM_CHARACTERS}～－—∥￠￡￢￤‾¥￣\u3099\u309a`.includes(unit) ||
          /[\p{C}\p{Z}\p{M}\u3164\u115f\u1160\uffa0]/u.test(unit),
      ).toBe(true);
    expect(kindsIn('𠮷') & KIND.unusual).not.toBe(0);
    expect(kindsIn('⽇') & KIND.unusual).not.toBe(0);
  });

  it('are those of all its characters together', () => {
    expect(kindsIn('')).toBe(0);
    expect(kindsIn('令和5年（案）')).toBe(KIND.digit | KIND.bracket);
    const texts = ['５%', '5%', '件'].map((value) => ({ value, kinds: kindsIn(value) }));
    expect(holding(texts, KIND.digit | KIND.fullWidthDigit).map(({ value }) => value)).toEqual(['５%', '5%']);
  });
});
