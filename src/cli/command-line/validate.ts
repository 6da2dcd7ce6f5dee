import { Option } from 'commander';
import { REPORTERS, type ReportFormat } from '../../report/index.js';
import type { AddCommand } from './command-line.js';
import { filesArgument, formOption, oneOf } from './options.js';

interface ValidateOptions {
  readonly format: ReportFormat;
  readonly form?: string;
  readonly failOn: 'error' | 'warning';
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** `policy validate` */
export const addValidate: AddCommand = ({ program, t, consoleOf, finish }) => {
  const formats = Object.keys(REPORTERS);
  program
    .command('validate')
    .description(t('書き方と内容の決まりを検査する', 'check schema and rules'))
    .argument(...filesArgument(t))
    .addOption(
      new Option('--format <FORMAT>', `${t('報告の形式', 'format of the report')}: ${formats.join(', ')}`)
        .argParser((value) => oneOf<ReportFormat>(value, formats))
        .default('pretty'),
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
    .addOption(
      new Option(
        '--fix',
        t(
          '直し方の一つしかないものを直してから報告する',
          'mend what has one safe mend, then report the rest',
        ),
      ),
    )
    .addOption(
      new Option(
        '--dry-run',
        t('--fix で書き換えずに、変わる行を差分で示す', 'with --fix: write nothing, show what would change'),
      ),
    )
    .action(async (files: string[], options: ValidateOptions) => {
      const { validateCommand } = await import('../commands/validate.js');
      const { format, form, failOn, fix = false, dryRun = false } = options;
      finish(await validateCommand({ files, format, form, failOn, fix, dryRun }, consoleOf()));
    });
};
