import type { Look } from '../../layout/form.js';

const POINTS_PER_MM = 72 / 25.4;

/** A string of CSS. What could end it or the style sheet is escaped. Source: CSS Syntax Level 3, “consume a string token”. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} .,・()（）/-]/gu, (character) => `\\${hexadecimal(character)} `)}"`;
}

/** Font families with a generic one behind them, which serves where none is installed. */
export function fontFamily({ fonts }: Look): string {
  const isSerif = fonts.some(
    (font) => /明朝|mincho|serif(?!.*sans)|song|宋/i.test(font) && !/sans/i.test(font),
  );
  const generic = isSerif ? 'serif' : 'sans-serif';
  return [...fonts.filter((font) => !/^(?:sans-)?serif$/.test(font)).map(cssString), generic].join(',');
}

/** Lengths of the form as multiples of its text: on the screen that is as large as the reader wishes. */
export function relativeUnit(textSize: number): {
  readonly points: (length: number) => string;
  readonly millimetres: (length: number) => string;
} {
  const points = (length: number) => `${rounded(length / textSize)}rem`;
  return { points, millimetres: (length) => points(length * POINTS_PER_MM) };
}

/** At most three digits behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function hexadecimal(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}
