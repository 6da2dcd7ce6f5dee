import { Argument } from 'commander';
import { SHELLS, type Shell } from '../completion/shells.js';
import type { AddCommand } from './command-line.js';

/** `policy completion` */
export const addCompletion: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('completion')
    .description(t('シェルの入力補完の設定を出す', 'print a completion script for a shell'))
    .addArgument(new Argument('<SHELL>', t('シェル', 'shell')).choices(SHELLS))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('../commands/completion.js');
      finish(await completionCommand({ shell, program }, consoleOf()));
    });
};
