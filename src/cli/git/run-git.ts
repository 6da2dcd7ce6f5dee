import { execFile } from 'node:child_process';
import { CannotRun } from '../cannot-run.js';
import type { Surroundings } from '../console.js';

/** What git answered. */
export interface GitAnswer {
  /** 0 where it did what was asked. */
  readonly exitCode: number;
  readonly stdout: Buffer;
  /** In English. */
  readonly stderr: string;
}

/** How git is asked, beside the words of the command. */
export interface GitCall {
  /** The folder it works in. */
  readonly folder: string;
  readonly env: Surroundings['env'];
  /** Its standard input. */
  readonly input?: string;
  /** Most bytes of an answer. */
  readonly limit?: number;
  /** Whether it may speak to the remote repository, by the user's own credentials. */
  readonly mayFetch?: boolean;
}

/** Most bytes of an answer where nothing is said: the names of some hundred thousand files. */
const LIMIT = 64 * 1024 * 1024;

/** Nothing that a repository brings along may start a program. */
const SAFE = [
  ...['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'],
  ...['--no-pager', '--literal-pathspecs'],
];

/** Nothing is fetched. */
const OFFLINE = ['-c', 'protocol.allow=never', '-c', 'credential.helper='];

/** Messages that we can recognise, no questions, no locks, no lazy fetching of objects. */
const ENVIRONMENT = {
  LC_ALL: 'C',
  LANGUAGE: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LFS_SKIP_SMUDGE: '1',
  GIT_TRACE: '0',
};

/**
 * Asks git, without a shell. An answer of git's own is returned whatever it is.
 * @throws CannotRun where there is no git, or it says more than `limit`.
 */
export function runGit(
  args: readonly string[],
  { folder, env, input, limit = LIMIT, mayFetch = false }: GitCall,
): Promise<GitAnswer> {
  return new Promise((resolve, reject) => {
    const child = execFile(
      'git',
      [...SAFE, ...(mayFetch ? [] : OFFLINE), ...args],
      {
        cwd: folder,
        env: { ...env, ...ENVIRONMENT, ...(mayFetch ? {} : { GIT_NO_LAZY_FETCH: '1' }) },
        encoding: 'buffer',
        maxBuffer: limit,
        windowsHide: true,
      },
      (error, stdout, stderr) => {
        if (!error) resolve({ exitCode: 0, stdout, stderr: stderr.toString() });
        else if (error.code === 'ENOENT') reject(noGit());
        else if (typeof error.code === 'number')
          resolve({ exitCode: error.code, stdout, stderr: stderr.toString() });
        else reject(brokenOff(args[0] ?? '', String(error.code ?? error.signal ?? '')));
      },
    );
    // git does not wait for its input where it has already said what is wrong.
    child.stdin?.on('error', () => {});
    child.stdin?.end(input ?? '');
  });
}

function noGit(): CannotRun {
  return new CannotRun(
    { ja: 'git が見つかりません。', en: 'git was not found.' },
    {
      ja: '版の比較には git が要ります。git をインストールし、コマンドの探索先(PATH)に入れてください。',
      en: 'Revisions are read by git. Install it and see that it is in PATH.',
    },
  );
}

function brokenOff(command: string, reason: string): CannotRun {
  return new CannotRun(
    {
      ja: `git ${command} が終わりませんでした(${reason})。`,
      en: `git ${command} did not finish (${reason}).`,
    },
    {
      ja: 'リポジトリが大きすぎるか壊れています。「git fsck」で確かめてください。',
      en: 'The repository is too large or damaged. Try “git fsck”.',
    },
  );
}
