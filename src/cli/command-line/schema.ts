import { Argument } from 'commander';
import { schemaNames } from '../schema-names.js';
import type { AddCommand } from './command-line.js';
import { outputOption, overwriteOption } from './options.js';

/** `policy schema` */
export const addSchema: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('schema')
    .description(t('ファイルの書き方の JSON Schema を出す', 'print a JSON Schema of the files'))
    .addArgument(new Argument('[NAME]', t('名前', 'which one')).choices(schemaNames()).default('policy'))
    .addOption(outputOption(t))
    .addOption(overwriteOption(t))
    .action(
      async (name: string, { output = '-', overwrite = false }: { output?: string; overwrite?: boolean }) => {
        const { schemaCommand } = await import('../commands/schema.js');
        finish(await schemaCommand({ name, output, overwrite }, consoleOf()));
      },
    );
};
