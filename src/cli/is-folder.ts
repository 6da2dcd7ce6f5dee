import { statSync } from 'node:fs';

/** Whether a path is a folder that is there; a path below a file is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
