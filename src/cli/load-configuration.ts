import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Diagnostic, diagnose, hasErrors } from '../diagnostic/diagnostic.js';
import type { Range, Source } from '../diagnostic/source.js';
import { type Configuration, DEFAULT_CONFIGURATION, type IgnoreEntry } from '../model/configuration.js';
import type { FileReport } from '../report/report.js';
import { CannotRun } from './cannot-run.js';
import { readYaml } from './read-yaml.js';
import type { RunSettings } from './run-settings.js';

/** Name of the configuration, looked for upwards from a policy. */
export const CONFIGURATION_NAME = 'policy.config.yaml';

/** A configuration with the place it holds for. */
export interface LoadedConfiguration {
  /** `null` when it has errors: then nothing may be checked by it. */
  readonly configuration: Configuration | null;
  /** The folder it stands in. */
  readonly folder: string;
  /** `null` where there is no file. */
  readonly source: Source | null;
  /** What is wrong with the file itself. */
  readonly diagnostics: readonly Diagnostic[];
  readonly ignoreRanges: readonly Range[];
  /** Whether an ignore is for a file. */
  readonly isFor: (entry: IgnoreEntry, file: string) => boolean;
}

const loaded = new Map<
  string,
  { readonly version: string; readonly loading: Promise<LoadedConfiguration> }
>();

/**
 * The configuration for a policy: `--config`, else the nearest policy.config.yaml in its folder or above, up to the folder of
 * the git repository. Each is read once; in an editor again when it has changed. @throws CannotRun when it cannot be read.
 */
export function loadConfiguration(file: string, settings: RunSettings): Promise<LoadedConfiguration> {
  const asked = settings.options.config;
  const start = resolve(file === '-' ? '.' : dirname(file));
  const path = asked === undefined ? find(start, settings.configurationPaths) : resolve(asked);
  if (asked !== undefined && !existsSync(asked)) throw noSuchConfiguration(asked);
  if (path === null) return NONE;
  const { mtimeMs, size } = statSync(path);
  const version = `${mtimeMs} ${size}`;
  const known = loaded.get(path);
  if (known?.version === version) return known.loading;
  const loading = read(path, settings);
  loaded.set(path, { version, loading });
  return loading;
}

/** The configuration for policies in a folder; `known` are those of folders that were looked into before. */
function find(folder: string, known: RunSettings['configurationPaths']): string | null {
  const before = known?.get(folder);
  if (before !== undefined) return before;
  const path = join(folder, CONFIGURATION_NAME);
  const isTop = () => existsSync(join(folder, '.git')) || dirname(folder) === folder;
  const found = existsSync(path) ? path : isTop() ? null : find(dirname(folder), known);
  known?.set(folder, found);
  return found;
}

function none(): LoadedConfiguration {
  return {
    configuration: DEFAULT_CONFIGURATION,
    folder: resolve('.'),
    source: null,
    diagnostics: [],
    ignoreRanges: [],
    isFor: () => false,
  };
}

/** One for all policies that have none, so that they count as one run. */
const NONE = Promise.resolve(none());

async function read(path: string, settings: RunSettings): Promise<LoadedConfiguration> {
  const name = relative(resolve('.'), path) || path;
  const { tree, diagnostics } = await readYaml(path, name, settings.surroundings);
  const folder = dirname(path);
  const [first, ...rest] = diagnostics;
  // A file of comments alone settles nothing, which is no mistake.
  if (!tree && first?.rule === 'yaml/empty' && rest.length === 0) {
    return { ...none(), folder, source: first.source };
  }
  const source = tree?.source ?? first?.source ?? { name, text: '' };
  if (!tree || hasErrors(diagnostics)) {
    return { ...none(), configuration: null, folder, source, diagnostics };
  }
  const { validateConfiguration } = await import('../validate/validate-configuration.js');
  const validated = validateConfiguration(tree);
  const isFor = await matcher(validated.configuration?.ignores ?? [], folder);
  return { ...validated, diagnostics: [...diagnostics, ...validated.diagnostics], folder, source, isFor };
}

/** Patterns are compiled once, and the library is loaded only where there are any. */
async function matcher(
  ignores: readonly IgnoreEntry[],
  folder: string,
): Promise<LoadedConfiguration['isFor']> {
  const named = ignores.filter(({ files }) => files.length > 0);
  if (named.length === 0) return () => true;
  const { default: picomatch } = await import('picomatch');
  const matches = new Map(
    named.map((entry) => [entry, picomatch([...entry.files], { dot: true, noextglob: true })]),
  );
  return (entry, file) => {
    const path = relative(folder, resolve(file)).split(sep).join('/');
    return matches.get(entry)?.(path) ?? true;
  };
}

/**
 * What is wrong with the ignores of a configuration after all files were checked: their date has passed, or no file of the
 * run that they are for had anything to ignore. Expired ones have ignored nothing.
 */
export function ignoreFindings(
  { configuration, source, isFor, ignoreRanges }: LoadedConfiguration,
  { files, used, today }: { files: readonly string[]; used: ReadonlySet<IgnoreEntry>; today: string },
): readonly Diagnostic[] {
  if (!configuration || !source) return [];
  return configuration.ignores.flatMap((entry, i): readonly Diagnostic[] => {
    const { rule, until } = entry;
    const range = ignoreRanges[i] ?? { start: 0, end: 0 };
    if (until !== null && today > until) {
      return [diagnose(source, range, 'config/ignore-expired', { rule, until })];
    }
    if (used.has(entry) || !files.some((file) => isFor(entry, file))) return [];
    return [diagnose(source, range, 'config/ignore-unused', { rule })];
  });
}

/** Errors of a configuration as a report. */
export function configurationReport({ source, diagnostics }: LoadedConfiguration): readonly FileReport[] {
  return source && diagnostics.length > 0 ? [{ file: source.name, diagnostics }] : [];
}

function noSuchConfiguration(path: string): CannotRun {
  return new CannotRun(
    { ja: `設定ファイル「${path}」がありません。`, en: `There is no configuration “${path}”.` },
    { ja: '--config の場所を確かめてください。', en: 'Check the path of --config.' },
  );
}
