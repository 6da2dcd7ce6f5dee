import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../src/diagnostic/source.js';

const TEXT = fc.string({
  unit: fc.constantFrom('区', 'a', '😀', '\n', '\r\n', '\r', 'か\u3099'),
  maxLength: 40,
});

/** The plain definition: line ends before the offset, and code points behind the last of them. */
function plainPoint(text: string, offset: number): { line: number; column: number } {
  const before = [...text.matchAll(/\r\n?|\n/g)].filter((end) => end.index + end[0].length <= offset);
  const last = before.at(-1);
  const start = last ? last.index + last[0].length : 0;
  return { line: before.length + 1, column: [...text.slice(start, offset)].length + 1 };
}

describe('points', () => {
  it('are lines and characters, whatever was asked before', () => {
    fc.assert(
      fc.property(TEXT, fc.array(fc.nat(2000), { maxLength: 5 }), (text, offsets) => {
        const long = text.repeat(60);
        const boundaries = [
          0,
          ...[...long].map(
            (
              (at) => (unit: string) =>
                (at += unit.length)
            )(0),
          ),
        ];
        const index = new LineIndex(long);
        for (const offset of offsets) {
          const at = boundaries[Math.min(offset, boundaries.length - 1)] ?? 0;
          expect(index.point(at)).toEqual(plainPoint(long, at));
          expect(index.lineAt(at)).toBe(plainPoint(long, at).line);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('of a million findings on one line are found at once', () => {
    const index = new LineIndex('区'.repeat(1_000_000));
    let sum = 0;
    for (let at = 0; at < 1_000_000; at += 1) sum += index.point(at).column;
    expect(sum).toBe((1_000_000 * 1_000_001) / 2);
  });
});
