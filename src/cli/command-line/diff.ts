import { InvalidArgumentError, Option } from 'commander';
import { CannotRun } from '../cannot-run.js';
import { DIFF_FORMATS, type DiffFormat } from '../diff-formats.js';
import { missingOption } from '../usage-wording.js';
import type { AddCommand } from './command-line.js';
import {
  fontPathOption,
  outputOption,
  overwriteOption,
  pdfStandardOption,
  type WriteOptions,
  writeSettings,
} from './options.js';

interface DiffOptions extends WriteOptions {
  readonly format?: DiffFormat;
  readonly trackChanges?: boolean;
  readonly output?: string;
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
      new Option(
        '--format <FORMAT>',
        t(
          '出力の形式。docx、xlsx、pdf、html は新旧対照表 (省略すると pretty)',
          'format of the output; docx, xlsx, pdf and html put new and old text side by side (default: pretty)',
        ),
      ).choices(DIFF_FORMATS),
    )
    .option(
      '--track-changes',
      t(
        '変更履歴(挿入と削除)の付いた NEW の Word のファイルを作る',
        'make a Word file of NEW with the changes as tracked insertions and deletions',
      ),
    )
    .addOption(outputOption(t))
    .addOption(overwriteOption(t))
    .addOption(fontPathOption(t))
    .addOption(pdfStandardOption(t))
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
      const { trackChanges = false, output, exitCode = false } = options;
      const format = formatAsked(options.format, trackChanges);
      const write = writeSettings(options);
      const revision = summary === undefined ? null : { summary, kind, date, isDryRun };
      finish(
        await diffCommand(
          { old, new: now, format, trackChanges, output, write, exitCode, revision },
          consoleOf(),
        ),
      );
    });
};

/** Tracked changes are Word's. @throws CannotRun */
function formatAsked(format: DiffFormat | undefined, trackChanges: boolean): DiffFormat {
  if (!trackChanges) return format ?? 'pretty';
  if (format === undefined || format === 'docx') return 'docx';
  throw new CannotRun(
    {
      ja: `--track-changes で作れるのは Word のファイル(docx)だけです(--format ${format} は使えません)。`,
      en: `--track-changes makes Word files (docx) only; --format ${format} does not go with it.`,
    },
    {
      ja: '--format を書かないか、--format docx にしてください。',
      en: 'Leave --format out, or give --format docx.',
    },
  );
}

/** @throws InvalidArgumentError, which becomes a usage error */
function day(value: string): string {
  const isDay =
    /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value);
  if (!isDay) throw new InvalidArgumentError('YYYY-MM-DD');
  return value;
}
