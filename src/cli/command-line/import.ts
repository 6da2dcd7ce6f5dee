import { Option } from 'commander';
import type { AddCommand } from './command-line.js';
import { formOption, outputOption, overwriteOption } from './options.js';

interface ImportOptions {
  readonly output?: string;
  readonly form?: string;
  readonly format: 'text' | 'json';
  readonly overwrite?: boolean;
}

/** `policy import` */
export const addImport: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('import')
    .description(
      t(
        'Word・Excel の様式を運営方針のファイル(YAML)にする',
        'turn an official form in Word or Excel into a policy file (YAML)',
      ),
    )
    .argument('<OLD>', t('Word か Excel の様式', 'official form (.docx or .xlsx)'))
    .addOption(outputOption(t))
    .addOption(formOption(t))
    .addOption(
      new Option('--format <FORMAT>', t('取り込みの報告の形式', 'format of the report of what was read'))
        .choices(['text', 'json'])
        .default('text'),
    )
    .addOption(overwriteOption(t))
    .action(async (file: string, { output = '-', form, format, overwrite = false }: ImportOptions) => {
      const { importCommand } = await import('../commands/import.js');
      finish(await importCommand({ file, output, form, format, overwrite }, consoleOf()));
    });
};
