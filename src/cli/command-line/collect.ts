import { Option } from 'commander';
import type { AddCommand } from './command-line.js';
import { formOption, outputOption, overwriteOption } from './options.js';

interface CollectOptions {
  readonly policy?: string;
  readonly format: 'csv' | 'json';
  readonly form?: string;
  readonly output?: string;
  readonly texts?: string;
  readonly overwrite?: boolean;
}

/** `policy collect` */
export const addCollect: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('collect')
    .description(t('記入済みの様式から結果を集める', 'read the results out of filled forms'))
    .argument(
      '<FILLED...>',
      t(
        '記入済みの Word・Excel のファイル、またはそれを入れたフォルダー',
        'filled Word and Excel forms, or folders that hold them',
      ),
    )
    .addOption(
      new Option(
        '--policy <FILE>',
        t(
          '照合する運営方針。省略すると所属と年度の合うものを探す',
          'policy to compare with; found by unit and year when left out',
        ),
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', t('出力の形式', 'format')).choices(['csv', 'json']).default('csv'),
    )
    .addOption(formOption(t))
    .addOption(outputOption(t))
    .addOption(
      new Option(
        '--texts <YAML>',
        t('自己評価と今後の方針を書くファイル', 'file for the self-evaluation and the plans'),
      ),
    )
    .addOption(overwriteOption(t))
    .action(async (files: string[], options: CollectOptions) => {
      const { collectCommand } = await import('../commands/collect.js');
      const { policy, format, form, output = '-', texts, overwrite = false } = options;
      finish(await collectCommand({ files, policy, format, form, output, texts, overwrite }, consoleOf()));
    });
};
