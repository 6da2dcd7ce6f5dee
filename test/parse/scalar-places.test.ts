import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Document, Scalar } from 'yaml';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { exactRangeInScalar } from '../../src/parse/scalar-places.js';
import { child, type ScalarNode } from '../../src/parse/tree.js';

const STYLES = ['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'] as const;

function scalarOf(text: string): { text: string; node: ScalarNode } | null {
  const { tree } = parseYaml({ name: 'a.yaml', text });
  const inner = child(child(tree?.root, 'outer'), 'goal');
  return inner?.kind === 'scalar' ? { text, node: inner } : null;
}

const LINE = fc.string({
  unit: fc.constantFrom('区', '民', 'a', '・', '（', '😀', "'", '"', 'か\u3099', ' ', '\\', '-'),
  minLength: 1,
  maxLength: 30,
});

describe('the place of a stretch of a scalar', () => {
  it('is known for what the library writes in every style, and spells the value', () => {
    let matched = 0;
    fc.assert(
      fc.property(
        fc.array(LINE, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...STYLES),
        fc.constantFrom('\n', '\r\n'),
        fc.integer({ min: 20, max: 80 }),
        (lines, style, lineEnd, lineWidth) => {
          const value = lines.map((line) => line.trim()).join('\n');
          const scalar = new Scalar(value);
          scalar.type = style;
          const written = new Document({ outer: { goal: scalar, rest: 1 } })
            .toString({ lineWidth })
            .replace(/\n/g, lineEnd);
          const found = scalarOf(written);
          if (!found || found.node.value !== value || typeof found.node.value !== 'string') return;
          const { node } = found;
          // A leading blank line hides the indentation of a block.
          if (/^\s/.test(value)) return;
          matched += 1;
          let before = node.range.start;
          for (let i = 0; i < value.length; i += 1) {
            const place = exactRangeInScalar({ name: '', text: written }, node, i, i + 1);
            expect(place, written).not.toBeNull();
            if (!place) return;
            expect(place.start).toBeGreaterThanOrEqual(before);
            const there = written.slice(place.start, place.end);
            if (value[i] !== '\n' && value[i] !== ' ' && !there.startsWith('\\') && there !== "''")
              expect(there).toBe(value[i]);
            before = place.start;
          }
        },
      ),
      { numRuns: 3000 },
    );
    expect(matched).toBeGreaterThan(1000);
  });

  it.each([
    ['plain', 'outer:\n  goal: 目標（一\n', '（'],
    ['plain over lines', 'outer:\n  goal: 目標\n    は（一\n', '（'],
    ['single quotes', "outer:\n  goal: 'it''s （一'\n", '（'],
    ['double quotes with escapes', 'outer:\n  goal: "\\u3042\\n\\"（一"\n', '（'],
    ['double quotes over lines', 'outer:\n  goal: "一\n    二 \\\n    三（"\n', '（'],
    ['literal', 'outer:\n  goal: |\n    一\n\n      二（\n', '（'],
    ['literal with an indentation indicator', 'outer:\n  goal: |2\n      一\n    二（\n', '（'],
    ['folded', 'outer:\n  goal: >-\n    一\n    二\n\n    三（\n', '（'],
  ])('%s', (_, text, mark) => {
    const found = scalarOf(text);
    const at = found?.node.spelling.indexOf(mark) ?? -1;
    const place = found && exactRangeInScalar({ name: '', text }, found.node, at, at + 1);
    if (place) expect(text.slice(place.start, place.end)).toBe(mark);
    if (!text.includes('|2')) expect(place).not.toBeNull();
  });
});
