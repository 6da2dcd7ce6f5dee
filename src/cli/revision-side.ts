import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFAULT_LIMITS, type Limits } from '../model/configuration.js';
import type { ParsedYaml } from '../parse/parse-yaml.js';
import type { Tree } from '../parse/tree.js';
import { basePolicies, identityOf, policyIn } from './base-policies.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { readBlobs } from './git/read-blobs.js';
import { openRepository, pathInRepository, type Repository } from './git/repository.js';
import { type Commit, resolveRevision } from './git/resolve-revision.js';
import { type TreeFile, treeFiles } from './git/tree-files.js';
import { parseYamlBytes } from './read-yaml.js';

/** A file or a folder at a revision, as git writes it: `main:data/policy.yaml`, `HEAD~1:data`, `v1:`. */
export interface RevisionPath {
  readonly revision: string;
  /** From the top folder of the repository, or from here where it begins with `./`; '' for all files. */
  readonly path: string;
}

/** What stands at a revision. */
export interface RevisionSide {
  readonly isFolder: boolean;
  readonly files: readonly RevisionFile[];
}

/** A policy file of one side. */
export interface RevisionFile {
  /** As messages call it: `main:data/policy.yaml`, or its path on disk. */
  readonly path: string;
  /** Its path below the folder that was named, with slashes. */
  readonly place: string;
  readonly parsed: ParsedYaml;
}

/** Names that policy files go by. */
const POLICY_FILE = /(?:^|[/.])policy\.yaml$/;

/**
 * An argument as a place at a revision; `null` where it is a place on disk: a file of that name is there, there is no colon, or it
 * is a path of Windows (`C:\policy.yaml`).
 */
export function revisionPath(given: string): RevisionPath | null {
  const at = given.indexOf(':');
  if (at < 1 || existsSync(given) || /^[A-Za-z]:[\\/]/.test(given)) return null;
  return { revision: given.slice(0, at), path: given.slice(at + 1) };
}

/**
 * Reads a file or the policies of a folder at a revision. A file that the other side has
 * at this very path was renamed since: then it is the policy of the same unit and year. @throws CannotRun
 */
export async function readRevisionSide(
  { revision, path }: RevisionPath,
  other: RevisionFile | null,
  console: Console,
  limits: Limits = DEFAULT_LIMITS,
): Promise<RevisionSide> {
  const repository = await openRepository('.', console.surroundings.env);
  const commit = await resolveRevision(repository, revision);
  const wanted = plainPath(repository, path);
  const files = await treeFiles(repository, commit);
  const file = files.find((each) => each.path === wanted);
  if (file) return { isFolder: false, files: await parsed([file], '', repository, commit, limits) };
  const folder = wanted === '' ? '' : `${wanted}/`;
  const inside = files.filter((each) => each.path.startsWith(folder) && POLICY_FILE.test(each.path));
  if (inside.length > 0) {
    return { isFolder: true, files: await parsed(inside, folder, repository, commit, limits) };
  }
  const like = other && isAt(other, wanted, repository) ? other.parsed.tree : null;
  const renamed = like && (await sameUnit(like, files, repository, commit));
  if (!renamed) throw nothingThere(revision, path);
  return { isFolder: false, files: await parsed([renamed], '', repository, commit, limits) };
}

/** Whether a file stands at a path of the repository, on disk or at another revision. */
function isAt({ path }: RevisionFile, wanted: string, { root }: Repository): boolean {
  const revision = revisionPath(path);
  return revision ? revision.path === wanted : resolve(path) === resolve(root, wanted);
}

/** The path as git lists it. */
function plainPath(repository: Repository, path: string): string {
  if (/^\.\.?(?:\/|$)/.test(path)) return pathInRepository(repository, path);
  return path.replaceAll('\\', '/').replace(/\/+$/, '');
}

async function parsed(
  files: readonly TreeFile[],
  folder: string,
  repository: Repository,
  { name }: Commit,
  limits: Limits,
): Promise<readonly RevisionFile[]> {
  const contents = await readBlobs(repository, files, limits.bytes);
  return files.map(({ path, id }) => {
    const shown = `${name}:${path}`;
    const place = path.slice(folder.length);
    return { path: shown, place, parsed: parseYamlBytes(contents.get(id) ?? { tooLarge: 0 }, shown, limits) };
  });
}

/** The one policy file of the same unit and year; `null` where there is none or more than one. */
async function sameUnit(
  like: Tree,
  files: readonly TreeFile[],
  repository: Repository,
  commit: Commit,
): Promise<TreeFile | null> {
  const identity = identityOf(policyIn(like));
  const candidates = files.filter(({ path }) => /\.ya?ml$/.test(path));
  const policies = await basePolicies(repository, commit, candidates);
  const alike = candidates.filter(({ path }) => {
    const policy = policies.get(path)?.policy;
    return identity !== null && policy !== undefined && identityOf(policy) === identity;
  });
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function nothingThere(revision: string, path: string): CannotRun {
  return new CannotRun(
    {
      ja: `版「${revision}」に「${path}」という運営方針のファイルやフォルダーがありません。`,
      en: `There is no policy file or folder “${path}” at the revision “${revision}”.`,
    },
    {
      ja: 'リポジトリの一番上のフォルダーからの場所を書いてください(例: main:data/policy.yaml)。今いるフォルダーからの場所は ./ で始めます。',
      en: 'Write its path from the top folder of the repository, such as main:data/policy.yaml, or from here with ./ in front.',
    },
  );
}
