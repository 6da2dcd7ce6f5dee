import { CannotRun } from '../cannot-run.js';
import { ask, lines, type Repository } from './repository.js';

/** A commit of a repository. */
export interface Commit {
  /** Its full id: 40 or 64 hexadecimal digits. */
  readonly id: string;
  /** As the user called it. */
  readonly name: string;
}

/** The commit that a user means: a branch, a tag, an id, `HEAD~1`. @throws CannotRun where the repository has none. */
export async function resolveRevision(repository: Repository, name: string): Promise<Commit> {
  const id = await commitId(repository, name);
  if (id !== null) return { id, name };
  const remote = `origin/${name}`;
  throw noRevision(repository, name, (await commitId(repository, remote)) === null ? null : remote);
}

/**
 * The commit that edits are compared with: where HEAD left the history of `base`, as pull requests do, so that what others did on
 * that branch since then counts for nobody's edit. On an unborn branch it is `base` itself. @throws CannotRun where they have no history in common.
 */
export async function mergeBase(repository: Repository, base: Commit): Promise<Commit> {
  if ((await commitId(repository, 'HEAD')) === null) return base;
  const answer = await ask(repository, ['merge-base', base.id, 'HEAD']);
  const [id] = lines(answer.stdout);
  if (answer.exitCode !== 0 || id === undefined) throw nothingInCommon(repository, base.name);
  return { id, name: base.name };
}

async function commitId(repository: Repository, name: string): Promise<string | null> {
  // What begins with a hyphen would be an option, and a line feed is in no name.
  if (name === '' || name.startsWith('-') || /[\u0000-\u001f\u007f]/.test(name)) return null;
  const answer = await ask(repository, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  const [id = ''] = lines(answer.stdout);
  return answer.exitCode === 0 && /^[0-9a-f]{40,64}$/.test(id) ? id : null;
}

/** What brings missing history. */
const FETCH = {
  ja: 'GitHub Actions では actions/checkout に「fetch-depth: 0」を付けてください。手元では「git fetch --unshallow」を実行してください',
  en: 'In GitHub Actions give actions/checkout “fetch-depth: 0”; elsewhere run “git fetch --unshallow”',
};

function noRevision({ isShallow }: Repository, name: string, remote: string | null): CannotRun {
  const branch = /^[\w./-]+$/.test(name) && !name.startsWith('-') ? name.replace(/^origin\//, '') : 'main';
  return new CannotRun(
    {
      ja: `リポジトリに「${name}」という版(コミット、ブランチ、タグ)がありません。`,
      en: `The repository has no revision “${name}” (commit, branch or tag).`,
    },
    remote !== null
      ? { ja: `「${remote}」ではありませんか。`, en: `Did you mean “${remote}”?` }
      : isShallow
        ? {
            ja: `この複製には履歴の一部しかありません。${FETCH.ja}(ブランチが要るときは「git fetch origin ${branch}」も)。`,
            en: `This clone has only a part of the history. ${FETCH.en} (and “git fetch origin ${branch}” for a branch).`,
          }
        : {
            ja: `名前を確かめてください。サーバーにあるブランチなら「git fetch origin ${branch}」で取り込めます。`,
            en: `Check the name. A branch of the server comes with “git fetch origin ${branch}”.`,
          },
  );
}

function nothingInCommon({ isShallow }: Repository, name: string): CannotRun {
  return new CannotRun(
    {
      ja: `今の版と「${name}」に共通の履歴がありません。`,
      en: `The present state and “${name}” have no history in common.`,
    },
    isShallow
      ? {
          ja: `この複製には履歴の一部しかありません。${FETCH.ja}。`,
          en: `This clone has only a part of the history. ${FETCH.en}.`,
        }
      : {
          ja: '同じ履歴から分かれた版を指定してください。',
          en: 'Name a revision that shares its history with the present one.',
        },
  );
}
