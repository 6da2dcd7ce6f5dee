import { describe, expect, it } from 'vitest';
import { FALLBACK_FORM } from '../../src/cli/load-template.js';
import { comparePolicies } from '../../src/diff/compare-policies.js';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import type { Tree } from '../../src/parse/tree.js';
import { checkEdit } from '../../src/validate/edit/check-edit.js';
import { readPolicy } from '../../src/validate/read/read-policy.js';
import { Reading } from '../../src/validate/read/reading.js';

const POLICY = `version: 1
fiscalYear: 2023
organization: { name: 見本区, kind: ward }
head: 大阪 太郎
stage: final
goal: 誰もが安心して暮らせるまちをめざす。
mission: 区民の暮らしを支える。
basicPolicy: 区民とともに区政を進める。
issues:
  - number: 1-(1)
    title: 災害に強いまちづくり
    budget:
      - { fiscalYear: 2022, budget: 89百万円 }
      - { fiscalYear: 2023, budget: 92百万円 }
    problems: 地域の防災力を高める必要がある。
    strategies: 防災訓練を支援する。
    indicators:
      - id: 1-1-a
        name: 防災訓練に参加した団体の割合
        target: 48%以上
        result: { actual: 50.1%, previous: 47.2% }
      - id: 1-1-b
        name: 防災講座の開催回数
        target: 6回以上
        result: { actual: 集計中 }
revisions:
  - { date: 2023-08-01, kind: wording, summary: 表記を改めた。 }
`;

/** An entry behind the others, with a reason for the paths. */
const entry = (...paths: readonly string[]): string =>
  `  - date: 2023-09-01
    kind: target
    summary: 改めた。
${paths.length === 0 ? '' : '    changes:\n'}${paths.map((path) => `      - { path: "${path}", reason: 災害のため。 }\n`).join('')}`;

/** An entry behind the others that says no more than that something was changed. */
const PLAIN = entry();

function treeOf(text: string): Tree {
  const { tree } = parseYaml({ name: 'policy.yaml', text });
  if (!tree) throw new Error(text);
  return tree;
}

/** The rules that an edit breaks; each replacement is a pair of texts, in the old state and in the new one. */
function broken(
  replacements: readonly (readonly [string, string])[],
  added = '',
  before = POLICY,
): readonly string[] {
  let after = before;
  for (const [old, now] of replacements) {
    expect(after).toContain(old);
    after = after.replace(old, now);
  }
  const [oldTree, newTree] = [treeOf(before), treeOf(after + added)];
  const policyOf = (tree: Tree) => readPolicy(new Reading(tree), FALLBACK_FORM.grades);
  const edit = {
    before: policyOf(oldTree),
    after: policyOf(newTree),
    changes: comparePolicies(oldTree, newTree),
    today: '2023-10-01',
  };
  return checkEdit(edit, newTree).map(({ rule, path }) => `${rule.slice('edit/'.length)} ${path.join('/')}`);
}

const TARGET = 'issues/0/indicators/0/target';

describe('edit/no-revision', () => {
  it.each([
    ['a higher target', '48%以上', '50%以上', TARGET],
    ['what a text says', '防災訓練を支援する。', '防災訓練に助成する。', 'issues/0/strategies'],
    ['the budget of the year', '92百万円', '94百万円', 'issues/0/budget/2023/budget'],
  ])('wants an entry for %s', (_, old, now, path) => {
    expect(broken([[old, now]])).toEqual([`no-revision ${path}`]);
    expect(broken([[old, now]], PLAIN)).toEqual([]);
  });

  it.each([
    ['another head', '大阪 太郎', '大阪 花子'],
    ['spelling', '支援する。', '支援する'],
    ['a result that was pending', '集計中', '7回'],
    ['a text that was not written yet', 'revisions:', 'selfEvaluation: 概ね順調に進んだ。\nrevisions:'],
    ['another id of the same indicator', 'id: 1-1-b', 'id: 1-1-z'],
    ['a note of the office', 'version: 1', 'version: 1\nx-note: 確認済み'],
  ])('wants none for %s', (_, old, now) => {
    expect(broken([[old, now]])).toEqual([]);
  });

  it('wants none before the policy is published', () => {
    const draft = POLICY.replace('stage: final', 'stage: draft');
    expect(broken([['48%以上', '45%以上']], '', draft)).toEqual([]);
    expect(broken([['stage: draft', 'stage: final']], '', draft)).toEqual([]);
  });

  it('wants every change in an entry that names places', () => {
    const both = [
      ['48%以上', '50%以上'],
      ['6回以上', '8回以上'],
    ] as const;
    const first = 'issues/1-(1)/indicators/1-1-a/target';
    expect(broken(both, entry(first))).toEqual(['no-revision issues/0/indicators/1/target']);
    expect(broken(both, entry(first, 'issues/1-(1)/indicators/1-1-b'))).toEqual([]);
    expect(broken(both, entry('issues/1-(1)'))).toEqual([]);
  });
});

