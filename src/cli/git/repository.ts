import { existsSync, realpathSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { CannotRun } from '../cannot-run.js';
import type { Surroundings } from '../console.js';
import { gitFailure } from './git-failure.js';
import { type GitAnswer, type GitCall, runGit } from './run-git.js';

/** A git repository and the folder whose files are its files. */
export interface Repository {
  /** The top folder, links resolved. */
  readonly root: string;
  /** Whether its history is cut off (`git clone --depth`). */
  readonly isShallow: boolean;
  readonly env: Surroundings['env'];
}

/**
 * The repository that a folder belongs to: an ordinary one, a further worktree, a submodule, or what GIT_DIR names. Where
 * GIT_DIR names a bare repository the working folder counts as its top folder. @throws CannotRun where there is none.
 */
export async function openRepository(folder: string, given: Surroundings['env']): Promise<Repository> {
  const env = fromHere(given);
  const call = { folder, env };
  const flags = await runGit(['rev-parse', '--is-bare-repository', '--is-shallow-repository'], call);
  if (flags.exitCode !== 0) throw gitFailure(flags.stderr, folder);
  const [isBare, isShallow] = lines(flags.stdout);
  if (isBare === 'true' && !env.GIT_WORK_TREE) {
    if (!env.GIT_DIR) throw bareRepository(folder);
    return { root: realpathSync(folder), isShallow: isShallow === 'true', env };
  }
  const top = await runGit(['rev-parse', '--show-toplevel'], call);
  const [root = ''] = lines(top.stdout);
  if (top.exitCode !== 0 || root === '') throw gitFailure(top.stderr, folder);
  return { root: realpathSync(root), isShallow: isShallow === 'true', env };
}

/** git is run in other folders than this one, from which relative paths of these variables would lead elsewhere. */
function fromHere(env: Surroundings['env']): Surroundings['env'] {
  const named = Object.entries(env).filter(([name]) => ['GIT_DIR', 'GIT_WORK_TREE'].includes(name));
  return { ...env, ...Object.fromEntries(named.map(([name, path]) => [name, path && resolve(path)])) };
}

/** Asks git about a repository. */
export function ask(
  { root, env }: Repository,
  args: readonly string[],
  more: Pick<GitCall, 'input' | 'limit'> = {},
): Promise<GitAnswer> {
  return runGit(args, { folder: root, env, ...more });
}

/** The lines of an answer. */
export function lines(stdout: Buffer): readonly string[] {
  return stdout
    .toString()
    .split('\n')
    .filter((line) => line !== '');
}

/**
 * The path of a file or folder as git calls it, from the top folder and with slashes; '' for the top folder. It need not exist.
 * @throws CannotRun where it stands outside or belongs to a repository inside this one.
 */
export function pathInRepository({ root }: Repository, path: string): string {
  const whole = realPath(resolve(path));
  const inside = relative(root, whole);
  if (inside === '..' || inside.startsWith(`..${sep}`) || resolve(root, inside) !== whole)
    throw outside(path, root);
  for (let folder = dirname(whole); folder.length > root.length; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) throw otherRepository(path, folder);
  }
  return inside.split(sep).join('/');
}

/** The path with the links among its folders resolved; the file itself may be a link, or not be there. */
function realPath(path: string): string {
  for (let folder = dirname(path), rest = relative(folder, path); ; ) {
    if (existsSync(folder)) return join(realpathSync(folder), rest);
    rest = join(relative(dirname(folder), folder), rest);
    folder = dirname(folder);
  }
}

/** Whether a path of the repository is below a folder. */
export function isWithin(repository: Repository, path: string, folder: string): boolean {
  const whole = pathInRepository(repository, join(folder, 'x')).slice(0, -1);
  return path.startsWith(whole);
}

function bareRepository(folder: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${folder}」は作業ファイルのないリポジトリ(bare)です。`,
      en: `“${folder}” is a bare repository, which has no files to check.`,
    },
    {
      ja: 'ファイルを取り出したフォルダーで、環境変数 GIT_DIR にこのリポジトリの場所を書いて実行してください。',
      en: 'Run it in the folder that the files were checked out to, with GIT_DIR set to this repository.',
    },
  );
}

function outside(path: string, root: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」は git のリポジトリ「${root}」の外にあります。`,
      en: `“${path}” is outside the git repository “${root}”.`,
    },
    {
      ja: '版と比べられるのは、一つのリポジトリの中のファイルだけです。ほかのファイルは policy validate で検査してください。',
      en: 'Only files of one repository can be compared with a revision. Check others with policy validate.',
    },
  );
}

function otherRepository(path: string, folder: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${path}」は別のリポジトリ(サブモジュールなど)「${folder}」のファイルです。`,
      en: `“${path}” belongs to another repository, “${folder}”, such as a submodule.`,
    },
    {
      ja: `そのフォルダーに移ってから実行してください。`,
      en: 'Go to that folder and run it there.',
    },
  );
}
