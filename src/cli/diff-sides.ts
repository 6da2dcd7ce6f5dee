import { relative, sep } from 'node:path';
import { DEFAULT_CONFIGURATION } from '../model/configuration.js';
import type { ParsedYaml } from '../parse/parse-yaml.js';
import { child } from '../parse/tree.js';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { findPolicies } from './find-policies.js';
import { isFolder } from './is-folder.js';
import { loadConfiguration } from './load-configuration.js';
import { readYaml } from './read-yaml.js';
import { readRevisionSide, revisionPath } from './revision-side.js';

/** One policy in both states, read as YAML; `null` where a state does not have it. */
export interface SidePair {
  /** As messages call it. */
  readonly pathBefore: string | null;
  readonly pathAfter: string | null;
  readonly sourceBefore: ParsedYaml | null;
  readonly sourceAfter: ParsedYaml | null;
}

/** A file of one state. */
interface SideFile {
  readonly path: string;
  /** Its path below the folder that was named. */
  readonly place: string;
  readonly parsed: ParsedYaml;
}

/** All files of one state. */
interface Side {
  /** Whether a folder was named, so that files are paired by their places in it. */
  readonly isFolder: boolean;
  readonly files: readonly SideFile[];
}

/**
 * The policies of two states: two files, or all files of two folders, on disk or at a revision (`main:data`). Files of folders are
 * paired by their path, those that are left by text, then by organization and fiscal year, so that a file that was renamed is the
 * same; so is a file that had another name at a revision. @throws CannotRun
 */
export async function readSides(old: string, now: string, console: Console): Promise<readonly SidePair[]> {
  if (old === '-' && now === '-') throw bothFromStdin();
  const [isOldFolder, isNewFolder] = [old, now].map((each) => each !== '-' && isFolder(each));
  const [isOldOnDisk, isNewOnDisk] = [old, now].map((each) => revisionPath(each) === null);
  if (isOldOnDisk && isNewOnDisk && isOldFolder !== isNewFolder) {
    const file = isOldFolder ? now : old;
    // What is not there has a clearer message of its own.
    await readSide(file, null, console);
    throw folderAgainstFile(file);
  }
  // What a revision is asked for may have been renamed, so the other side is read first.
  const first = await readSide(isOldOnDisk ? old : now, null, console);
  const like = first.isFolder ? null : (first.files[0] ?? null);
  const second = await readSide(isOldOnDisk ? now : old, like, console);
  const [before, after] = isOldOnDisk ? [first, second] : [second, first];
  if (before.isFolder !== after.isFolder) throw folderAgainstFile(before.isFolder ? now : old);
  if (!before.isFolder) return [pairOf(before.files[0] ?? null, after.files[0] ?? null)];
  return pairs(before.files, after.files);
}

async function readSide(given: string, other: SideFile | null, console: Console): Promise<Side> {
  const revision = revisionPath(given);
  if (revision) return readRevisionSide(revision, other, console);
  const paths = await findPolicies([given], console);
  const files: SideFile[] = [];
  for (const path of paths) {
    const { configuration } = await loadConfiguration(path, console);
    const { limits } = configuration ?? DEFAULT_CONFIGURATION;
    const name = path === '-' ? '<stdin>' : path;
    const parsed = await readYaml(path, name, console.surroundings, limits);
    files.push({ path: name, place: relative(given, path).split(sep).join('/'), parsed });
  }
  return { isFolder: given !== '-' && isFolder(given), files };
}

function pairs(before: readonly SideFile[], after: readonly SideFile[]): readonly SidePair[] {
  const partners = new Map<SideFile, SideFile>();
  const left = new Set(before);
  for (const keyOf of [({ place }: SideFile) => place, textOf, unitOf]) {
    const open = after.filter((file) => !partners.has(file));
    for (const file of open) {
      const key = keyOf(file);
      const candidates = [...left].filter((other) => key !== '' && keyOf(other) === key);
      const [found, ...others] = candidates;
      const isClear = others.length === 0 && open.filter((other) => keyOf(other) === key).length === 1;
      if (!found || !isClear) continue;
      partners.set(file, found);
      left.delete(found);
    }
  }
  return [
    ...after.map((file) => pairOf(partners.get(file) ?? null, file)),
    ...[...left].map((file) => pairOf(file, null)),
  ];
}

function pairOf(before: SideFile | null, after: SideFile | null): SidePair {
  return {
    pathBefore: before?.path ?? null,
    pathAfter: after?.path ?? null,
    sourceBefore: before?.parsed ?? null,
    sourceAfter: after?.parsed ?? null,
  };
}

function textOf({ parsed }: SideFile): string {
  return parsed.tree?.source.text ?? '';
}

/** Organization and fiscal year, which a policy keeps wherever its file goes. */
function unitOf({ parsed }: SideFile): string {
  const root = parsed.tree?.root;
  const name = child(child(root, 'organization'), 'name');
  const year = child(root, 'fiscalYear');
  if (name?.kind !== 'scalar' || year?.kind !== 'scalar') return '';
  return JSON.stringify([name.spelling, year.spelling]);
}

function bothFromStdin(): CannotRun {
  return new CannotRun(
    {
      ja: '標準入力(-)から読めるのは、変更前と変更後のどちらか一方です。',
      en: 'Only one of OLD and NEW can be read from standard input (-).',
    },
    { ja: '例: policy diff old.yaml -', en: 'For example: policy diff old.yaml -' },
  );
}

function folderAgainstFile(file: string): CannotRun {
  return new CannotRun(
    {
      ja: `一方がフォルダー、もう一方の「${file}」がファイルなので、比べられません。`,
      en: `One side is a folder and the other, “${file}”, is a file, so they cannot be compared.`,
    },
    {
      ja: 'ファイルとファイル、またはフォルダーとフォルダーを指定してください。',
      en: 'Name two files, or two folders.',
    },
  );
}
