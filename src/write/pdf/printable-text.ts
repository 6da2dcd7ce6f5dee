import { graphemes } from '../../text/graphemes.js';
import { breaksInLongWords } from './break-long-words.js';
import { type FontFamily, familyHas } from './font-families.js';

/** What could not be printed as it is written. */
export interface Unprintable {
  /** A character as people see it, with its marks. */
  readonly character: string;
  /** No font has it, so that its number is printed, or none has this variant of it (異体字), so that the usual one is. */
  readonly kind: 'missing' | 'variant';
}

/** A stretch of text as it is printed. */
export interface PrintedText {
  readonly value: string;
  /** The engine's name of the family to take for a variant that the usual one does not have; `null` as a rule. */
  readonly family: string | null;
  /** Whether a line may break behind it although it is the middle of a word. */
  readonly breaks: boolean;
}

/** A character as it is printed. */
type PrintedCharacter = Omit<PrintedText, 'breaks'>;

/** Puts texts into characters that the fonts have, and keeps what it met on the way. */
export interface TextPrinter {
  /**
   * A text as it is printed in `family` where a line takes `capacity` half-width characters. A character that no font
   * has stands as 〓 with its number.
   */
  readonly print: (text: string, family: FontFamily, capacity: number) => readonly PrintedText[];
  /** The families that the texts printed in `family` need, itself first. */
  readonly needed: (family: FontFamily) => readonly FontFamily[];
  readonly unprintable: () => readonly Unprintable[];
}

/** Have no glyph of their own, and need none: joiners, selectors, marks of direction. */
const IGNORABLE = /\p{Default_Ignorable_Code_Point}/u;

/** Selectors of variants, but for the two that tell emoji from text. */
const SELECTOR = /[\ufe00-\ufe0d\u{e0100}-\u{e01ef}]/u;

/** Characters that a PDF must not hold, and what stands for the same. */
const SAME: Readonly<Record<string, string>> = { '\t': ' ', '\ufeff': '\u2060' };

/** 下駄: stands for type that is not at hand. */
const GETA = '〓';

/** Starts with nothing printed; `families` in order of preference. */
export function textPrinter(families: readonly FontFamily[]): TextPrinter {
  const needed = new Map<FontFamily, Set<FontFamily>>();
  const known = new Map<FontFamily, Map<string, PrintedCharacter>>();
  const found = new Map<string, Unprintable>();

  /** The first family, `family` before others, that has all of a character. */
  function taker(character: string, family: FontFamily): FontFamily | undefined {
    const parts = [...character].filter((part) => !IGNORABLE.test(part));
    const found = [family, ...families].find((each) =>
      parts.every((part) => familyHas(each, codePointOf(part))),
    );
    if (found) needed.set(family, (needed.get(family) ?? new Set()).add(found));
    return found;
  }

  function printed(character: string, family: FontFamily): PrintedCharacter {
    const same = SAME[character];
    if (same !== undefined) return { value: same, family: null };
    const value = [character, character.normalize('NFC')].find((each) => taker(each, family));
    if (value === undefined) return { value: [...character].map(part).join(''), family: null };
    // 互換漢字: the character of the same meaning, in another shape.
    if (value !== character && [...character].length === 1)
      found.set(character, { character, kind: 'variant' });
    return { value, family: variant(value, family) };

    function part(each: string): string {
      if (taker(each, family)) return each;
      found.set(character, { character, kind: 'missing' });
      taker(GETA, family);
      return `${GETA}(U+${codePointOf(each).toString(16).toUpperCase().padStart(4, '0')})`;
    }
  }

  /** The family that has a variant, where it is not the one that has the character. */
  function variant(character: string, family: FontFamily): string | null {
    const selector = SELECTOR.exec(character)?.[0];
    const usual = taker(character, family);
    if (selector === undefined || usual === undefined) return null;
    const has = ({ regular }: FontFamily) =>
      regular.hasVariant(codePointOf(character), codePointOf(selector));
    if (has(usual)) return null;
    const other = families.find(has);
    if (other) needed.set(family, (needed.get(family) ?? new Set()).add(other));
    else found.set(character, { character, kind: 'variant' });
    return other?.name ?? null;
  }

  function print(text: string, family: FontFamily, capacity: number): readonly PrintedText[] {
    const cache = known.get(family) ?? new Map<string, PrintedCharacter>();
    known.set(family, cache);
    const pieces = graphemes(text).map((character) => {
      const piece = cache.get(character) ?? printed(character, family);
      cache.set(character, piece);
      return piece;
    });
    const breaks = breaksInLongWords(
      pieces.map(({ value }) => value),
      capacity,
    );
    return joined(pieces.map((piece, index) => ({ ...piece, breaks: breaks.has(index) })));
  }

  return {
    print,
    needed: (family) => [
      family,
      ...families.filter((each) => each !== family && needed.get(family)?.has(each)),
    ],
    unprintable: () => [...found.values()],
  };
}

function codePointOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}

/** Neighbours as one, but for breaks between them and changes of family. */
function joined(pieces: readonly PrintedText[]): readonly PrintedText[] {
  const stretches: { values: string[]; family: string | null; breaks: boolean }[] = [];
  for (const { value, family, breaks } of pieces) {
    const last = stretches.at(-1);
    if (last && !last.breaks && last.family === family) {
      last.values.push(value);
      last.breaks = breaks;
    } else stretches.push({ values: [value], family, breaks });
  }
  return stretches.map(({ values, family, breaks }) => ({ value: values.join(''), family, breaks }));
}
