import { Option } from 'commander';
import type { AddCommand } from './command-line.js';
import { filesArgument } from './options.js';

interface FmtOptions {
  readonly check?: boolean;
  readonly diff?: boolean;
}

/** `policy fmt` */
export const addFmt: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('fmt')
    .description(
      t(
        '書き方をそろえて整形する(内容とコメントは変えない)',
        'format files canonically, keeping contents and comments',
      ),
    )
    .argument(...filesArgument(t))
    .addOption(
      new Option(
        '--check',
        t(
          '書き換えずに、整形の必要なファイルを挙げる(あれば終了コード 1)',
          'write nothing, list files that would change (exit code 1 if any)',
        ),
      ),
    )
    .addOption(
      new Option('--diff', t('書き換えずに、変わる行を差分で示す', 'write nothing, show what would change')),
    )
    .action(async (files: string[], options: FmtOptions) => {
      const { fmtCommand } = await import('../commands/fmt.js');
      const { check = false, diff = false } = options;
      finish(await fmtCommand({ files, check, diff }, consoleOf()));
    });
};
