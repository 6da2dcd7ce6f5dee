import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a repository of policies keeps the schema that editors read. */
export const SCHEMA_PATH = 'schema/policy.schema.json';

/**
 * The schema at `path` of the git repository that a folder is to stand in, as seen from that folder, with slashes; `null` where the
 * folder is no part of one, or there is none between it and the top.
 */
export function sharedSchema(folder: string, path = SCHEMA_PATH): string | null {
  const start = resolve(folder);
  let found: string | null = null;
  for (let above = dirname(start); ; above = dirname(above)) {
    found ??= existsSync(join(above, path)) ? above : null;
    if (existsSync(join(above, '.git'))) break;
    if (dirname(above) === above) return null;
  }
  return found && relative(start, join(found, path)).split(sep).join('/');
}
