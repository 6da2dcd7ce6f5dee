import { execFile } from 'node:child_process';
import { CannotRun } from '../cannot-run.js';
import type { Surroundings } from '../console.js';

/** What git answered; nothing where it failed. */
export interface GitAnswer {
  readonly isDone: boolean;
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Asks git in the working folder. `secret` is configuration that no list of processes may show. */
export type Git = (args: readonly string[], secret?: readonly [string, string]) => Promise<GitAnswer>;

/** Nothing that a checked-out repository brings along may start a program. */
const SAFE = ['-c', 'core.hooksPath=/dev/null', '-c', 'core.fsmonitor=false', '--no-pager'];

const LIMIT = 64 * 1024 * 1024;

/** git without a shell, without questions, in English. @throws CannotRun where there is none. */
export function gitOf(env: Surroundings['env'], folder = '.'): Git {
  const { POLICY_CI_TOKEN: _, ...rest } = env;
  return (args, secret) =>
    new Promise((resolve, reject) => {
      const own = { LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_LFS_SKIP_SMUDGE: '1' };
      const configuration = secret && {
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: secret[0],
        GIT_CONFIG_VALUE_0: secret[1],
      };
      const options = {
        cwd: folder,
        env: { ...rest, ...own, ...configuration },
        maxBuffer: LIMIT,
        encoding: 'buffer',
      } as const;
      execFile('git', [...SAFE, ...args], options, (error, stdout) => {
        if (error?.code === 'ENOENT') reject(noGit());
        else {
          const bytes = error === null ? stdout : Buffer.alloc(0);
          resolve({ isDone: error === null, text: bytes.toString(), bytes });
        }
      });
    });
}

function noGit(): CannotRun {
  return new CannotRun(
    { ja: 'git が見つかりません。', en: 'git was not found.' },
    {
      ja: 'git の入ったイメージで実行してください(例: node:22)。node:22-slim には入っていません。',
      en: 'Run this in an image that has git, such as node:22; node:22-slim has none.',
    },
  );
}
