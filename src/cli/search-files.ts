import { join } from 'node:path';

/** Never looked into when a folder is searched. */
const IGNORED = ['**/node_modules/**', '**/.git/**'];

/** The files below a folder that fit one of the patterns, in order; paths begin with the folder unless it is `.`. */
export async function searchFiles(patterns: readonly string[], folder: string): Promise<readonly string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob([...patterns], { cwd: folder, ignore: IGNORED, followSymbolicLinks: false });
  return found.sort().map((path) => (folder === '.' ? path : join(folder, path)));
}
