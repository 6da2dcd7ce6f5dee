import { describe, expect, it } from 'vitest';
import { formatPolicy } from '../../src/format/format-policy.js';
import { codeBlocks, page } from './pages.js';

describe.each(['docs/formatting.md', 'docs/formatting.en.md'])('%s', (path) => {
  const blocks = codeBlocks(page(path)).filter(
    ({ language, directives }) => language === 'yaml' && directives.length === 0,
  );
  const pairs = blocks.flatMap(({ lines, line }, i) => {
    const after = blocks[i + 1]?.lines ?? [];
    return i % 2 === 0 ? [{ line, before: lines.join('\n'), after: `${after.join('\n')}\n` }] : [];
  });

  it.each(pairs)('shows what becomes of the example on line $line', ({ before, after }) => {
    expect(formatPolicy(before)).toBe(after);
  });
});
