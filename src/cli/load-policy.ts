import { DEFAULT_CONFIGURATION } from '../model/configuration.js';
import { type CheckedPolicy, checkPolicy, configured, type LoadedPolicy } from './check-policy.js';
import { loadConfiguration } from './load-configuration.js';
import { readYaml } from './read-yaml.js';
import type { RunSettings } from './run-settings.js';

/** Reads, parses and validates one policy file. @throws CannotRun when it cannot be read. */
export async function loadPolicy(
  path: string,
  form: string | undefined,
  settings: RunSettings,
): Promise<LoadedPolicy> {
  return configured(await checkFile(path, form, settings), [], settings).loaded;
}

/** The same up to the findings themselves, for commands that look at several files together. @throws CannotRun */
export async function checkFile(
  path: string,
  form: string | undefined,
  settings: RunSettings,
): Promise<CheckedPolicy> {
  const configuration = await loadConfiguration(path, settings);
  const limits = (configuration.configuration ?? DEFAULT_CONFIGURATION).limits;
  const file = path === '-' ? '<stdin>' : path;
  return checkPolicy(
    await readYaml(path, file, settings.surroundings, limits),
    file,
    configuration,
    form,
    settings,
  );
}
