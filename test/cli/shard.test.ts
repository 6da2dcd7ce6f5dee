import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shardFilter } from '../../src/cli/shard.js';

const names = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), { maxLength: 60 });
const counts = fc.integer({ min: 1, max: 12 });

const filters = (count: number) =>
  Promise.all(Array.from({ length: count }, (_, i) => shardFilter({ index: i + 1, count })));

describe('shares of files', () => {
  it('give each name to one share, whatever other names there are', async () => {
    await fc.assert(
      fc.asyncProperty(names, counts, async (all, count) => {
        const shares = await filters(count);
        for (const name of all) expect(shares.filter((isOwn) => isOwn(name))).toHaveLength(1);
      }),
    );
  });

  it('are the same on every system', async () => {
    await fc.assert(
      fc.asyncProperty(names, counts, async (all, count) => {
        const [first] = await filters(count);
        for (const name of all) expect(first?.(name.normalize('NFD'))).toBe(first?.(name));
        expect(first?.('西区\\policy.yaml')).toBe(first?.('西区/policy.yaml'));
      }),
    );
  });

  it('are about as large as each other', async () => {
    const all = Array.from({ length: 1_000 }, (_, i) => `${i}/policy.yaml`);
    for (const isOwn of await filters(4)) {
      const size = all.filter(isOwn).length;
      expect(size).toBeGreaterThan(200);
      expect(size).toBeLessThan(300);
    }
  });

  it('stay as they are from version to version', async () => {
    const all = ['nishi/policy.yaml', 'kita/policy.yaml', '西区/policy.yaml', 'minato/policy.yaml'];
    const shares = await filters(4);
    expect(all.map((name) => shares.findIndex((isOwn) => isOwn(name)) + 1)).toEqual([2, 2, 1, 4]);
  });
});
