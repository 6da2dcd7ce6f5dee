import { type OutputFormat, WRITERS } from '../../write/index.js';
import type { AddCommand } from './command-line.js';
import {
  actualsOption,
  filesArgument,
  fontPathOption,
  forceOption,
  formatsOption,
  formOption,
  outputOption,
  overwriteOption,
  pdfStandardOption,
  type WriteOptions,
  writeSettings,
} from './options.js';

interface RenderOptions extends WriteOptions {
  readonly format: readonly OutputFormat[];
  readonly actuals?: string;
  readonly form?: string;
  readonly output?: string;
  readonly force?: boolean;
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
      ).makeOptionMandatory(),
    )
    .addOption(actualsOption(t))
    .addOption(formOption(t))
    .addOption(outputOption(t))
    .addOption(overwriteOption(t))
    .addOption(forceOption(t))
    .addOption(fontPathOption(t))
    .addOption(pdfStandardOption(t))
    .action(async (files: string[], options: RenderOptions) => {
      const { renderCommand } = await import('../commands/render.js');
      const { format, actuals, form, output, force = false } = options;
      const write = writeSettings(options);
      finish(
        await renderCommand({ files, formats: format, actuals, form, output, force, write }, consoleOf()),
      );
    });
};
