import { Option } from 'commander';
import type { AddCommand } from './command-line.js';

/** `policy lsp` */
export const addLsp: AddCommand = ({ program, surroundings, language, t, consoleOf }) => {
  program
    .command('lsp')
    .description(
      t('エディターに指摘、説明、入力候補を出す', 'serve an editor: findings, explanations, completions'),
    )
    // Editors add these of their own accord; there is no other way than stdio.
    .addOption(new Option('--stdio').hideHelp())
    .addOption(new Option('--clientProcessId <ID>').hideHelp())
    .action(async () => {
      const { lspCommand } = await import('../commands/lsp.js');
      const stated = program.opts<{ lang?: string }>().lang ?? surroundings.env.POLICY_LANG;
      await lspCommand(stated ? language : null, consoleOf());
    });
};
