import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { isFolder } from './is-folder.js';
import { loadConfiguration } from './load-configuration.js';
import { searchFiles } from './search-files.js';
import type { Shard } from './shard.js';

/** Names that policy files go by. */
const NAMES = ['**/policy.yaml', '**/*.policy.yaml'];

/** A policy file, with the name by which it is given to a share. */
interface Found {
  readonly path: string;
  /** From the folder that was searched, so that the same files are split alike wherever they stand. */
  readonly name: string;
}

/** The files of a run: all, and those of the share that was asked for. */
export interface SharedPolicies {
  readonly all: readonly string[];
  readonly own: readonly string[];
}

/**
 * The policy files that the arguments mean, in the order given: files as they are, folders and globs searched, `-` for
 * standard input. Without arguments `policy.yaml` here, else those that the configuration names, else all policies below
 * here. @throws CannotRun where nothing is found.
 */
export async function findPolicies(args: readonly string[], console: Console): Promise<readonly string[]> {
  return (await find(args, console)).map(({ path }) => path);
}

/** The same with those that belong to a share; all do where none was asked for. A share may be empty. @throws CannotRun */
export async function findShare(
  args: readonly string[],
  shard: Shard | undefined,
  console: Console,
): Promise<SharedPolicies> {
  const found = await find(args, console);
  const all = found.map(({ path }) => path);
  if (!shard) return { all, own: all };
  const { shardFilter } = await import('./shard.js');
  const isOwn = await shardFilter(shard);
  const own = found.filter(({ name }) => isOwn(name)).map(({ path }) => path);
  const { index, count } = shard;
  await console.note({
    ja: `${count} 組のうちの ${index} 組目: ${all.length} 個のうち ${own.length} 個を受け持ちます。`,
    en: `Share ${index}/${count}: ${own.length} of ${all.length} files.`,
  });
  return { all, own };
}

async function find(args: readonly string[], console: Console): Promise<readonly Found[]> {
  if (args.length === 0) return existsSync('policy.yaml') ? [named('policy.yaml')] : unnamed(console);
  const found: Found[] = [];
  for (const arg of args) {
    if (arg !== '-' && isFolder(arg)) found.push(...(await search(NAMES, arg, arg)));
    else if (/[*?[{]/.test(arg) && !existsSync(arg)) found.push(...(await search([arg], '.', arg)));
    else found.push(named(arg));
  }
  const first = new Map(found.toReversed().map((each) => [each.path, each]));
  return found.filter((each) => first.get(each.path) === each);
}

/** A file that was named has the name it has from here. */
function named(path: string): Found {
  return { path, name: path === '-' ? path : relative('.', path) };
}

async function unnamed(console: Console): Promise<readonly Found[]> {
  const { configuration, folder } = await loadConfiguration('-', console);
  if (!configuration || configuration.files.length === 0) return search(NAMES, '.', '.');
  return search(configuration.files, relative('.', folder) || '.', configuration.files.join(' '));
}

async function search(patterns: readonly string[], folder: string, given: string): Promise<readonly Found[]> {
  const found = await searchFiles(patterns, folder);
  if (found.length === 0) throw noneFound(given);
  return found.map((path) => ({ path, name: relative(folder, path) }));
}

function noneFound(given: string): CannotRun {
  return new CannotRun(
    given === '.'
      ? {
          ja: 'このフォルダーの中に運営方針のファイルがありません。',
          en: 'There is no policy file in this folder or below it.',
        }
      : {
          ja: `「${given}」に運営方針のファイルがありません。`,
          en: `There is no policy file in “${given}”.`,
        },
    {
      ja: 'policy.yaml か ○○.policy.yaml という名前にするか、ファイル名を指定してください。',
      en: 'Call it policy.yaml or NAME.policy.yaml, or name the file.',
    },
  );
}
