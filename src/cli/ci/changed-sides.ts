import type { ChangedPolicy } from './changed-policies.js';
import type { Git } from './git.js';
import type { RunPolicy } from './run-policy.js';

/** The two states of the policies that changed, and what is to be made of them. */
export interface ChangedSides {
  readonly git: Git;
  readonly policy: RunPolicy;
  readonly base: string;
  readonly changed: readonly ChangedPolicy[];
  /** Formats of the forms and of the 新旧対照表. */
  readonly formats: readonly string[];
  /** Gets the 新旧対照表, and `old/` and `new/`, each with the folders of the policies. */
  readonly folder: string;
}

/** The working folder as git writes it in paths from the root of the repository: empty there, or ending in `/`. */
export async function prefixHere(git: Git): Promise<string> {
  return (await git(['rev-parse', '--show-prefix'])).text.replace(/\n$/, '');
}
