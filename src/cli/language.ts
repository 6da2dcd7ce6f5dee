import type { Language } from '../diagnostic/wording.js';

/**
 * The user's language: `--lang`, else POLICY_LANG, else the locale; Japanese for `ja*`, else English. Windows states its
 * locale in no variable, so there the system's answer stands last.
 */
export function chooseLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
  system: () => string = () => Intl.DateTimeFormat().resolvedOptions().locale,
): Language {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const given =
    at === -1 ? undefined : args[at]?.includes('=') ? args[at]?.slice('--lang='.length) : args[at + 1];
  const stated = [given, env.POLICY_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG].find((value) => value);
  return (stated ?? system()).toLowerCase().startsWith('ja') ? 'ja' : 'en';
}
