import { describe, expect, it } from 'vitest';
import { parseTarget } from '../../src/parse/parse-target.js';
import { codesOf, page } from './pages.js';

describe.each(['docs/targets.md', 'docs/targets.en.md'])('%s', (path) => {
  const rows = page(path)
    .text.split('\n')
    .filter((line) => line.startsWith('| `'));
  const spellings = rows
    .flatMap((row) => codesOf(row.split(' | ')[0]))
    .filter((code) => /\d|前年度/.test(code));

  it('shows targets', () => {
    expect(spellings.length).toBeGreaterThan(25);
  });

  it.each(spellings)('%s is read', (spelling) => {
    expect(parseTarget(spelling)).toMatchObject({ text: spelling });
  });
});
