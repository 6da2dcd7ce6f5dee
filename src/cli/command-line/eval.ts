import { Option } from 'commander';
import { CannotRun } from '../cannot-run.js';
import type { EvalRequest } from '../commands/eval.js';
import { EVALUATION_WRITERS, FORM_FORMATS } from '../evaluation-formats.js';
import { STATES } from '../fail-on.js';
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
  readonly actuals: string;
  readonly form?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly missed?: boolean;
  readonly failOn?: readonly string[];
}

/** `policy eval` */
export const addEval: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('eval')
    .description(t('結果を目標と比べて評価する', 'grade the results against the targets'))
    .argument(...filesArgument(t))
    .addOption(actualsOption(t).makeOptionMandatory())
    .addOption(
      formatsOption<EvalRequest['formats'][number]>(
        [...Object.keys(EVALUATION_WRITERS), ...FORM_FORMATS],
        t(
          '出力の形式(コンマで区切って複数。省略すると table)',
          'formats, separated by commas; table when left out',
        ),
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
      const { evalCommand } = await import('../commands/eval.js');
      const { format = ['table'], actuals, form, output, force = false } = options;
      const { missed = false, failOn = [] } = options;
      if (missed && format.includes('json')) throw jsonHasAll();
      const settings = writeSettings(options);
      const write = missed ? { ...settings, contents: 'missed' as const } : settings;
      finish(
        await evalCommand(
          { files, actuals, formats: format, form, output, force, write, failOn },
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
