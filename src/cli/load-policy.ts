import { checkPolicy, type LoadedPolicy } from './check-policy.js';
import type { Console } from './console.js';
import { readYaml } from './read-yaml.js';

export type { LoadedPolicy } from './check-policy.js';

/** Reads, parses and validates one policy file. @throws CannotRun when it cannot be read. */
export async function loadPolicy(
  path: string,
  form: string | undefined,
  console: Console,
): Promise<LoadedPolicy> {
  const { stdin } = console.surroundings;
  const file = path === '-' ? '<stdin>' : path;
  return checkPolicy(await readYaml(path, file, stdin), file, form, stdin);
}
