import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseYaml } from '../../src/parse/parse-yaml.js';
import { makeRepository, type Repository } from './repository.js';

vi.setConfig({ testTimeout: 120_000 });

const POLICY = readFileSync('data/nishi-2023/policy.yaml', 'utf8');
const LAST = '        target: 3団体以上\n';

let repository: Repository;
afterEach(() => repository.remove());

/** A repository that is set up, with the policy on `main`. */
function start(hasProgram = true): Repository {
  repository = makeRepository(hasProgram);
  repository.policy('init', '--git');
  repository.write('policy.yaml', POLICY);
  repository.commit('policy');
  return repository;
}

/** Commits an edit of the policy on a branch that begins at `main`, and goes there. */
function editOn(branch: string, ...pairs: readonly (readonly [string, string])[]): void {
  repository.git('checkout', '--quiet', '-B', branch, 'base');
  const text = pairs.reduce((each, [from, to]) => each.replace(from, to), repository.read('policy.yaml'));
  repository.write('policy.yaml', text);
  repository.commit(branch);
}

const withIndicator = (id: string): readonly [string, string] => [
  LAST,
  `${LAST}      - id: ${id}\n        name: ${id}の割合\n        target: 5%以上\n`,
];

describe('init --git', () => {
  it('adds what is missing, twice the same, and keeps what is set otherwise', () => {
    repository = makeRepository();
    const { policy, git, read, write } = repository;
    write('.gitattributes', '*.docx diff=word\n*.xlsx binary');
    git('config', 'merge.policy.name', 'ours');
    policy('init', '--git', '--dry-run');
    expect(read('.gitattributes')).toBe('*.docx diff=word\n*.xlsx binary');
    policy('init', '--git');
    const attributes = read('.gitattributes');
    const config = read('.git/config');
    expect(attributes).toBe(
      '*.docx diff=word\n*.xlsx binary\npolicy.yaml merge=policy\n*.policy.yaml merge=policy\n*.xlsx diff=policy\n',
    );
    expect(git('check-attr', 'diff', '--', 'a.xlsx')).toBe('a.xlsx: diff: policy\n');
    expect(git('config', 'merge.policy.name')).toBe('ours\n');
    expect(git('config', 'diff.policy.textconv')).not.toBe('');
    policy('init', '--git');
    expect(read('.gitattributes')).toBe(attributes);
    expect(read('.git/config')).toBe(config);
  });

  it('goes before the marks of the starter, which are there already', () => {
    repository = makeRepository();
    repository.policy('init', '--organization', '西区');
    repository.policy('init', '--git');
    expect(repository.git('check-attr', 'diff', 'merge', '--', 'a.docx', 'policy.yaml')).toBe(
      'a.docx: diff: policy\na.docx: merge: unset\npolicy.yaml: diff: unspecified\npolicy.yaml: merge: policy\n',
    );
  });
});

