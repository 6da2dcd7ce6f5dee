import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A git repository of its own, with the built program on its path and nothing of the machine's configuration. */
export interface Repository {
  readonly folder: string;
  readonly git: (...args: readonly string[]) => string;
  /** As `git`, for what may fail. */
  readonly tryGit: (...args: readonly string[]) => { readonly exitCode: number; readonly output: string };
  readonly policy: (...args: readonly string[]) => string;
  readonly read: (path: string) => string;
  readonly write: (path: string, content: string | Buffer) => void;
  readonly commit: (message: string) => void;
  readonly remove: () => void;
}

/** Makes a repository. `hasProgram` says whether git finds the program. */
export function makeRepository(hasProgram = true): Repository {
  const home = mkdtempSync(join(tmpdir(), 'policy-git-'));
  const [folder, programs] = [join(home, 'repository'), join(home, 'programs')];
  mkdirSync(folder);
  mkdirSync(programs);
  if (hasProgram) {
    const program = join(programs, 'policy');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve('bin/policy.js')}" "$@"\n`);
    chmodSync(program, 0o755);
  }
  const env = {
    PATH: `${programs}:/usr/local/bin:/usr/bin:/bin`,
    HOME: home,
    LC_ALL: 'C.UTF-8',
    LANG: 'C.UTF-8',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_EDITOR: 'true',
    ...Object.fromEntries(
      ['AUTHOR', 'COMMITTER'].flatMap((who) => [
        [`GIT_${who}_NAME`, 'Nishi'],
        [`GIT_${who}_EMAIL`, 'nishi@example.jp'],
        [`GIT_${who}_DATE`, '2026-04-01T00:00:00Z'],
      ]),
    ),
  };
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: folder, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  git('init', '--quiet', '--initial-branch=main');
  return {
    folder,
    git,
    tryGit: (...args) => {
      const { status, stdout, stderr } = spawnSync('git', args, { cwd: folder, env, encoding: 'utf8' });
      return { exitCode: status ?? -1, output: stdout + stderr };
    },
    policy: (...args) =>
      execFileSync(process.execPath, [resolve('bin/policy.js'), '--quiet', ...args], {
        cwd: folder,
        env,
        encoding: 'utf8',
      }),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write: (path, content) => writeFileSync(join(folder, path), content),
    commit: (message) => {
      git('add', '--all');
      git('commit', '--quiet', '-m', message);
    },
    remove: () => rmSync(home, { recursive: true, force: true }),
  };
}
