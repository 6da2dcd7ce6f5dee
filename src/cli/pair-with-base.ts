import type { Source } from '../diagnostic/source.js';
import { parseYaml } from '../parse/parse-yaml.js';
import type { Tree } from '../parse/tree.js';
import { type BasePolicy, basePolicies, goneFiles, identityOf, policyIn } from './base-policies.js';
import type { CheckedPolicy } from './check-policy.js';
import { blobId } from './git/blob-id.js';
import { pathInRepository, type Repository } from './git/repository.js';
import type { Commit } from './git/resolve-revision.js';
import { treeFiles } from './git/tree-files.js';

/** A policy that is not what it was, with its old state. */
export interface PolicyPair {
  readonly file: string;
  readonly before: BasePolicy;
  readonly after: Tree;
}

/** What became of the policies of a revision. */
export interface PairedPolicies {
  readonly changed: readonly PolicyPair[];
  /** Those that are nowhere among the files that were checked; `file` holds another policy now, or is `null`. */
  readonly gone: readonly { readonly before: BasePolicy; readonly file: string | null }[];
}

/**
 * Finds the old state of each file that changed: at the same path, or, for a file that was moved or renamed, the policy of the same
 * content or of the same unit and year that is gone from its place. Only files that changed are read from the repository.
 * @throws CannotRun where the revision cannot be read.
 */
export async function pairWithBase(
  checked: readonly CheckedPolicy[],
  repository: Repository,
  commit: Commit,
): Promise<PairedPolicies> {
  const files = await treeFiles(repository, commit);
  const byPath = new Map(files.map((file) => [file.path, file]));
  const news = checked.flatMap(({ file, source, configuration }) => {
    if (!source) return [];
    const path = pathInRepository(repository, file);
    const own = byPath.get(path) ?? null;
    const id = own && blobId(contentOf(source), own.id);
    return id !== null && id === own?.id ? [] : [{ file, source, own, configuration }];
  });
  const missing = await goneFiles(repository, files);
  const wanted = [...news.flatMap(({ own }) => own ?? []), ...missing];
  const limits = checked[0]?.configuration.configuration?.limits;
  const bases = await basePolicies(repository, commit, wanted, limits);

  const states = news.flatMap(({ file, source, own, configuration }): readonly NewState[] => {
    const { tree } = parseYaml(source, configuration.configuration?.limits.depth);
    if (!tree) return [];
    const base = (own && bases.get(own.path)) ?? null;
    return [{ file, tree, base, hasOwn: base !== null && isSameYear(base, tree) }];
  });
  const pool = new Map<BasePolicy, string | null>([
    ...missing.flatMap(({ path }) => entryFor(bases.get(path), null)),
    ...states.flatMap(({ file, base, hasOwn }) => (hasOwn ? [] : entryFor(base, file))),
  ]);
  const changed = states.flatMap(({ file, tree, base, hasOwn }) => {
    const before = hasOwn ? base : takeFrom(pool, tree);
    return before ? [{ file, before, after: tree }] : [];
  });
  return { changed, gone: [...pool].map(([before, file]) => ({ before, file })) };
}

/** A file that is not what it was. */
interface NewState {
  readonly file: string;
  readonly tree: Tree;
  /** What stood at its path. */
  readonly base: BasePolicy | null;
  /** Whether that was the same policy. */
  readonly hasOwn: boolean;
}

function entryFor<Value>(base: BasePolicy | null | undefined, value: Value): readonly [BasePolicy, Value][] {
  return base && identityOf(base.policy) !== null ? [[base, value]] : [];
}

/** The bytes of a text in UTF-8. */
function contentOf({ text, isMarked }: Source): Uint8Array {
  return Buffer.from(isMarked ? `\ufeff${text}` : text);
}

/** A file that holds another year's policy now does not hold the old one changed. */
function isSameYear({ policy }: BasePolicy, tree: Tree): boolean {
  const { fiscalYear } = policyIn(tree);
  return fiscalYear === policy.fiscalYear || fiscalYear === 0 || policy.fiscalYear === 0;
}

/** Takes the policy of the same unit and year, of the same stage where there are several. */
function takeFrom(pool: Map<BasePolicy, string | null>, tree: Tree): BasePolicy | null {
  const policy = policyIn(tree);
  const identity = identityOf(policy);
  const alike = [...pool.keys()].filter((base) => identity !== null && identityOf(base.policy) === identity);
  const found = alike.find((base) => base.policy.stage === policy.stage) ?? alike[0] ?? null;
  if (found) pool.delete(found);
  return found;
}
