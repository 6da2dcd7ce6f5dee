import type { Git } from './git.js';

/** A policy file that a change touches, by its paths from the working folder; one of them is `null` where it was added or removed. */
export type ChangedPolicy =
  | { readonly before: string; readonly after: string }
  | { readonly before: null; readonly after: string }
  | { readonly before: string; readonly after: null };

/** What a run looks at: files and folders that were named, and the policies that there are. */
export interface Scope {
  readonly files: readonly string[];
  readonly policies: readonly string[];
}

/** The policies that differ between a commit and HEAD, renames followed, in the order of their paths. */
export async function changedPolicies(
  git: Git,
  base: string,
  scope: Scope,
): Promise<readonly ChangedPolicy[]> {
  const words = ['--name-status', '-z', '--find-renames', '--relative', '--no-ext-diff', '--no-textconv'];
  const { text } = await git(['diff', ...words, base, 'HEAD', '--']);
  return [...readStatus(text)].filter(({ before, after }) =>
    [before, after].some((path) => path !== null && isPolicy(path, scope)),
  );
}

/** Source: git-diff(1), “Raw output format”, with -z. */
function* readStatus(text: string): Generator<ChangedPolicy> {
  const fields = text.split('\0');
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const status = fields[at] as string;
    const path = fields[at + 1] as string;
    if (status.startsWith('R')) {
      at += 1;
      yield { before: path, after: fields[at + 1] as string };
    } else if (status.startsWith('C')) {
      at += 1;
      yield { before: null, after: fields[at + 1] as string };
    } else if (status === 'A') yield { before: null, after: path };
    else if (status === 'D') yield { before: path, after: null };
    else yield { before: path, after: path };
  }
}

function isPolicy(path: string, { files, policies }: Scope): boolean {
  if (policies.some((policy) => clean(policy) === path)) return true;
  // One that is gone can be told by its name only.
  if (!/(?:^|\/|\.)policy\.yaml$/.test(path)) return false;
  return files.length === 0 || files.some((file) => isBelow(path, clean(file)));
}

function isBelow(path: string, folder: string): boolean {
  return folder === '.' || folder === '' || path === folder || path.startsWith(`${folder}/`);
}

function clean(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '');
}
