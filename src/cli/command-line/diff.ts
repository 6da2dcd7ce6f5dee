import { InvalidArgumentError, Option } from 'commander';
import { DIFF_FORMATS, type DiffFormat } from '../diff-formats.js';
import { missingOption } from '../usage-wording.js';
import type { AddCommand } from './command-line.js';
import { outputOption, overwriteOption } from './options.js';

interface DiffOptions {
  readonly format: DiffFormat;
  readonly output?: string;
  readonly overwrite?: boolean;
  readonly exitCode?: boolean;
  readonly revision?: string;
  readonly kind?: string;
  readonly date?: string;
  readonly dryRun?: boolean;
}

/** `policy diff` */
export const addDiff: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('diff')
    .description(
      t('二つの運営方針の違いを、意味で比べて示す', 'show what changed between two policies, by meaning'),
    )
    .argument(
      '<OLD>',
      t(
        '変更前のファイル、フォルダー、git の版(REV:PATH)、または - (標準入力)',
        'file or folder before, in git REV:PATH, or - for standard input',
      ),
    )
    .argument(
      '<NEW>',
      t(
        '変更後のファイル、フォルダー、git の版(REV:PATH)、または - (標準入力)',
        'file or folder after, in git REV:PATH, or - for standard input',
      ),
    )
    .addOption(
      new Option('--format <FORMAT>', t('出力の形式', 'format of the output'))
        .choices(DIFF_FORMATS)
        .default('pretty'),
    )
    .addOption(outputOption(t))
    .addOption(overwriteOption(t))
    .option(
      '--exit-code',
      t('違いがあれば終了コードを 1 にする', 'make the exit code 1 when something changed'),
    )
    .option(
      '--revision <SUMMARY>',
      t(
        '変更を NEW の改訂履歴(revisions)に、この概要で書き込む(ほかの部分は変えない)',
        'write the changes into the revisions of NEW with this summary, changing nothing else',
      ),
    )
    .option(
      '--kind <KIND>',
      t('改訂の種類(省略すると wording)', 'kind of the revision; wording when left out'),
    )
    .addOption(
      new Option(
        '--date <DATE>',
        t('改訂日(年-月-日。省略すると今日)', 'day of the revision, YYYY-MM-DD; today when left out'),
      ).argParser(day),
    )
    .option(
      '--dry-run',
      t('--revision で変わる行を示し、書き込まない', 'show what --revision would change, and write nothing'),
    )
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { revision: summary, kind = 'wording', date, dryRun: isDryRun = false } = options;
      if (summary === undefined && (options.kind ?? date ?? options.dryRun) !== undefined) {
        throw missingOption('--revision');
      }
      const { diffCommand } = await import('../commands/diff.js');
      const { format, output = '-', overwrite = false, exitCode = false } = options;
      const revision = summary === undefined ? null : { summary, kind, date, isDryRun };
      finish(
        await diffCommand({ old, new: now, format, output, overwrite, exitCode, revision }, consoleOf()),
      );
    });
};

/** @throws InvalidArgumentError, which becomes a usage error */
function day(value: string): string {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new InvalidArgumentError('YYYY-MM-DD');
  return value;
}
