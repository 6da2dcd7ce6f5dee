import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../src/diagnostic/diagnostic.js';
import { applyFixes } from '../../src/format/apply-fixes.js';
import { type FileState, isImprovement } from '../../src/format/is-improvement.js';

const edit = (start: number, end: number, text: string) => ({ range: { start, end }, text });

describe('applyFixes', () => {
  it('applies fixes in the order of their places', () => {
    const fixes = [[edit(4, 5, 'E')], [edit(0, 1, 'A'), edit(2, 3, '')], [edit(6, 6, '!')]];
    expect(applyFixes('abcdef', fixes)).toEqual({ text: 'AbdEf!', applied: [fixes[1], fixes[0], fixes[2]] });
  });

  it('applies a fix whole or not at all', () => {
    const first = [edit(0, 1, 'A'), edit(4, 5, 'E')];
    expect(applyFixes('abcdef', [first, [edit(2, 3, 'C')]])).toEqual({ text: 'AbcdEf', applied: [first] });
  });

  it('changes nothing outside the edits', () => {
    const starts = fc.uniqueArray(fc.nat({ max: 40 }), { maxLength: 10 });
    fc.assert(
      fc.property(starts, (places) => {
        const text = 'x'.repeat(41);
        const fixes = places.map((at) => [edit(at, at + 1, 'yy')]);
        const { text: fixed, applied } = applyFixes(text, fixes);
        expect(applied).toHaveLength(places.length);
        expect(fixed.replaceAll('yy', 'x')).toBe(text);
      }),
    );
  });
});

describe('isImprovement', () => {
  const state = (isReadable: boolean, ...lines: readonly number[]): FileState => ({
    isReadable,
    diagnostics: lines.map((line) => {
      const at = line * 2;
      return diagnose({ name: '', text: 'x\n'.repeat(9) }, { start: at, end: at + 1 }, 'yaml/tag', {
        found: '',
      });
    }),
  });

  it.each([
    ['fewer errors', state(true, 1, 2), state(true, 2), true],
    ['as many errors', state(true, 1), state(true, 2), true],
    ['more errors', state(true, 1), state(true, 1, 2), false],
    ['readable at last', state(false, 1), state(true, 1, 2, 3), true],
    ['no longer readable', state(true, 1, 2), state(false, 1), false],
    ['unreadable further down', state(false, 1), state(false, 3, 4), true],
    ['unreadable at the same place', state(false, 1), state(false, 1), false],
  ])('%s', (_, before, after, expected) => {
    expect(isImprovement(before, after)).toBe(expected);
  });
});
