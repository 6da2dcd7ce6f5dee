import { Command, type CommanderError, Option } from 'commander';
import type { Language, Wording } from '../diagnostic/wording.js';
import { CannotRun } from './cannot-run.js';
import type { AddCommand } from './command-line/command-line.js';
import { Console, type ConsoleOptions, outlet, type Surroundings } from './console.js';
import { helpWords } from './help-words.js';
import { usageWording } from './usage-wording.js';
import { version } from './version.js';

/** The commands in the order of the help. A new command is one file beside these and one line here. */
const COMMANDS: ReadonlyMap<string, () => Promise<AddCommand>> = new Map([
  ['init', async () => (await import('./command-line/init.js')).addInit],
  ['validate', async () => (await import('./command-line/validate.js')).addValidate],
  ['check', async () => (await import('./command-line/check.js')).addCheck],
  ['fmt', async () => (await import('./command-line/fmt.js')).addFmt],
  ['render', async () => (await import('./command-line/render.js')).addRender],
  ['eval', async () => (await import('./command-line/eval.js')).addEval],
  ['collect', async () => (await import('./command-line/collect.js')).addCollect],
  ['diff', async () => (await import('./command-line/diff.js')).addDiff],
  ['import', async () => (await import('./command-line/import.js')).addImport],
  ['rollover', async () => (await import('./command-line/rollover.js')).addRollover],
  ['rules', async () => (await import('./command-line/rules.js')).addRules],
  ['explain', async () => (await import('./command-line/explain.js')).addExplain],
  ['schema', async () => (await import('./command-line/schema.js')).addSchema],
  ['lsp', async () => (await import('./command-line/lsp.js')).addLsp],
  ['git-textconv', async () => (await import('./command-line/git-textconv.js')).addGitTextconv],
  ['git-merge', async () => (await import('./command-line/git-merge.js')).addGitMerge],
  ['completion', async () => (await import('./command-line/completion.js')).addCompletion],
]);

/** Options of the program that take a value. */
const WITH_VALUE: ReadonlySet<string> = new Set(['--lang', '--config']);

/** Commands that speak of all others. */
const OF_ALL: ReadonlySet<string> = new Set(['completion', 'help']);

/**
 * The command line: options and help in the user's language. `finish` takes the exit code of the command that ran. Only the command
 * that `args` ask for is defined, where one is; without `args` all are.
 */
export async function makeProgram(
  surroundings: Surroundings,
  language: Language,
  finish: (code: number) => void,
  args: readonly string[] = [],
): Promise<Command> {
  const t = (ja: string, en: string) => (language === 'ja' ? ja : en);
  const program = new Command('policy');
  const consoleOf = () => {
    const { quiet = false, verbose = false, color = null, config } = program.opts<Partial<ConsoleOptions>>();
    return new Console(surroundings, language, { quiet, verbose, color, config });
  };
  program
    .description(
      t(
        '運営方針をデータとして検査し、様式を作り、結果を評価します。',
        'Checks operating policies, makes the official form, grades the results.',
      ),
    )
    .addOption(
      new Option('--lang <LANG>', t('メッセージの言語', 'language of messages')).choices(['ja', 'en']),
    )
    .addOption(new Option('--color', t('色を付ける', 'use colours')))
    .addOption(new Option('--no-color', t('色を付けない', 'use no colours')))
    .addOption(new Option('-q, --quiet', t('経過を表示しない', 'report nothing but errors')))
    .addOption(new Option('-v, --verbose', t('詳しく表示する', 'tell more of how things were done')))
    .addOption(
      new Option(
        '--config <FILE>',
        t(
          '設定ファイル。省略すると policy.config.yaml を上のフォルダーへ順に探す',
          'configuration; policy.config.yaml in the folder of the policy or above when left out',
        ),
      ),
    )
    .version(version(), '-V, --version', t('版を表示する', 'show the version'))
    .helpOption('-h, --help', t('使い方を表示する', 'show help'))
    .helpCommand('help [COMMAND]', t('使い方を表示する', 'show help'))
    .configureHelp(helpWords(language))
    .configureOutput({
      writeOut: (text) => outlet(surroundings.stdout).write(text),
      // Usage errors are worded by complainAbout, in the user's language.
      writeErr: () => {},
    })
    .exitOverride();
  for (const name of commandsFor(args)) {
    const add = await COMMANDS.get(name)?.();
    add?.({ program, surroundings, language, t, consoleOf, finish });
  }
  return program;
}

/** The commands that must be defined to run `args`: reading all definitions takes longer than to read a policy. */
function commandsFor(args: readonly string[]): Iterable<string> {
  const asked = args.find((arg, i) => !arg.startsWith('-') && !WITH_VALUE.has(args[i - 1] ?? ''));
  if (asked !== undefined && COMMANDS.has(asked) && !OF_ALL.has(asked)) return [asked];
  const isVersion = asked === undefined && args.some((arg) => arg === '--version' || arg === '-V');
  return isVersion ? [] : COMMANDS.keys();
}

/** A usage error of commander's as ours. */
export function usageError(error: CommanderError): CannotRun {
  const { wording, help }: { wording: Wording; help: Wording } = usageWording(error.code, error.message);
  return new CannotRun(wording, help);
}
