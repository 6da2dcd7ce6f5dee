import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergePolicies } from '../../src/diff/merge-policies.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { toData } from '../../src/parse/tree.js';
import { applyEdits, type Edit, edits, type Model, models, printModel, sortedData } from './merge-model.js';

const MARKS = { ours: 'ours', theirs: 'theirs', size: 7 };
const NISHI = readFileSync('data/nishi-2023/policy.yaml', 'utf8');

function merge(base: string, ours: string, theirs: string) {
  return mergePolicies({ base, ours, theirs }, MARKS);
}

function dataOf(text: string): unknown {
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  expect(tree).not.toBeNull();
  return JSON.parse(JSON.stringify(tree && toData(tree.root)));
}

/** A base and the edits of two people that have nothing to do with one another. */
const twoPeople: fc.Arbitrary<{
  readonly model: Model;
  readonly mine: readonly Edit[];
  readonly other: readonly Edit[];
}> = models.chain((model) => edits(model).map(({ mine, other }) => ({ model, mine, other })));

describe('merging by meaning', () => {
  it('loses no edit of either side and keeps comments', () => {
    let moved = 0;
    fc.assert(
      fc.property(twoPeople, ({ model, mine, other }) => {
        const base = printModel(model);
        const ours = printModel(applyEdits(model, mine));
        const theirs = printModel(applyEdits(model, other));
        const both = applyEdits(applyEdits(model, mine), other);
        const result = merge(base, ours, theirs);
        expect(result?.hasConflict).toBe(false);
        const text = result?.text ?? '';
        expect(sortedData(dataOf(text))).toEqual(sortedData(dataOf(printModel(both))));
        const isOrdered = [mine, other].some((side) => !side.some(({ order }) => order));
        if (isOrdered) {
          moved += 1;
          expect(dataOf(text)).toEqual(dataOf(printModel(both)));
        }
        const comments = (each: string) => (each.match(/#.*/g) ?? []).sort();
        expect(comments(text)).toEqual(comments(printModel(both)));
        expect(dataOf(merge(base, theirs, ours)?.text ?? '')).toEqual(dataOf(text));
      }),
      { numRuns: 300 },
    );
    expect(moved).toBeGreaterThan(30);
  });

  it('gives the changed side byte for byte where the other is as it was', () => {
    fc.assert(
      fc.property(twoPeople, ({ model, mine }) => {
        const base = printModel(model);
        const changed = printModel(applyEdits(model, mine));
        expect(merge(base, changed, base)?.text).toBe(changed);
        expect(merge(base, base, changed)?.text).toBe(changed);
        expect(merge(base, changed, changed)?.text).toBe(changed);
        // The long way round, which a change of one comment makes it take.
        expect(merge(base, changed, `${base}# end\n`)?.text).toBe(`${changed}# end\n`);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a real policy', () => {
  const edit = (...pairs: readonly (readonly [string, string])[]) =>
    pairs.reduce((text, [from, to]) => {
      expect(text).toContain(from);
      return text.replace(from, to);
    }, NISHI);

  it('takes indicators that two people add at one place', () => {
    const at = '        target: 3団体以上\n';
    const ours = edit([at, `${at}      - id: 1-1-e\n        name: E\n        target: 5%\n`]);
    const theirs = edit([at, `${at}      - id: 1-1-d # new\n        name: D\n        target: 6%\n`]);
    const result = merge(NISHI, ours, theirs);
    expect(result).toEqual({
      hasConflict: false,
      text: edit([
        at,
        `${at}      - id: 1-1-d # new\n        name: D\n        target: 6%\n      - id: 1-1-e\n        name: E\n        target: 5%\n`,
      ]),
    });
  });

  it('takes edits of neighbouring lines, and of keys between the same brackets', () => {
    const name = 'name: 地域活動協議会を知っている区民の割合';
    const ours = edit(
      [name, `${name} # A`],
      ['{ fiscalYear: 2022, budget: 89百万円 }', '{ fiscalYear: 2022, budget: 90百万円 }'],
    );
    const theirs = edit(
      ['target: 40%以上', "target: '41%以上'"],
      ['{ fiscalYear: 2022, budget: 89百万円 }', '{ fiscalYear: 2022, budget: 89百万円, note: 補正 }'],
    );
    const both = edit(
      [name, `${name} # A`],
      ['target: 40%以上', "target: '41%以上'"],
      ['{ fiscalYear: 2022, budget: 89百万円 }', '{ fiscalYear: 2022, budget: 90百万円, note: 補正 }'],
    );
    expect(merge(NISHI, ours, theirs)).toEqual({ hasConflict: false, text: both });
    expect(merge(NISHI, theirs, ours)).toEqual({ hasConflict: false, text: both });
  });

  it('takes an edit of what the other side moved', () => {
    const b =
      '      - id: 1-1-b\n        name: 地域活動協議会を知っている区民の割合\n        target: 40%以上\n';
    const c =
      '      - id: 1-1-c\n        name: 活動主体相互や区役所との連携・協働が図られた団体・件数\n        target: 3団体以上\n';
    const result = merge(NISHI, edit([b + c, c + b]), edit(['target: 40%以上', 'target: 42%以上']));
    expect(result).toEqual({ hasConflict: false, text: edit([b + c, c + b.replace('40%', '42%')]) });
  });

  it('marks a field that both changed, and nothing around it', () => {
    const ours = edit(['target: 40%以上', 'target: 41%以上'], ['head: 三村 浩也', 'head: 西 太郎']);
    const theirs = edit(['target: 40%以上', 'target: 42%以上'], ['stage: final', 'stage: draft']);
    const marked =
      '<<<<<<< ours\n        target: 41%以上\n=======\n        target: 42%以上\n>>>>>>> theirs\n';
    expect(merge(NISHI, ours, theirs)).toEqual({
      hasConflict: true,
      text: edit(
        ['        target: 40%以上\n', marked],
        ['head: 三村 浩也', 'head: 西 太郎'],
        ['stage: final', 'stage: draft'],
      ),
    });
  });

  it('marks what one side edited and the other took away', () => {
    const b =
      '      - id: 1-1-b\n        name: 地域活動協議会を知っている区民の割合\n        target: 40%以上\n';
    const edited = b.replace('40%', '42%');
    const result = merge(NISHI, edit([b, '']), edit([b, edited]));
    expect(result).toEqual({
      hasConflict: true,
      text: edit([b, `<<<<<<< ours\n=======\n${edited}>>>>>>> theirs\n`]),
    });
  });

  it('takes the moves of both sides in one list', () => {
    const list = (...items: readonly string[]) =>
      `a: 1\nlist:\n${items.map((item) => `  - id: ${item}\n`).join('')}`;
    const base = list('a', 'b', 'c', 'd');
    const result = merge(base, list('b', 'c', 'a', 'd'), list('c', 'a', 'b', 'd'));
    // a went behind c, and c in front of a and b.
    expect(result).toEqual({ hasConflict: false, text: list('c', 'b', 'a', 'd') });
    const [ours, theirs] = [list('d', 'a', 'b', 'c'), list('b', 'c', 'd', 'a')];
    expect(merge(base, ours, theirs)?.hasConflict).toBe(false);
  });

  it('takes a list that one side emptied and the other added to', () => {
    const base = 'a: 1\nlist:\n  - id: x\n    name: X\n';
    const ours = 'a: 1\nlist: []\n';
    expect(merge(base, ours, `${base}  - id: y\n    name: Y\n`)).toEqual({
      hasConflict: false,
      text: 'a: 1\nlist:\n  - id: y\n    name: Y\n',
    });
    expect(merge(base, ours, base.replace('name: X', 'name: Z'))?.text).toBe(
      'a: 1\n<<<<<<< ours\nlist: []\n=======\nlist:\n  - id: x\n    name: Z\n>>>>>>> theirs\n',
    );
  });

  it('leaves a file that is no YAML to the lines', () => {
    expect(merge(NISHI, `${NISHI}a: [`, edit(['final', 'draft']))).toBeNull();
  });

  it('keeps line ends that one side changed', () => {
    const windows = NISHI.replaceAll('\n', '\r\n');
    const result = merge(NISHI, windows, edit(['stage: final', 'stage: draft']));
    expect(result?.text).toBe(windows.replace('stage: final', 'stage: draft'));
  });

  it('merges a long file of one list in little time', () => {
    const rows = (mark: string) =>
      Array.from(
        { length: 2000 },
        (_, i) => `  - id: i-${i}\n    name: ${mark}${i}\n    target: ${i}%\n`,
      ).join('');
    const base = `issues:\n${rows('n')}`;
    const before = performance.now();
    const result = merge(base, base.replace('name: n5\n', 'name: x\n'), base.replace(' 1999%', ' 1%'));
    expect(result?.hasConflict).toBe(false);
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
