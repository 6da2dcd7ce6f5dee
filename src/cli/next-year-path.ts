import { existsSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { eraOf, eraYear, type FiscalYear } from '../model/fiscal-year.js';
import { CannotRun } from './cannot-run.js';
import { isFolder } from './is-folder.js';

/** What the name of the new file follows from. */
interface NewFile {
  /** The policy whose year ends, `-` for standard input. */
  readonly file: string;
  /** What the user asked for: a file, a folder, `-` for standard output. */
  readonly asked: string | undefined;
  /** The year that ends. */
  readonly year: FiscalYear;
  /** Whether the policy names a form of its own, which is found from the folder of the policy. */
  readonly hasOwnForm: boolean;
}

/**
 * Where next year's draft goes: where `-o` says, else by the year in the names: `nishi-2023/policy.yaml` gives
 * `nishi-2024/policy.yaml`, `nishi-2023.policy.yaml` gives `nishi-2024.policy.yaml`. Without a year in them it is
 * `2024.policy.yaml` beside the old file. @throws CannotRun where there is such a file
 */
export function nextYearPath({ file, asked, year, hasOwnForm }: NewFile): string {
  const path = asked === undefined ? byName(file, year, hasOwnForm) : inFolder(asked, file, year);
  const status = path === '-' ? undefined : statSync(path, { throwIfNoEntry: false });
  if (status?.isFile()) throw exists(path);
  return path;
}

function byName(file: string, year: FiscalYear, hasOwnForm: boolean): string {
  if (file === '-') return '-';
  const folder = dirname(file);
  const name = basename(file);
  const renamed = nextName(name, year);
  if (renamed !== name) return join(folder, renamed);
  const full = resolve(folder);
  const sibling = nextName(basename(full), year);
  if (sibling === basename(full) || hasOwnForm) return join(folder, `${year + 1}.policy.yaml`);
  return join(relative('', dirname(full)), sibling, name);
}

function inFolder(asked: string, file: string, year: FiscalYear): string {
  if (asked === '-' || !(/[\\/]$/.test(asked) || isFolder(asked))) return asked;
  return join(asked, file === '-' ? 'policy.yaml' : nextName(basename(file), year));
}

/** A name with its year, 2023 or r5 or 令和5, counted on; the same where it names none. */
function nextName(name: string, year: FiscalYear): string {
  const [era, next] = [eraOf(year), eraOf(year + 1)];
  const spellings: readonly (readonly [string, string])[] = [
    [String(year), String(year + 1)],
    [`${era.name}${eraYear(year)}`, `${next.name}${eraYear(year + 1)}`],
    [`${era.letter}${eraYear(year)}`, `${next.letter}${eraYear(year + 1)}`],
    [`${era.letter.toLowerCase()}${eraYear(year)}`, `${next.letter.toLowerCase()}${eraYear(year + 1)}`],
  ];
  for (const [now, then] of spellings) {
    const found = new RegExp(`(?<![0-9A-Za-z])${now}(?![0-9])`).exec(name);
    if (found) return name.slice(0, found.index) + then + name.slice(found.index + now.length);
  }
  return name;
}

/** A relative path to a file as it is written in a file of another folder; the same where it leads to no file. */
export function relocated(path: string, from: string, to: string): string {
  const target = resolve(from, path);
  if (isAbsolute(path) || resolve(to, path) === target || !existsSync(target)) return path;
  return relative(resolve(to), target).replaceAll('\\', '/');
}

function exists(path: string): CannotRun {
  return new CannotRun(
    { ja: `「${path}」がすでにあるので、何も書きません。`, en: `“${path}” exists, so nothing was written.` },
    {
      ja: '-o で別の名前を指定するか、いらないファイルなら消してからやり直してください。',
      en: 'Name another file with -o, or delete that one if it is not needed.',
    },
  );
}
