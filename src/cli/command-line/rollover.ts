import { Option } from 'commander';
import type { RolloverRequest } from '../commands/rollover.js';
import type { AddCommand } from './command-line.js';
import { actualsOption, formOption } from './options.js';

interface RolloverOptions {
  readonly actuals?: string;
  readonly form?: string;
  readonly output?: string;
  readonly format: RolloverRequest['format'];
}

/** `policy rollover` */
export const addRollover: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('rollover')
    .description(
      t(
        '次の年度の素案を作り、人が決めることを挙げる',
        "make next year's draft and list what a person must decide",
      ),
    )
    .argument(
      '[FILE]',
      t(
        '運営方針のファイル、または - (標準入力)。省略すると policy.yaml',
        'policy file, or - for standard input; policy.yaml when left out',
      ),
    )
    .addOption(actualsOption(t))
    .addOption(
      new Option(
        '-o, --output <PATH>',
        t(
          '新しいファイルかフォルダー(標準出力は -)。あるファイルには書かない',
          'new file or folder (- for standard output); never an existing file',
        ),
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', t('決めることの一覧の形式', 'format of the list of decisions'))
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(formOption(t))
    .action(async (file: string | undefined, { actuals, form, output, format }: RolloverOptions) => {
      const { rolloverCommand } = await import('../commands/rollover.js');
      finish(await rolloverCommand({ file, actuals, form, output, format }, consoleOf()));
    });
};
