import { Option } from 'commander';
import type { ReportOutput } from '../report-output.js';
import type { Shard } from '../shard.js';
import type { AddCommand } from './command-line.js';
import { failOnOption, filesArgument, formOption, jobsOption, shardOption } from './options.js';
import { reportOption } from './report-option.js';

interface ValidateOptions {
  readonly format?: readonly ReportOutput[];
  readonly form?: string;
  readonly failOn: 'error' | 'warning';
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** `policy validate` */
export const addValidate: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('validate')
    .description(t('書き方と内容の決まりを検査する', 'check schema and rules'))
    .argument(...filesArgument(t))
    .addOption(reportOption(t))
    .addOption(formOption(t))
    .addOption(failOnOption(t))
    .addOption(jobsOption(t, t('一つずつ', 'one by one')))
    .addOption(shardOption(t))
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
      const {
        format = [{ format: 'pretty', path: '-' }],
        form,
        failOn,
        jobs = 1,
        fix = false,
        dryRun = false,
        shard,
      } = options;
      const request = { files, reports: format, form, failOn, fix, dryRun, shard, jobs };
      finish(await validateCommand(request, consoleOf()));
    });
};
