import fc from 'fast-check';

/** Any sequence of UTF-16 units, well formed or not. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
);

/** ASCII as its full-width forms. */
export function widen(text: string): string {
  return text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
}

/** The digits of a whole number with commas between thousands. */
export function withCommas(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** Long inputs that a careless pattern would take minutes over. */
export const LONG_TEXTS: readonly string[] = [
  ...[
    '1',
    '1,',
    '1,000,',
    '1.',
    ' ',
    '　',
    '-',
    '▲ ',
    '千',
    '1千',
    '9万',
    '円',
    '%',
    '以上',
    '1以上',
    '~',
    '(',
    ')',
    '()',
    '] ',
  ],
  ...[
    '人',
    '人/',
    'か',
    'から',
    '合計',
    '年',
    '令和',
    '前年度',
    'までに',
    '"',
    '",',
    ',',
    '\r',
    '\n',
    ' \n',
    '\ud800',
  ],
].flatMap((piece) => {
  const long = piece.repeat(Math.ceil(50_000 / piece.length));
  return [long, `1${long}`, `${long}1`, `48%${long}以上`, `48%以上${long}`];
});

/** The part of a text that a failure names. */
export function partOf(
  text: string,
  { offset, length }: { readonly offset: number; readonly length: number },
): string {
  return text.slice(offset, offset + length);
}
