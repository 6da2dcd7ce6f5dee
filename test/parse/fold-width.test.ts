import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldWidth } from '../../src/text/fold-width.js';
import { anyText } from './texts.js';

test.each([
  ['５０．１％', '50.1%'],
  ['Ｒ５', 'R5'],
  ['　～（）！', ' ~()!'],
  ['4²⑫㎡ｱ〜−▲', '4²⑫㎡ｱ〜−▲'],
  ['', ''],
])('%s → %s', (text, folded) => {
  expect(foldWidth(text)).toBe(folded);
});

test('folding keeps every offset and is done once', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const folded = foldWidth(text);
      expect(folded).toHaveLength(text.length);
      expect(foldWidth(folded)).toBe(folded);
    }),
  );
});
