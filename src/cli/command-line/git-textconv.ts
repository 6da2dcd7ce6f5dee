import type { AddCommand } from './command-line.js';

/** `policy git-textconv` */
export const addGitTextconv: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('git-textconv', { hidden: true })
    .description(
      t(
        'Word・Excel のファイルを git diff のための文字にする(Git が呼ぶ)',
        'text of a Word or Excel file for git diff; called by git',
      ),
    )
    .argument('<FILE>', t('Word・Excel のファイル', 'Word or Excel file'))
    .action(async (file: string) => {
      const { gitTextconvCommand } = await import('../commands/git-textconv.js');
      finish(await gitTextconvCommand(file, consoleOf()));
    });
};
