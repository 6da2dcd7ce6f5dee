import { CannotRun } from '../cannot-run.js';
import type { CiEvent } from './ci-event.js';
import type { Git } from './git.js';

/** Where the base of a change is looked for. */
export interface BaseSearch {
  readonly git: Git;
  readonly event: CiEvent;
  /** The revision that the user named. */
  readonly named: string | null;
  /** git's configuration that lets it read a private repository. */
  readonly credential: readonly [string, string] | undefined;
}

/**
 * The commit that the change is compared with, fetched where a shallow clone lacks it; `null` where there is none, as on the
 * first push of a repository. @throws CannotRun where there must be one and it cannot be had.
 */
export async function findBase(search: BaseSearch): Promise<string | null> {
  const { event, named } = search;
  if (named !== null) return (await forkFrom(search, named)) ?? refuse(named);
  const { base } = event;
  if (base !== null && event.isTipOfTarget)
    return (await targetOfMerge(search)) ?? (await forkFrom(search, base)) ?? refuse(base);
  // After a forced push the former state may be gone from the server.
  const before = base && (await forkFrom(search, base));
  if (before) return before;
  if (event.defaultBranch === null) return null;
  const fork = await forkFrom(search, event.defaultBranch, `refs/remotes/origin/${event.defaultBranch}`);
  return fork === (await commitOf(search.git, 'HEAD')) ? null : fork;
}

/** Where HEAD is the merge that the service made of a pull request, the target as it is now, which is its first parent. */
async function targetOfMerge(search: BaseSearch): Promise<string | null> {
  const { git, event } = search;
  const [target, branch, ...others] = await parentsOfHead(git);
  if (target === undefined || branch !== event.head || others.length > 0) return null;
  const merge = await commitOf(git, 'HEAD');
  if ((await isShallow(git)) && merge !== null) await fetchHistory(search, ['--depth=2', 'origin', merge]);
  return forkFrom(search, target);
}

/** Where HEAD left a revision, which is fetched from the origin if need be; the revision itself where that cannot be told. */
async function forkFrom(search: BaseSearch, revision: string, local = revision): Promise<string | null> {
  const tip = await have(search, revision, local);
  return tip && ((await forkOf(search, tip)) ?? tip);
}

async function have(search: BaseSearch, revision: string, local: string): Promise<string | null> {
  const there = await commitOf(search.git, local);
  if (there !== null || revision.startsWith('-')) return there;
  const whole = (await isShallow(search.git)) ? ['--unshallow'] : [];
  if (!(await fetchHistory(search, [...whole, 'origin', revision]))) return null;
  return commitOf(search.git, 'FETCH_HEAD');
}

/** Where HEAD left the branch of `tip`. */
async function forkOf(search: BaseSearch, tip: string): Promise<string | null> {
  const ask = async () => (await search.git(['merge-base', tip, 'HEAD'])).text.trim() || null;
  const fork = await ask();
  if (fork !== null || !(await isShallow(search.git))) return fork;
  await fetchHistory(search, ['--unshallow', 'origin']);
  return ask();
}

async function fetchHistory({ git, credential }: BaseSearch, args: readonly string[]): Promise<boolean> {
  const words = ['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...args];
  // A checkout that kept its credentials must not be given others as well.
  if ((await git(words)).isDone) return true;
  return credential !== undefined && (await git(words, credential)).isDone;
}

async function commitOf(git: Git, revision: string): Promise<string | null> {
  const words = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
  return (await git(words)).text.trim() || null;
}

async function isShallow(git: Git): Promise<boolean> {
  return (await git(['rev-parse', '--is-shallow-repository'])).text.trim() === 'true';
}

/** Read from the commit itself, because a shallow clone hides the parents that it does not have. */
async function parentsOfHead(git: Git): Promise<readonly string[]> {
  const { text } = await git(['cat-file', 'commit', 'HEAD']);
  const head = text.slice(0, Math.max(0, text.indexOf('\n\n')));
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, id]) => id as string);
}

function refuse(revision: string): never {
  throw new CannotRun(
    {
      ja: `比べる元の版「${revision}」がなく、取り寄せることもできませんでした。`,
      en: `The revision to compare with, “${revision}”, is not here and could not be fetched.`,
    },
    {
      ja: '履歴をすべて取り出してください。GitHub では actions/checkout に fetch-depth: 0、GitLab では変数 GIT_DEPTH: "0" を書きます。',
      en: 'Check out the whole history: fetch-depth: 0 of actions/checkout on GitHub, the variable GIT_DEPTH: "0" on GitLab.',
    },
  );
}
