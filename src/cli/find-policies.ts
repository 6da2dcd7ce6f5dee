import { existsSync } from 'node:fs';
import { relative } from 'node:path';
import { CannotRun } from './cannot-run.js';
import type { Console } from './console.js';
import { isFolder } from './is-folder.js';
import { loadConfiguration } from './load-configuration.js';
import { searchFiles } from './search-files.js';

/** Names that policy files go by. */
const NAMES = ['**/policy.yaml', '**/*.policy.yaml'];

/**
 * The policy files that the arguments mean, in the order given: files as they are, folders and globs searched, `-` for
 * standard input. Without arguments `policy.yaml` here, else those that the configuration names, else all policies below
 * here. @throws CannotRun where nothing is found.
 */
export async function findPolicies(args: readonly string[], console: Console): Promise<readonly string[]> {
  if (args.length === 0) return existsSync('policy.yaml') ? ['policy.yaml'] : unnamed(console);
  const found: string[] = [];
  for (const arg of args) {
    if (arg !== '-' && isFolder(arg)) found.push(...(await search(NAMES, arg, arg)));
    else if (/[*?[{]/.test(arg) && !existsSync(arg)) found.push(...(await search([arg], '.', arg)));
    else found.push(arg);
  }
  return [...new Set(found)];
}

async function unnamed(console: Console): Promise<readonly string[]> {
  const { configuration, folder } = await loadConfiguration('-', console);
  if (!configuration || configuration.files.length === 0) return search(NAMES, '.', '.');
  return search(configuration.files, relative('.', folder) || '.', configuration.files.join(' '));
}

async function search(
  patterns: readonly string[],
  folder: string,
  given: string,
): Promise<readonly string[]> {
  const found = await searchFiles(patterns, folder);
  if (found.length === 0) throw noneFound(given);
  return found;
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
