import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_LIMITS, type Limits } from '../model/configuration.js';
import type { Policy } from '../model/policy.js';
import type { Tree } from '../parse/tree.js';
import { plainWords } from '../text/plain-words.js';
import { readPolicy } from '../validate/read/read-policy.js';
import { Reading } from '../validate/read/reading.js';
import { readBlobs } from './git/read-blobs.js';
import { ask, lines, type Repository } from './git/repository.js';
import type { Commit } from './git/resolve-revision.js';
import type { TreeFile } from './git/tree-files.js';
import { FALLBACK_FORM } from './load-template.js';
import { parseYamlBytes } from './read-yaml.js';

/** A policy file at a revision, as far as it can be read. */
export interface BasePolicy {
  /** From the top folder of the repository, with slashes. */
  readonly path: string;
  /** Id of its content. */
  readonly id: string;
  readonly tree: Tree;
  readonly policy: Policy;
}

/** Reads files of a commit as policies, by path; one that is no YAML or no map at all is left out. @throws CannotRun */
export async function basePolicies(
  repository: Repository,
  commit: Commit,
  files: readonly TreeFile[],
  limits: Limits = DEFAULT_LIMITS,
): Promise<ReadonlyMap<string, BasePolicy>> {
  const contents = await readBlobs(repository, files, limits.bytes);
  return new Map(
    files.flatMap(({ path, id }) => {
      const { tree } = parseYamlBytes(contents.get(id) ?? { tooLarge: 0 }, `${commit.name}:${path}`, limits);
      return tree?.root.kind === 'map' ? [[path, { path, id, tree, policy: policyIn(tree) }] as const] : [];
    }),
  );
}

/** What a document says, in spite of its errors. */
export function policyIn(tree: Tree): Policy {
  return readPolicy(new Reading(tree), FALLBACK_FORM.grades);
}

/** Unit and year, by which a policy is known wherever its file stands; `null` where it does not say them. */
export function identityOf({ organization, fiscalYear }: Policy): string | null {
  const unit = plainWords(organization.name);
  return unit === '' || fiscalYear === 0 ? null : `${fiscalYear} ${unit}`;
}

/** The YAML files of a commit that are not in the top folder any more; none where only a part of the files was checked out. */
export async function goneFiles(
  repository: Repository,
  files: readonly TreeFile[],
): Promise<readonly TreeFile[]> {
  const gone = files.filter(({ path }) => /\.ya?ml$/.test(path) && !existsSync(join(repository.root, path)));
  if (gone.length === 0) return [];
  const sparse = await ask(repository, ['config', '--type=bool', '--get', 'core.sparseCheckout']);
  return lines(sparse.stdout)[0] === 'true' ? [] : gone;
}
