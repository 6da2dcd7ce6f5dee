import { isInJisX0213 } from '../text/jis-x-0213.js';
import { PLATFORM_CHARACTERS } from '../text/platform-characters.js';
import { unitKinds } from '../text/unit-kinds.js';

/** Kinds of characters that rules look for, as bits: what a text holds is known from one look at each unit of it. */
export const KIND = {
  /** 0–9 */
  digit: 1,
  /** ０–９ */
  fullWidthDigit: 2,
  /** Any of the brackets that come in pairs. */
  bracket: 4,
  /** Blanks inside a line. */
  blank: 8,
  /** Characters that only CP932 has, and half-width katakana. */
  platform: 16,
  /** Perhaps outside JIS X 0213: a part of a character beyond 16 bits may be. */
  unusual: 32,
  /** What stands for words that are still to be put in. */
  blankSign: 64,
} as const;

/** Brackets: full-width and ASCII forms of one kind in one row, each opening one before the one that closes it. */
export const BRACKETS: readonly string[] = [
  '（）()',
  '「」｢｣',
  '『』',
  '【】',
  '〔〕',
  '［］[]',
  '｛｝{}',
  '〈〉',
  '《》',
];

/**
 * Characters that are outside the standard in name only: Unicode has two for one of JIS, of which fonts and input methods
 * choose now the one, now the other (wave dash, minus, dashes, signs of currencies), and the marks of kana in two parts.
 */
const EQUIVALENTS = '\uff5e\uff0d\u2014\u2225\uffe0\uffe1\uffe2\uffe4\u203e\u00a5\uffe3\u3099\u309a';

/** Characters that other rules find, or that mean nothing alone. */
const LEFT_TO_OTHERS = /[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Variation_Selector}\u3164\u115f\u1160\uffa0]/u;

/** The kinds of characters in a text. */
export function kindsIn(text: string): number {
  let kinds = 0;
  for (let i = 0; i < text.length; i += 1) kinds |= kindOfUnit(text.charCodeAt(i));
  return kinds;
}

/** Those of some strings that hold a character of the kinds. */
export function holding<Text extends { readonly kinds: number }>(
  strings: readonly Text[],
  kinds: number,
): readonly Text[] {
  return strings.filter((string) => (string.kinds & kinds) !== 0);
}

/** Whether JIS X 0213 has a character, or has it in all but name, or other rules see to it. */
export function isUsual(codePoint: number): boolean {
  if (codePoint < 0x80 || isInJisX0213(codePoint)) return true;
  const character = String.fromCodePoint(codePoint);
  return (
    EQUIVALENTS.includes(character) ||
    PLATFORM_CHARACTERS.includes(character) ||
    LEFT_TO_OTHERS.test(character)
  );
}

const kindOfUnit = unitKinds((character) => {
  const unit = character.charCodeAt(0);
  const isPart = unit >= 0xd800 && unit <= 0xdfff;
  return (
    (unit >= 0x30 && unit <= 0x39 ? KIND.digit : 0) |
    (unit >= 0xff10 && unit <= 0xff19 ? KIND.fullWidthDigit : 0) |
    (BRACKETS.some((row) => row.includes(character)) ? KIND.bracket : 0) |
    (' \t\u3000\u00a0'.includes(character) ? KIND.blank : 0) |
    ((unit >= 0xff61 && unit <= 0xff9f) || PLATFORM_CHARACTERS.includes(character) ? KIND.platform : 0) |
    (isPart || !isUsual(unit) ? KIND.unusual : 0) |
    ('○〇◯△□×●▲■XＸ'.includes(character) ? KIND.blankSign : 0)
  );
});