describe('git diff', () => {
  it('shows what changed in Word and Excel files', () => {
    const { policy, git, write, read, commit } = start();
    policy('render', '--format', 'docx,xlsx', '-o', 'forms/');
    commit('form');
    write('policy.yaml', read('policy.yaml').replace('target: 40%以上', 'target: 42%以上'));
    policy('render', '--format', 'docx,xlsx', '-o', 'forms/');
    for (const file of ['forms/*.docx', 'forms/*.xlsx']) {
      const lines = git('diff', '--', file).split('\n');
      expect(lines).toContain('-| 地域活動協議会を知っている区民の割合：40%以上');
      expect(lines).toContain('+| 地域活動協議会を知っている区民の割合：42%以上');
    }
  });

  it('does not end because of a file that cannot be read', () => {
    const { git, write, commit } = start();
    write('-old.docx', Buffer.from('PK\u0003\u0004 no zip'));
    commit('damaged');
    write('-old.docx', Buffer.from('PK\u0003\u0004 no zip either'));
    write('policy.yaml', `${POLICY}# new\n`);
    const diff = git('diff');
    expect(diff).toMatch(/^-11 bytes, sha256 [\da-f]{64}$/m);
    expect(diff).toMatch(/^\+# new$/m);
  });
});

describe('git merge, rebase and cherry-pick', () => {
  it('take what two people add at one place', () => {
    start().git('branch', 'base');
    editOn('mine', withIndicator('1-1-d'), ['head: 三村 浩也', 'head: 三村 浩也 # 区長']);
    editOn('other', withIndicator('1-1-e'), ['target: 40%以上', 'target: 41%以上']);
    const both = [
      ['head: 三村 浩也', 'head: 三村 浩也 # 区長'],
      ['target: 40%以上', 'target: 41%以上'],
      [LAST, withIndicator('1-1-d')[1] + withIndicator('1-1-e')[1].slice(LAST.length)],
    ].reduce((text, [from = '', to = '']) => text.replace(from, to), POLICY);
    const { git, read } = repository;
    git('branch', 'tip');
    git('merge', '--quiet', '--no-edit', 'mine');
    expect(read('policy.yaml')).toBe(both);
    git('reset', '--quiet', '--hard', 'HEAD~1');
    git('rebase', '--quiet', 'mine');
    expect(read('policy.yaml')).toBe(both);
    git('checkout', '--quiet', '-B', 'picked', 'tip');
    git('cherry-pick', 'mine');
    expect(read('policy.yaml')).toBe(both);
  });

  it('leave a real conflict readable, and everything else merged', () => {
    start().git('branch', 'base');
    editOn('other', ['target: 40%以上', 'target: 41%以上'], withIndicator('1-1-e'));
    editOn('mine', ['target: 40%以上', 'target: 42%以上'], withIndicator('1-1-d'));
    const { exitCode, output } = repository.tryGit('merge', 'other');
    expect(exitCode).toBe(1);
    expect(output).toContain('policy.yaml');
    const text = repository.read('policy.yaml');
    expect(text).toMatch(
      /^<{7} .+\n {8}target: 42%以上\n={7}\n {8}target: 41%以上\n>{7} .+\n {6}- id: 1-1-c$/m,
    );
    expect(text.match(/^[<=>]{7}/gm)).toHaveLength(3);
    expect(text).toMatch(/id: 1-1-d[\s\S]*id: 1-1-e/);
    const solved = text.replace(/^<{7}.*\n|^={7}\n[\s\S]*?^>{7}.*\n/gm, '');
    expect(parseYaml({ name: 'policy.yaml', text: solved }).diagnostics).toEqual([]);
  });

  it('merge lines where the program is missing', () => {
    start(false).git('branch', 'base');
    editOn('other', ['target: 40%以上', 'target: 41%以上']);
    editOn('mine', ['target: 40%以上', 'target: 42%以上'], ['stage: final', 'stage: draft']);
    expect(repository.tryGit('merge', 'other').exitCode).toBe(1);
    const text = repository.read('policy.yaml');
    expect(text).toContain('stage: draft');
    expect(text).toContain('target: 41%以上');
    expect(text).toContain('target: 42%以上');
  });

  it('merge lines where a side is no YAML, and say so', () => {
    start().git('branch', 'base');
    editOn('other', ['{ name: 西区, kind: ward }', '{ name: 西区, kind: ward']);
    editOn('mine', ['target: 35%以上', 'target: 36%以上']);
    const { exitCode, output } = repository.tryGit('merge', '--no-edit', 'other');
    expect(exitCode).toBe(0);
    expect(output).toContain('“policy.yaml”');
    expect(repository.read('policy.yaml')).toContain('kind: ward\n');
    expect(repository.read('policy.yaml')).toContain('target: 36%以上');
  });
});

it('a path that looks like an option of a shell is a path', () => {
  repository = makeRepository();
  const { folder, git, tryGit, write, commit, policy, read } = repository;
  policy('init', '--git');
  const name = '$(touch stolen) --lang.policy.yaml';
  write(name, POLICY);
  commit('base');
  git('checkout', '--quiet', '-b', 'other');
  write(name, POLICY.replace('40%', '41%'));
  commit('other');
  git('checkout', '--quiet', 'main');
  write(name, POLICY.replace('stage: final', 'stage: draft'));
  commit('mine');
  expect(tryGit('merge', '--no-edit', 'other').exitCode).toBe(0);
  expect(read(name)).toBe(POLICY.replace('stage: final', 'stage: draft').replace('40%', '41%'));
  expect(spawnSync('ls', [folder], { encoding: 'utf8' }).stdout).not.toMatch(/^stolen$/m);
});
