import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { applyChanges } from '../../src/diff/apply-changes.js';
import { comparePolicies } from '../../src/diff/compare-policies.js';
import { CHANGE_CLASSES } from '../../src/model/policy-change.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { type Tree, toData } from '../../src/parse/tree.js';
import { writeAnyPolicy } from '../format/any-policy.js';
import { editedPolicies } from './edited-policies.js';

/** Pairs that are tried; more by POLICY_RUNS=20000. */
const RUNS = Number(process.env.POLICY_RUNS ?? 1000);

function treeOf(text: string): Tree {
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  if (!tree) throw new Error('no YAML');
  return tree;
}

const dataOf = (tree: Tree) => plain(toData(tree.root));

/** Maps with a prototype, and without keys that have no value: an empty value is the same as none. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== null)
      .map(([key, each]) => [key, plain(each)]),
  );
}

function expectCircle(before: Tree, after: Tree): void {
  expect(comparePolicies(after, after)).toEqual([]);
  const changes = comparePolicies(before, after);
  expect(plain(applyChanges(toData(before.root), changes))).toEqual(dataOf(after));
  for (const { class: changeClass, parts, before: old, after: now } of changes) {
    expect(CHANGE_CLASSES).toContain(changeClass);
    if (old === null || now === null) expect(parts).toEqual([]);
    else {
      expect(parts.map(({ kind, text }) => (kind === 'added' ? '' : text)).join('')).toBe(old);
      expect(parts.map(({ kind, text }) => (kind === 'removed' ? '' : text)).join('')).toBe(now);
    }
  }
}

describe('changes made again', () => {
  it('give the new state, for what offices do to a policy and for documents with errors', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { before, after } = editedPolicies(g);
        expectCircle(treeOf(stringify(before)), treeOf(stringify(after)));
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
  });

  it('give the new state, for any two valid policies in any spelling', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const [before, after] = [writeAnyPolicy(g), writeAnyPolicy(g)].map(
          ({ text }) => parseYaml({ name: 'policy.yaml', text }).tree,
        );
        fc.pre(Boolean(before && after));
        expectCircle(before as Tree, after as Tree);
      }),
      { numRuns: RUNS / 10, endOnFailure: true },
    );
  });

  it('make a policy that was not there, and take one away', () => {
    const tree = treeOf('fiscalYear: 2023\nissues:\n  - number: "1"\n    indicators: [{ id: a }]\n');
    expect(plain(applyChanges(null, comparePolicies(null, tree)))).toEqual(dataOf(tree));
    expect(applyChanges(toData(tree.root), comparePolicies(tree, null))).toBe(null);
    expect(comparePolicies(null, null)).toEqual([]);
  });
});
