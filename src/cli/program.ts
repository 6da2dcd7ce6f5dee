import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';
import type { Language, Wording } from '../diagnostic/wording.js';
import { REPORTERS, type ReportFormat } from '../report/index.js';
import { type OutputFormat, WRITERS } from '../write/index.js';
import { CannotRun } from './cannot-run.js';
import type { EvalRequest } from './commands/eval.js';
import { Console, type Surroundings } from './console.js';
import { EVALUATION_WRITERS } from './evaluation-formats.js';
import { helpWords } from './help-words.js';
import { usageWording } from './usage-wording.js';
import { version } from './version.js';

/** The command line: options and help in the user's language. `finish` takes the exit code of the command that ran. */
export function makeProgram(
  surroundings: Surroundings,
  language: Language,
  finish: (code: number) => void,
): Command {
  const t = (ja: string, en: string) => (language === 'ja' ? ja : en);
  const program = new Command('policy');
  const consoleOf = () => {
    const { quiet = false, color } = program.opts<{ quiet?: boolean; color?: boolean }>();
    return new Console(surroundings, language, { quiet, color: color ?? null });
  };
  const filesArgument = [
    '[FILE...]',
    t(
      '運営方針のファイル、フォルダー、または - (標準入力)。省略すると policy.yaml',
      'policy files, folders, or - for standard input; policy.yaml when left out',
    ),
  ] as const;
  const formOption = () =>
    new Option('--form <FORM>', t('様式の名前か様式ファイルの場所', 'id of a form, or path to a form file'));
  const outputOption = () =>
    new Option(
      '-o, --output <PATH>',
      t('出力先のファイルかフォルダー(標準出力は -)', 'file or folder to write to (- for standard output)'),
    );
  const overwriteOption = () =>
    new Option(
      '--overwrite',
      t('記入済みのファイルも上書きする', 'replace files that somebody has worked on as well'),
    );

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

  program
    .command('validate')
    .description(t('書き方と内容の決まりを検査する', 'check schema and rules'))
    .argument(...filesArgument)
    .addOption(
      formatOption<ReportFormat>(Object.keys(REPORTERS), t('報告の形式', 'format of the report')).default(
        'pretty',
      ),
    )
    .addOption(formOption())
    .addOption(
      new Option(
        '--fail-on <SEVERITY>',
        t('終了コードを 1 にする重さ', 'severity that makes the exit code 1'),
      )
        .choices(['error', 'warning'])
        .default('error'),
    )
    .action(
      async (
        files: string[],
        options: { format: ReportFormat; form?: string; failOn: 'error' | 'warning' },
      ) => {
        const { validateCommand } = await import('./commands/validate.js');
        finish(await validateCommand({ ...options, files, form: options.form }, consoleOf()));
      },
    );

  program
    .command('render')
    .description(t('様式(Word、Excel など)を作る', 'make the official form'))
    .argument(...filesArgument)
    .addOption(
      formatsOption<OutputFormat>(
        Object.keys(WRITERS),
        t('出力の形式(コンマで区切って複数)', 'formats, separated by commas'),
      ).makeOptionMandatory(),
    )
    .addOption(new Option('--actuals <CSV>', t('結果ファイル', 'results file')))
    .addOption(formOption())
    .addOption(outputOption())
    .addOption(overwriteOption())
    .action(async (files: string[], options: RenderOptions) => {
      const { renderCommand } = await import('./commands/render.js');
      const { format, actuals, form, output, overwrite = false } = options;
      finish(await renderCommand({ files, formats: format, actuals, form, output, overwrite }, consoleOf()));
    });

  program
    .command('eval')
    .description(t('結果を目標と比べて評価する', 'grade the results against the targets'))
    .argument(...filesArgument)
    .addOption(new Option('--actuals <CSV>', t('結果ファイル', 'results file')).makeOptionMandatory())
    .addOption(
      formatsOption<EvalRequest['formats'][number]>(
        [...Object.keys(EVALUATION_WRITERS), 'docx', 'xlsx'],
        t(
          '出力の形式(コンマで区切って複数。省略すると table)',
          'formats, separated by commas; table when left out',
        ),
      ),
    )
    .addOption(formOption())
    .addOption(outputOption())
    .addOption(overwriteOption())
    .addOption(
      listOption(
        '--fail-on <GRADES>',
        t(
          'あると終了コードを 1 にする評価(B、pending など)',
          'grades or states that make the exit code 1 (B, pending …)',
        ),
      ),
    )
    .action(async (files: string[], options: EvalOptions) => {
      const { evalCommand } = await import('./commands/eval.js');
      const { format = ['table'], actuals, form, output, overwrite = false, failOn = [] } = options;
      finish(
        await evalCommand({ files, actuals, formats: format, form, output, overwrite, failOn }, consoleOf()),
      );
    });

  return program;
}

interface RenderOptions {
  readonly format: readonly OutputFormat[];
  readonly actuals?: string;
  readonly form?: string;
  readonly output?: string;
  readonly overwrite?: boolean;
}

interface EvalOptions extends Omit<RenderOptions, 'format' | 'actuals'> {
  readonly format?: EvalRequest['formats'];
  readonly actuals: string;
  readonly failOn?: readonly string[];
}

/** A usage error of commander's as ours. */
export function usageError(error: CommanderError): CannotRun {
  const { wording, help }: { wording: Wording; help: Wording } = usageWording(error.code, error.message);
  return new CannotRun(wording, help);
}

function formatOption<Format extends string>(names: readonly string[], description: string): Option {
  return new Option('--format <FORMAT>', `${description}: ${names.join(', ')}`).argParser((value) =>
    oneOf<Format>(value, names),
  );
}

/** Several formats, by commas or by repeating the option. */
function formatsOption<Format extends string>(names: readonly string[], description: string): Option {
  return new Option('--format <FORMAT>', `${description}: ${names.join(', ')}`).argParser<
    readonly Format[] | undefined
  >((value, before) => [
    ...new Set([...(before ?? []), ...value.split(',').map((name) => oneOf<Format>(name.trim(), names))]),
  ]);
}

function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((value) => value.split(',').map((part) => part.trim()));
}

function oneOf<Name extends string>(value: string, names: readonly string[]): Name {
  if (names.includes(value)) return value as Name;
  throw new InvalidArgumentError(names.join(', '));
}
