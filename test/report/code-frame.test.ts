import { describe, expect, it } from 'vitest';
import { type Diagnostic, diagnose } from '../../src/diagnostic/diagnostic.js';
import { codeFrame } from '../../src/report/code-frame.js';
import { displayWidth } from '../../src/text/display-width.js';

/** A finding at the first place where `marked` stands in a line. */
function frame(line: string, marked: string): readonly [string, string] {
  const start = line.indexOf(marked);
  const range = { start, end: start + marked.length };
  const found: Diagnostic = diagnose({ name: 'a', text: line }, range, 'yaml/empty', undefined as never);
  return codeFrame(found).split('\n') as [string, string];
}

const TEXTS = [
  'か\u3099',
  '👍🏽',
  '🇯🇵',
  '❤️',
  '1️⃣',
  'ｶﾞ',
  '葛\u{e0100}',
  'e\u0301',
  '👨‍👩‍👧',
  'a\tb',
  '##[x',
  '##vso[y',
  '\u0000',
];

describe('carets', () => {
  it.each(TEXTS)('stand under what is marked behind and before %j', (text) => {
    for (const line of [
      `${text}誤り`,
      `${text}${text}誤り${text}`,
      `${text.repeat(60)}誤り${text.repeat(60)}`,
    ]) {
      const [shown, carets] = frame(line, '誤り');
      const before = shown.slice(0, shown.indexOf('誤り'));
      expect(displayWidth(carets)).toBe(displayWidth(before) + 4);
      expect(carets).toMatch(/ \^{4}$/);
      expect(displayWidth(shown)).toBeLessThanOrEqual(80);
    }
  });

  it.each(TEXTS)('are as wide as %j', (text) => {
    const [shown, carets] = frame(`誤${text}り`, text);
    const between = shown.slice(shown.indexOf('誤') + 1, shown.indexOf('り'));
    expect(carets.trimEnd().match(/\^+$/)?.[0]).toHaveLength(Math.max(1, displayWidth(between)));
  });

  it('take the whole of a character of which only the mark is meant', () => {
    const [, carets] = frame('あか\u3099い', '\u3099');
    expect(carets).toBe('      │   ^^');
  });
});
