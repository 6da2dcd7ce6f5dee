import { type OutputFormat, WRITERS } from '../../write/index.js';
import { CannotRun } from '../cannot-run.js';
import type { Shard } from '../shard.js';
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
  jobsOption,
  outputOption,
  overwriteOption,
  pdfStandardOption,
  resumeOption,
  shardOption,
  templateOption,
  type WriteOptions,
  writeSettings,
} from './options.js';

interface RenderOptions extends WriteOptions {
  readonly format?: readonly OutputFormat[];
  readonly actuals?: string;
  readonly form?: string;
  readonly template?: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly jobs?: number;
  readonly shard?: Shard;
  readonly resume?: boolean;
}

/** `policy render` */
export const addRender: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('render')
    .description(t('様式(Word、Excel など)を作る', 'make the official form'))
    .argument(...filesArgument(t))
    .addOption(
      formatsOption<OutputFormat>(
        Object.keys(WRITERS),
        t('出力の形式(コンマで区切って複数)', 'formats, separated by commas'),
      ),
    )
    .addOption(actualsOption(t))
    .addOption(formOption(t))
    .addOption(templateOption(t))
    .addOption(outputOption(t))
    .addOption(overwriteOption(t))
    .addOption(auditOption(t).conflicts('template'))
    .addOption(forceOption(t))
    .addOption(fontPathOption(t))
    .addOption(pdfStandardOption(t))
    .addOption(jobsOption(t, t('機種に合わせる', 'as the machine allows')))
    .addOption(shardOption(t))
    .addOption(resumeOption(t))
    .action(async (files: string[], options: RenderOptions) => {
      const { renderCommand } = await import('../commands/render.js');
      const { format, actuals, form, template, output, force = false, jobs, shard, resume = false } = options;
      if (template !== undefined && force) throw forceWithTemplate();
      const formats = formatsAsked(format, template);
      const write = writeSettings(options);
      const request = { files, formats, actuals, form, template, output, force, write, jobs, shard, resume };
      finish(await renderCommand(request, consoleOf()));
    });
};

/** The formats to make: those that are named, and Word where a template of one's own is filled. @throws CannotRun */
function formatsAsked(
  asked: readonly OutputFormat[] | undefined,
  template: string | undefined,
): readonly OutputFormat[] {
  if (template === undefined && asked === undefined) throw missingOption('--format');
  const other = template === undefined ? undefined : asked?.find((format) => format !== 'docx');
  if (other !== undefined)
    throw new CannotRun(
      {
        ja: `--template で作れるのは Word のファイル(docx)だけです(--format ${other} は使えません)。`,
        en: `--template makes Word files (docx) only; --format ${other} does not go with it.`,
      },
      {
        ja: '--format を書かずに実行してください。ほかの形式は --template を書かずに作れます。',
        en: 'Leave --format out. Other formats are made without --template.',
      },
    );
  return asked ?? ['docx'];
}

function forceWithTemplate(): CannotRun {
  return new CannotRun(
    {
      ja: '--template と --force は一緒に使えません。自分で作った様式には「未検証」と記す場所がありません。',
      en: '--force does not go with --template: a file of your own has no place for the mark NOT VALIDATED.',
    },
    {
      ja: '運営方針の誤りを直すか、--template を書かずに作ってください。',
      en: 'Mend the policy, or leave --template out.',
    },
  );
}
