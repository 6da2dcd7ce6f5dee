import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** A git repository in a temporary place, whose every commit is the same on every computer. */
export interface Repository {
  readonly folder: string;
  git(...args: readonly string[]): string;
  write(path: string, text: string): void;
  replace(path: string, before: string, after: string): void;
  /** @returns the id of the new commit. */
  commit(subject: string): string;
  remove(): void;
}

/** Settings that keep the computer's own out of a test. */
const ENVIRONMENT = {
  PATH: process.env.PATH,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'author',
  GIT_AUTHOR_EMAIL: 'author@example.com',
  GIT_AUTHOR_DATE: '2024-08-01T00:00:00Z',
  GIT_COMMITTER_NAME: 'author',
  GIT_COMMITTER_EMAIL: 'author@example.com',
  GIT_COMMITTER_DATE: '2024-08-01T00:00:00Z',
};

/** The path of the policy that the repositories begin with. */
export const POLICY = 'data/nishi-2023/policy.yaml';

/** An empty repository. */
export function emptyRepository(): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'policy-ci-test-'));
  const repository = repositoryAt(folder);
  repository.git('init', '--quiet', '--initial-branch=main');
  return repository;
}

/** A repository with the policy of 西区 as its first commit. */
export function policyRepository(): Repository {
  const repository = emptyRepository();
  cpSync(resolve('data/nishi-2023'), join(repository.folder, 'data/nishi-2023'), { recursive: true });
  repository.commit('base');
  return repository;
}

/** A clone; `depth` commits deep where it is given. */
export function cloneOf(origin: Repository, ref: string, depth?: number): Repository {
  const folder = mkdtempSync(join(tmpdir(), 'policy-ci-clone-'));
  const clone = repositoryAt(folder);
  clone.git('init', '--quiet');
  clone.git('remote', 'add', 'origin', `file://${origin.folder}`);
  clone.git('fetch', '--quiet', ...(depth ? [`--depth=${depth}`] : []), 'origin', ref);
  clone.git('checkout', '--quiet', '--detach', 'FETCH_HEAD');
  return clone;
}

function repositoryAt(folder: string): Repository {
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' }).trim();
  return {
    folder,
    git,
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    },
    replace(path, before, after) {
      const text = readFileSync(join(folder, path), 'utf8');
      if (!text.includes(before)) throw new Error(`${path} does not hold ${before}`);
      writeFileSync(join(folder, path), text.replaceAll(before, after));
    },
    commit(subject) {
      git('add', '--all');
      git('commit', '--quiet', '--message', subject);
      return git('rev-parse', 'HEAD');
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
