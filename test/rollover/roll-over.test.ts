import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { evaluate, forms, hasErrors, parsePolicy, validatePolicy } from '../../src/index.js';
import type { FormTemplate } from '../../src/model/form-template.js';
import { marksOf } from '../../src/parse/comments-of.js';
import { type NextYear, rollOver } from '../../src/rollover/roll-over.js';
import { writeAnyPolicy } from '../format/any-policy.js';

const FORM = forms['osaka-2023'] as FormTemplate;
/** Policies that are tried; more by POLICY_RUNS=20000. */
const RUNS = Number(process.env.POLICY_RUNS ?? 300);
const SETTINGS = { language: 'ja', relocate: (path: string) => path } as const;

function readPolicy(text: string) {
  const { tree, diagnostics } = parsePolicy({ name: 'policy.yaml', text });
  if (!tree || hasErrors(diagnostics)) return null;
  const { policy, diagnostics: found } = validatePolicy(tree, FORM);
  return policy && { tree, policy, rules: found.map(({ rule }) => rule) };
}

function nextYear(text: string): NextYear | null {
  const read = readPolicy(text);
  if (!read || read.policy.fiscalYear >= 2099) return null;
  const { tree, policy } = read;
  return rollOver(tree, { policy, evaluation: evaluate(policy, [], FORM.grades), template: FORM }, SETTINGS);
}

/** What a comment says, without the word of what it was about. */
function sayings(text: string): readonly string[] {
  return marksOf(text).comments.map(({ text: words }) =>
    words.replace(/^#+\s*/, '').replace(/^\(\d{4} \w+\) /, ''),
  );
}

/** Keys of a policy that nobody has to decide about: they must be as they were. */
function kept(text: string): unknown {
  const { fiscalYear, stage, form, issues, revisions, selfEvaluation, futurePolicy, ...others } = parse(text);
  return {
    ...others,
    issues: issues?.map(({ budget, indicators, ...rest }: Record<string, unknown>) => ({
      ...rest,
      indicators: (indicators as Record<string, unknown>[] | undefined)?.map(
        ({ result, ...indicator }) => indicator,
      ),
    })),
  };
}

describe('rollOver', () => {
  it('gives a draft without errors that keeps ids, words and comments', () => {
    let tried = 0;
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { text } = writeAnyPolicy(g);
        const next = nextYear(text);
        fc.pre(next !== null);
        tried += 1;
        const before = readPolicy(text);
        const after = readPolicy(next?.text ?? '');
        if (!before || !after || !next) throw new Error(`${text}\n---\n${next?.text}`);
        expect(after.policy.fiscalYear).toBe(before.policy.fiscalYear + 1);
        expect(after.policy.stage).toBe('outline');
        expect(after.policy.revisions).toEqual([]);
        expect(after.policy.selfEvaluation).toBeNull();
        expect(after.policy.futurePolicy).toBeNull();
        expect(kept(next.text)).toEqual(kept(text));
        for (const indicator of after.policy.issues.flatMap(({ indicators }) => indicators)) {
          expect(indicator.result?.actual.kind ?? 'pending').toBe('pending');
          expect(indicator.result?.grade ?? null).toBeNull();
        }
        const now = [...sayings(next.text)];
        for (const words of sayings(text)) {
          const at = now.indexOf(words);
          if (at === -1) throw new Error(`${words}\n---\n${text}\n---\n${next.text}`);
          now.splice(at, 1);
        }
        // Each decision has its comment at its line, and the rule finds them all.
        expect(now.filter((words) => words.startsWith('TODO: ')).length).toBe(next.decisions.length);
        const lines = next.text.split(/\r?\n/);
        for (const { line } of next.decisions) expect(lines[line - 1]).toMatch(/^\s*# TODO: /);
        expect(after.rules.filter((rule) => rule === 'policy/todo').length).toBeGreaterThanOrEqual(
          next.decisions.length,
        );
      }),
      { numRuns: RUNS },
    );
    expect(tried).toBeGreaterThan(RUNS / 4);
  });

  it('can be repeated year after year', () => {
    let text = readFileSync('data/nishi-2023/policy.yaml', 'utf8');
    for (const year of [2024, 2025, 2026]) {
      text = nextYear(text)?.text ?? '';
      expect(readPolicy(text)?.policy.fiscalYear).toBe(year);
    }
    expect(text).toContain('fiscalYear: 2026 # 令和8年度');
    // Nobody wrote amounts down, and none was made up.
    expect(readPolicy(text)?.policy.issues.flatMap(({ budget }) => budget)).toEqual([]);
  });

  it('takes the figure where the target compares with last year, else what was printed', () => {
    const text = `version: 1
fiscalYear: 2023
organization: { name: 西区, kind: ward }
head: 三村 浩也
stage: final
goal: 目標
mission: 使命
basicPolicy: 考え方
issues:
  - number: "1"
    title: 防災
    problems: 課題
    strategies: 戦略
    indicators:
      - { id: a, name: 甲, target: 前年度実績以上, result: { actual: 50.1%, text: 50.1%(速報), previous: 48% } }
      - { id: b, name: 乙, target: 48%以上, result: { actual: 50.1%, text: 50.1%(速報), previous: 48% } }
      - { id: c, name: 丙, target: 48%以上, result: { actual: 集計中, previous: 48% } }
`;
    const after = readPolicy(nextYear(text)?.text ?? '');
    const previous = after?.policy.issues.flatMap(({ indicators }) =>
      indicators.map(({ result }) => result?.previous?.text ?? null),
    );
    expect(previous).toEqual(['50.1%', '50.1%(速報)', null]);
  });
});
