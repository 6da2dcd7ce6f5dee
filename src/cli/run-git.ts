import { execFile } from 'node:child_process';
import { CannotRun } from './cannot-run.js';

/** What git answered. */
export interface GitAnswer {
  readonly exitCode: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Most bytes that an answer may have. */
const MOST = 64 * 1024 * 1024;

/** Runs git without a shell, in English and without questions. @throws CannotRun where there is no git */
export function runGit(
  args: readonly string[],
  folder: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<GitAnswer> {
  const settings = {
    cwd: folder,
    env: { ...env, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0' },
    encoding: 'buffer' as const,
    maxBuffer: MOST,
    windowsHide: true,
  };
  return new Promise((done, fail) => {
    execFile('git', args, settings, (error, stdout, stderr) => {
      if (error && typeof error.code !== 'number') fail(noGit(error.code ?? error.signal ?? ''));
      else done({ exitCode: Number(error?.code ?? 0), stdout, stderr: stderr.toString() });
    });
  });
}

function noGit(code: string): CannotRun {
  return new CannotRun(
    { ja: `git を実行できません（${code}）。`, en: `Cannot run git (${code}).` },
    {
      ja: 'Git をインストールし、git --version で動くことを確かめてください。',
      en: 'Install Git and check with git --version that it runs.',
    },
  );
}
