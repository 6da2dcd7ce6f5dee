import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeBlocks, page } from '../docs/pages.js';
import { POLICY, policyRepository, type Repository } from './repository.js';

let repository: Repository;
beforeEach(() => {
  repository = policyRepository();
});
afterEach(() => repository.remove());

it.each(['docs/ci.md', 'docs/ci.en.md'])("git's own hook of %s refuses what policy check refuses", (path) => {
  const script = codeBlocks(page(path)).find(({ lines }) => lines[0] === '#!/bin/sh')?.lines ?? [];
  repository.write('.git/hooks/pre-commit', `${script.join('\n')}\n`);
  chmodSync(join(repository.folder, '.git/hooks/pre-commit'), 0o755);
  mkdirSync(join(repository.folder, '.git/bin'));
  symlinkSync(resolve('bin/policy.js'), join(repository.folder, '.git/bin/policy'));

  repository.replace(POLICY, '区民の割合', '区民アンケート回答者の割合');
  const refused = commit();
  expect(refused.status).toBe(1);
  expect(refused.output).toContain('edit/no-revision');
  expect(repository.git('log', '--format=%s')).toBe('base');

  repository.write('.git/old.yaml', repository.git('show', `HEAD:${POLICY}`));
  run('policy', 'diff', '.git/old.yaml', POLICY, '--revision', '指標名の訂正', '--date', '2024-08-09');
  expect(commit().status).toBe(0);
  expect(repository.git('log', '--format=%s')).toBe('edit\nbase');
});

function commit() {
  repository.git('add', '--all');
  return run('git', 'commit', '--quiet', '--message', 'edit');
}

function run(command: string, ...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: repository.folder,
    encoding: 'utf8',
    env: {
      PATH: `${join(repository.folder, '.git/bin')}:${process.env.PATH}`,
      POLICY_LANG: 'en',
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_AUTHOR_NAME: 'author',
      GIT_AUTHOR_EMAIL: 'author@example.com',
      GIT_COMMITTER_NAME: 'author',
      GIT_COMMITTER_EMAIL: 'author@example.com',
    },
  });
  return { status, output: stdout + stderr };
}
