import { readPackageFile } from './package-file.js';

/** The version in package.json. */
export function version(): string {
  return (JSON.parse(readPackageFile('package.json')) as { version: string }).version;
}
