import { Command, type CommanderError, Option } from 'commander';
import type { Language, Wording } from '../diagnostic/wording.js';
import { CannotRun } from './cannot-run.js';
import { addCheck } from './command-line/check.js';
import { addCollect } from './command-line/collect.js';
import type { AddCommand } from './command-line/command-line.js';
import { addCompletion } from './command-line/completion.js';
import { addDiff } from './command-line/diff.js';
import { addEval } from './command-line/eval.js';
import { addExplain } from './command-line/explain.js';
import { addFmt } from './command-line/fmt.js';
import { addInit } from './command-line/init.js';
import { addLsp } from './command-line/lsp.js';
import { addRender } from './command-line/render.js';
import { addRollover } from './command-line/rollover.js';
import { addRules } from './command-line/rules.js';
import { addSchema } from './command-line/schema.js';
import { addValidate } from './command-line/validate.js';
import { Console, type ConsoleOptions, type Surroundings } from './console.js';
import { helpWords } from './help-words.js';
import { usageWording } from './usage-wording.js';
import { version } from './version.js';

/** The commands in the order of the help. A new command is one file beside these and one line here. */
const COMMANDS: readonly AddCommand[] = [
  addInit,
  addValidate,
  addCheck,
  addFmt,
  addRender,
  addEval,
  addCollect,
  addDiff,
  addRollover,
  addRules,
  addExplain,
  addSchema,
  addLsp,
  addCompletion,
];

/** The command line: options and help in the user's language. `finish` takes the exit code of the command that ran. */
export function makeProgram(
  surroundings: Surroundings,
  language: Language,
  finish: (code: number) => void,
): Command {
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
      writeOut: (text) => surroundings.stdout.write(text),
      // Usage errors are worded by complainAbout, in the user's language.
      writeErr: () => {},
    })
    .exitOverride();
  for (const add of COMMANDS) add({ program, surroundings, language, t, consoleOf, finish });
  return program;
}

/** A usage error of commander's as ours. */
export function usageError(error: CommanderError): CannotRun {
  const { wording, help }: { wording: Wording; help: Wording } = usageWording(error.code, error.message);
  return new CannotRun(wording, help);
}
