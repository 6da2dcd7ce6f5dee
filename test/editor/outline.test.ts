import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Path } from '../../src/diagnostic/diagnostic.js';
import { cursorAt } from '../../src/editor/cursor.js';
import { outlineOf } from '../../src/editor/outline.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import type { Node } from '../../src/parse/tree.js';
import { policyInputs } from './policy-inputs.js';

const policy = readFileSync('data/nishi-2023/policy.yaml', 'utf8');

/** The keys of a tree as the outline gives them. */
function keysOf(node: Node, path: Path = []): string[] {
  if (node.kind === 'sequence') return node.items.flatMap((item, i) => keysOf(item, [...path, i]));
  if (node.kind === 'scalar') return [];
  return node.entries.flatMap(({ key, keyRange, value }) => [
    `${keyRange.start} ${[...path, key].join('/')}`,
    ...keysOf(value, [...path, key]),
  ]);
}

describe('the outline', () => {
  const trees = [{ name: 'nishi', text: policy }, ...policyInputs].flatMap(({ name, text }) => {
    const { tree, diagnostics } = parseYaml({ name, text });
    // Escapes in keys are left as they are written, and a full-width colon is taken for one that was meant.
    return tree && diagnostics.length === 0 && !text.includes('"\\') && !/[A-Za-z]：/.test(text)
      ? [{ name, text, tree }]
      : [];
  });

  it('is compared with many trees', () => {
    expect(trees.length).toBeGreaterThan(30);
  });

  it.each(trees)('has the keys that the parser finds in $name', ({ text, tree }) => {
    const found = outlineOf(text).entries.map(
      ({ parent, key, keyRange }) => `${keyRange.start} ${[...parent, key].join('/')}`,
    );
    expect(found.sort()).toEqual(keysOf(tree.root).sort());
  });

  it('keeps the place of the cursor wherever a text is cut off', () => {
    for (let end = 0; end <= policy.length; end += 7) {
      const { cursor } = cursorAt(policy.slice(0, end), end);
      expect(['key', 'value', 'comment', 'none']).toContain(cursor.kind);
    }
  });

  it('answers for any text', () => {
    const pieces = fc.constantFrom(
      ...'{ } [ ] , : - # | > " \' & * ! ? % @ a 区 \n \r\n \t 😀 \u3000'.split(' '),
      ' ',
      '  ',
      '- ',
      ': ',
      'goal: |\n',
      '\u0000',
    );
    const texts = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(texts, fc.nat(), (text, at) => {
        const { cursor, outline } = cursorAt(text, at % (text.length + 1));
        if ('range' in cursor) expect(cursor.range.start).toBeLessThanOrEqual(cursor.range.end);
        for (const { keyRange, valueRange } of outline.entries) {
          expect(keyRange.end).toBeLessThanOrEqual(valueRange.start);
          expect(valueRange.start).toBeLessThanOrEqual(valueRange.end);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['braces', '{ a: '.repeat(100_000)],
    ['closed braces', '{ a: b }, '.repeat(50_000)],
    ['brackets over lines', '[\n'.repeat(200_000)],
    ['dashes', '- '.repeat(200_000)],
    ['quotes', `"${"'".repeat(400_000)}`],
    ['lines of open braces', 'a: {\n'.repeat(80_000)],
    ['colons', ':'.repeat(400_000)],
    ['keys', Array.from({ length: 50_000 }, (_, i) => `key${i}: x`).join('\n')],
    ['deep keys', Array.from({ length: 500 }, (_, i) => `${' '.repeat(i)}k:`).join('\n')],
    ['spaces', `a: ${' '.repeat(400_000)}x #`],
    ['spaces in braces', `a: {${' '.repeat(400_000)}`],
  ])('takes bounded time for many %s', (_, text) => {
    const start = performance.now();
    cursorAt(text, text.length);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
