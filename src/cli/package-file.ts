import { readdirSync, readFileSync } from 'node:fs';

/** A file that comes with the program, by its path from the root of the package. */
export function readPackageFile(path: string): string {
  return readFileSync(fromRoot(path), 'utf8');
}

/** The names of what a folder of the package holds, in order. */
export function listPackageFolder(path: string): readonly string[] {
  return readdirSync(fromRoot(`${path}/`)).sort();
}

/** Built, this file stands in dist/cli. */
function fromRoot(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
