import { execFileSync } from 'node:child_process';

/** Nothing of this machine's configuration, and the same commits each time. */
const ENVIRONMENT = {
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.com',
  GIT_AUTHOR_DATE: '2024-04-01T09:00:00+09:00',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.com',
  GIT_COMMITTER_DATE: '2024-04-01T09:00:00+09:00',
};

/** Runs git in a folder. @returns what it wrote to standard output. */
export function git(
  folder: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  return execFileSync('git', ['-c', 'init.defaultBranch=main', '-c', 'core.autocrlf=false', ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: folder, ...ENVIRONMENT, ...env },
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Commits everything in a folder to its branch `main`, of a new repository where there is none. */
export function commitAll(folder: string, message = 'State'): void {
  git(folder, ['init', '--quiet']);
  git(folder, ['add', '--all']);
  git(folder, ['commit', '--quiet', '--allow-empty', '--message', message]);
}
