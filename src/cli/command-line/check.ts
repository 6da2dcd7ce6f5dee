import { Option } from 'commander';
import type { ReportOutput } from '../report-output.js';
import type { Shard } from '../shard.js';
import type { AddCommand } from './command-line.js';
import { failOnOption, formOption, shardOption } from './options.js';
import { reportOption } from './report-option.js';

interface CheckOptions {
  readonly base: string;
  readonly format?: readonly ReportOutput[];
  readonly form?: string;
  readonly failOn: 'error' | 'warning';
  readonly shard?: Shard;
}

/** `policy check` */
export const addCheck: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('check')
    .description(
      t(
        '書き方と内容に加え、git の版からの直し方が許されるかを検査する',
        'validate, and whether the edits since a git revision are allowed',
      ),
    )
    .argument(
      '[FILE...]',
      t(
        '運営方針のファイルかフォルダー。省略すると policy.yaml',
        'policy files or folders; policy.yaml when left out',
      ),
    )
    .addOption(
      new Option(
        '--base <REV>',
        t(
          '比べる版(ブランチ、タグ、コミット)。そこから分かれたところと比べる',
          'revision (branch, tag, commit); compared is the point where the history left it',
        ),
      ).makeOptionMandatory(),
    )
    .addOption(reportOption(t))
    .addOption(formOption(t))
    .addOption(failOnOption(t))
    .addOption(shardOption(t))
    .action(async (files: string[], options: CheckOptions) => {
      const { checkCommand } = await import('../commands/check.js');
      const { base, format = [{ format: 'pretty', path: '-' }], form, failOn, shard } = options;
      finish(await checkCommand({ files, base, reports: format, form, failOn, shard }, consoleOf()));
    });
};
