import { SPELLING_VARIANTS } from './spelling-variants.js';

/** Each spelling with the one that stands for all of its row. */
const STANDARD: ReadonlyMap<string, string> = new Map(
  SPELLING_VARIANTS.flatMap(([standard = '', ...others]) =>
    others.map((variant) => [variant.normalize('NFKC').toLowerCase(), standard] as const),
  ),
);

/** All spellings, the longest first, so that none hides behind a part of it. */
const VARIANTS = new RegExp([...STANDARD.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** コンピューター, コンピュータ: the long vowel at the end of a word of four or more signs may be left out. */
const LAST_LONG_VOWEL = /(?<=[ァ-ヺー]{3})ー(?![ァ-ヺー])/g;

/** Characters that say something of the number beside them. */
const SIGNS: Readonly<Record<string, string>> = {
  '−': '-',
  '▲': '-',
  '△': '-',
  '〜': '~',
  '‐': '-',
  '–': '-',
};

/**
 * Whether two texts say the same, so that a change from one to the other is editorial: they differ in nothing but width,
 * punctuation, spaces, marks of Markdown, letter case, okurigana and common spellings. What is unknown is a difference.
 */
export function areSameWords(before: string, after: string): boolean {
  return before === after || standardWords(before) === standardWords(after);
}

/** What is left of a text when everything editorial is taken out of it. */
export function standardWords(text: string): string {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[−▲△〜‐–]/g, (sign) => SIGNS[sign] as string)
    .replace(VARIANTS, (variant) => STANDARD.get(variant) as string)
    .replace(LAST_LONG_VOWEL, '');
  return plain.replace(/[\p{P}\p{S}\p{Z}\s]+/gu, (marks, at: number) =>
    between(plain[at - 1] ?? '', marks, plain.slice(at + marks.length, at + marks.length + 4)),
  );
}

/** What marks between two stretches of words say: a decimal point, a sign, a range, the border of two numbers. */
function between(previous: string, marks: string, next: string): string {
  const [isBehind, isBefore] = [/\d/.test(previous), /^\d/.test(next)];
  if (isBehind && isBefore) {
    if (marks === ',' && /^\d{3}(?!\d)/.test(next)) return '';
    return /^\s*([.~/:x×+-])\s*$/.exec(marks)?.[1] ?? '·';
  }
  // A mark that begins a list has a space behind it.
  const sign = isBefore ? (/[-+±<>=≦≧~]$/.exec(marks)?.[0] ?? '') : '';
  const unit = isBehind ? (/^\s*([%‰+])/.exec(marks)?.[1] ?? '') : '';
  return unit + sign;
}