describe('what was published', () => {
  it.each([
    ['target-lowered', '48%以上', '45%以上', TARGET, 'issues/1-(1)/indicators/1-1-a/target'],
    ['target-lowered', '48%以上', '実施', TARGET, 'issues/1-(1)/indicators/1-1-a/target'],
    [
      'previous-altered',
      '89百万円',
      '79百万円',
      'issues/0/budget/2022/budget',
      'issues/1-(1)/budget/2022/budget',
    ],
    [
      'previous-altered',
      'previous: 47.2%',
      'previous: 40.2%',
      'issues/0/indicators/0/result/previous',
      'issues/1-(1)/indicators/1-1-a/result/previous',
    ],
    [
      'result-without-reason',
      'actual: 50.1%',
      'actual: 51.1%',
      'issues/0/indicators/0/result/actual',
      'issues/1-(1)/indicators/1-1-a/result/actual',
    ],
  ])('%s: %s → %s only with a reason', (rule, old, now, place, path) => {
    expect(broken([[old, now]], PLAIN)).toEqual([`${rule} ${place}`]);
    expect(broken([[old, now]], entry(path))).toEqual([]);
  });

  it('is corrected with the reason of the result as well, if it is a new one', () => {
    const corrected = ['actual: 50.1%', 'actual: 51.1%, reason: 数え漏れのため。'] as const;
    expect(broken([corrected], PLAIN)).toEqual([]);
    const explained = POLICY.replace('actual: 50.1%', 'actual: 50.1%, reason: 数え漏れのため。');
    expect(broken([['actual: 50.1%', 'actual: 51.1%']], PLAIN, explained)).toEqual([
      'result-without-reason issues/0/indicators/0/result/actual',
    ]);
  });

  it('does not take the reason of an old entry for a new one', () => {
    const told = POLICY + entry('issues/1-(1)/indicators/1-1-a/target');
    const again = '  - { date: 2023-09-20, kind: target, summary: また改めた。 }\n';
    expect(broken([['48%以上', '45%以上']], again, told)).toEqual([`target-lowered ${TARGET}`]);
  });

  const indicator = / {6}- id: 1-1-b[\s\S]*?集計中 }\n/.exec(POLICY)?.[0] ?? '';

  it('only loses an indicator with a reason, and is told of an id that is reused all the same', () => {
    expect(broken([[indicator, '']], PLAIN)).toEqual(['indicator-removed issues/0/indicators/1-1-b']);
    expect(broken([[indicator, '']], entry('issues/1-(1)/indicators/1-1-b'))).toEqual([]);
    const reused = [
      ['防災講座の開催回数', '夜間の街路灯の設置数'],
      ['6回以上', '9基以上'],
    ] as const;
    expect(broken(reused, entry('issues/1-(1)'))).toEqual(['id-reused issues/0/indicators/1/id']);
  });

  it('has a stage that does not go back', () => {
    expect(broken([['stage: final', 'stage: draft']])).toEqual(['stage-backwards stage']);
  });
});

describe('revisions', () => {
  it('are neither altered nor removed', () => {
    expect(broken([['表記を改めた。', '表記を直した。']])).toEqual(['revision-altered revisions/0']);
    expect(broken([['2023-08-01', '2023-08-02']])).toEqual(['revision-altered revisions']);
  });

  it('are dated up to today, after the ones in front of them', () => {
    const dated = (date: string) => broken([], PLAIN.replace('2023-09-01', date));
    expect(dated('2023-10-01')).toEqual([]);
    expect(dated('2023-10-02')).toEqual(['revision-date revisions/1/date']);
    expect(dated('2023-08-01')).toEqual([]);
    expect(dated('2023-07-31')).toEqual(['revision-date revisions/1/date']);
  });
});
