import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file that comes with the program, by its path from the root of the package. */
export function readPackageFile(path: string): string {
  return readFileSync(fromRoot(path), 'utf8');
}

/** The names of what a folder of the package holds, in order. */
export function listPackageFolder(path: string): readonly string[] {
  return readdirSync(fromRoot(`${path}/`)).sort();
}

/** Where a file that comes with the program is. */
export function packagePath(path: string): string {
  return fileURLToPath(fromRoot(path));
}

/** Built, this file is a part of one in dist/program. */
function fromRoot(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
