import { Option } from 'commander';
import { REPORTERS, type ReportFormat } from '../../report/index.js';
import type { AddCommand } from './command-line.js';
import { filesArgument, formOption, oneOf, withChoices } from './options.js';

interface ValidateOptions {
  readonly format: ReportFormat;
  readonly form?: string;
  readonly failOn: 'error' | 'warning';
}

/** `policy validate` */
export const addValidate: AddCommand = ({ program, t, consoleOf, finish }) => {
  const formats = Object.keys(REPORTERS);
  program
    .command('validate')
    .description(t('書き方と内容の決まりを検査する', 'check schema and rules'))
    .argument(...filesArgument(t))
    .addOption(
      withChoices(
        new Option('--format <FORMAT>', t('報告の形式', 'format of the report'))
          .argParser((value) => oneOf<ReportFormat>(value, formats))
          .default('pretty'),
        formats,
      ),
    )
    .addOption(formOption(t))
    .addOption(
      new Option(
        '--fail-on <SEVERITY>',
        t('終了コードを 1 にする重さ', 'severity that makes the exit code 1'),
      )
        .choices(['error', 'warning'])
        .default('error'),
    )
    .action(async (files: string[], options: ValidateOptions) => {
      const { validateCommand } = await import('../commands/validate.js');
      finish(await validateCommand({ ...options, files, form: options.form }, consoleOf()));
    });
};
