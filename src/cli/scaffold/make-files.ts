import { linkSync, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { CannotRun, fileFailure } from '../cannot-run.js';
import { isFolder } from '../is-folder.js';
import { withTemporary } from '../temporary-file.js';
import type { ScaffoldFile } from './scaffold-files.js';

/** What became of the files, by their paths from the folder. */
export interface MadeFiles {
  readonly made: readonly string[];
  /** There already, and left as they are. */
  readonly kept: readonly string[];
}

/**
 * Makes the files that are not there yet, each whole or not at all, in a folder that is made if need be. Where one cannot
 * be made, what was made before it is removed again. @throws CannotRun
 */
export function makeFiles(folder: string, files: readonly ScaffoldFile[]): MadeFiles {
  /** Ways to take back what was done, the latest first. */
  const undo: (() => void)[] = [];
  const made: string[] = [];
  let place = folder;
  try {
    undo.unshift(...makeFolders(folder));
    for (const { path, content } of files) {
      const parts = path.split('/');
      for (const depth of parts.slice(1).keys()) {
        place = join(folder, ...parts.slice(0, depth + 1));
        refuseLink(place);
        undo.unshift(...makeFolders(place));
      }
      const file = join(folder, ...parts);
      place = file;
      if (!makeFile(file, content)) continue;
      undo.unshift(() => rmSync(file, { force: true }));
      made.push(path);
    }
  } catch (error) {
    for (const step of undo) step();
    throw error instanceof CannotRun ? error : fileFailure(error, place, 'make');
  }
  return { made, kept: files.map(({ path }) => path).filter((path) => !made.includes(path)) };
}

/** @returns the ways to remove the folders that were made. */
function makeFolders(path: string): readonly (() => void)[] {
  if (isFolder(path)) return [];
  const first = mkdirSync(path, { recursive: true });
  const undo: (() => void)[] = [];
  if (first === undefined) return undo;
  const end = dirname(resolve(first));
  for (let made = resolve(path); made !== end && made !== dirname(made); made = dirname(made)) {
    const folder = made;
    undo.push(() => removeEmpty(folder));
  }
  return undo;
}

/** A folder that somebody has put something into meanwhile stays. */
function removeEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // What was refused in the first place is what the user has to know.
  }
}

/** @returns false where something is there already, a link that leads nowhere included. */
function makeFile(path: string, content: Uint8Array): boolean {
  const there = lstatSync(path, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw Object.assign(new Error(), { code: 'EISDIR' });
  return !there && withTemporary(path, content, undefined, (temporary) => putInPlace(temporary, path));
}

/** A hard link fails where somebody else has just made the file; a rename would replace it. */
function putInPlace(temporary: string, path: string): boolean {
  try {
    linkSync(temporary, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // There are file systems without hard links.
    if (lstatSync(path, { throwIfNoEntry: false })) return false;
    renameSync(temporary, path);
    return true;
  }
}

/** A folder of a stranger's repository may be a link to any other place. */
function refuseLink(path: string): void {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new CannotRun(
    {
      ja: `「${path}」はほかの場所へのリンクなので、その中には作りません。`,
      en: `“${path}” is a link to another place, in which nothing is made.`,
    },
    {
      ja: 'リンクを外すか、別のフォルダーを指定してください。何も作っていません。',
      en: 'Remove the link or name another folder. Nothing was made.',
    },
  );
}
