import { gitFailure } from './git-failure.js';
import { ask, type Repository } from './repository.js';
import type { Commit } from './resolve-revision.js';

/** A regular file of a commit. */
export interface TreeFile {
  /** From the top folder, with slashes. */
  readonly path: string;
  /** Id of its content. */
  readonly id: string;
}

/** One entry of `git ls-tree -z`: mode, kind, id, a tab, and the path as it is. */
const ENTRY = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s;

/**
 * The regular files of a commit, in git's order; links and submodules are left out. @throws CannotRun where the commit cannot be
 * read.
 */
export async function treeFiles(repository: Repository, commit: Commit): Promise<readonly TreeFile[]> {
  const answer = await ask(repository, ['ls-tree', '-r', '-z', '--full-tree', commit.id]);
  if (answer.exitCode !== 0) throw gitFailure(answer.stderr, repository.root);
  return answer.stdout
    .toString()
    .split('\0')
    .flatMap((entry) => {
      const [, mode = '', id = '', path = ''] = ENTRY.exec(entry) ?? [];
      return mode.startsWith('100') ? [{ path, id }] : [];
    });
}
