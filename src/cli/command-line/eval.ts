import { Option } from 'commander';
import { CannotRun } from '../cannot-run.js';
import type { EvalRequest } from '../commands/eval.js';
import { EVALUATION_WRITERS, FORM_FORMATS } from '../evaluation-formats.js';
import { STATES } from '../fail-on.js';
import { missingOption } from '../usage-wording.js';
import type { AddCommand } from './command-line.js';
import {
  actualsOption,
  auditOption,
  filesArgument,
  fontPathOption,
  forceOption,
  formatsOption,
  formOption,
  listOption,
  outputOption,
  overwriteOption,
  pdfStandardOption,
  type WriteOptions,
  withChoices,
  writeSettings,
} from './options.js';

interface EvalOptions extends WriteOptions {
  readonly format?: EvalRequest['formats'];
  readonly actuals?: string;
  readonly history?: boolean;
  readonly form?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly write?: boolean;
  readonly dryRun?: boolean;
  readonly missed?: boolean;
  readonly failOn?: readonly string[];
}

/** `policy eval` */
export const addEval: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('eval')
    .description(t('結果を目標と比べて評価する', 'grade the results against the targets'))
    .argument(...filesArgument(t))
    .addOption(actualsOption(t))
    .addOption(
      formatsOption<EvalRequest['formats'][number]>(
        [...Object.keys(EVALUATION_WRITERS), ...FORM_FORMATS],
        t(
          '出力の形式(コンマで区切って複数。省略すると table)',
          'formats, separated by commas; table when left out',
        ),
      ),
    )
    .option(
      '--history',
      t(
        '複数の年度の運営方針か結果から、指標の推移を出す(table、json、csv、md、html、xlsx)',
        'show each indicator over the years, from policies or results of several (table, json, csv, md, html, xlsx)',
      ),
    )
    .addOption(formOption(t))
    .addOption(outputOption(t))
    .addOption(overwriteOption(t))
    .addOption(auditOption(t))
    .addOption(
      new Option(
        '--missed',
        t(
          '目標に達しなかった指標だけの、課題と改善策を書き込む表を作る',
          'make the sheet of missed targets, with room for what will be done',
        ),
      ).conflicts('audit'),
    )
    .addOption(forceOption(t))
    .addOption(
      new Option(
        '--write',
        t(
          '結果と達成状況を運営方針のファイルに書き込む(ほかの部分は変えない)',
          'put results and grades into the policy files, changing nothing else',
        ),
      ),
    )
    .addOption(
      new Option(
        '--dry-run',
        t('--write で変わる行を示し、書き込まない', 'show what --write would change, and write nothing'),
      ),
    )
    .addOption(fontPathOption(t))
    .addOption(pdfStandardOption(t))
    .addOption(
      withChoices(
        listOption(
          '--fail-on <GRADES>',
          t(
            'あると終了コードを 1 にする達成状況(B など)か状態',
            'grades (such as B) or states that make the exit code 1',
          ),
        ),
        STATES,
      ),
    )
    .action(async (files: string[], options: EvalOptions) => {
      if (options.history) {
        const { evalHistoryCommand } = await import('../commands/eval-history.js');
        const { format: formats = [], actuals, form, output, overwrite = false } = options;
        const request = { files, actuals, formats, form, output, overwrite };
        return finish(await evalHistoryCommand(request, consoleOf()));
      }
      if (options.actuals === undefined) throw missingOption('--actuals');
      const { evalCommand } = await import('../commands/eval.js');
      const { format = [], actuals, form, output, force = false } = options;
      const { missed = false, failOn = [] } = options;
      if (missed && format.includes('json')) throw jsonHasAll();
      const results = { isAsked: options.write ?? false, isDryRun: options.dryRun ?? false };
      const settings = writeSettings(options);
      const write = missed ? { ...settings, contents: 'missed' as const } : settings;
      finish(
        await evalCommand(
          { files, actuals, formats: format, form, output, force, write, results, failOn },
          consoleOf(),
        ),
      );
    });
};

function jsonHasAll(): CannotRun {
  return new CannotRun(
    {
      ja: '--missed と --format json は一緒に使えません。',
      en: '--missed does not go with --format json.',
    },
    {
      ja: '--missed を書かずに実行してください。json にはすべての指標があり、目標に達しなかったものは audit.missed が true です。',
      en: 'Leave --missed out: json has every indicator, and those that missed their targets have audit.missed true.',
    },
  );
}
