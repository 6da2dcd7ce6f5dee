import { InvalidArgumentError, Option } from 'commander';
import type { AddCommand } from './command-line.js';

interface GitMergeOptions {
  readonly path?: string;
  readonly markerSize: number;
  readonly oursLabel?: string;
  readonly theirsLabel?: string;
}

/** `policy git-merge` */
export const addGitMerge: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('git-merge', { hidden: true })
    .description(
      t('運営方針の変更を意味でまとめる(Git が呼ぶ)', 'merge edits of a policy by meaning; called by git'),
    )
    .argument('<BASE>', t('元のファイル', 'the file that was common'))
    .argument('<OURS>', t('こちらの変更。結果もここに書く', 'our edits; the result is written here'))
    .argument('<THEIRS>', t('相手の変更', 'their edits'))
    .addOption(
      new Option('--path <PATH>', t('メッセージに示すファイルの名前', 'name of the file in messages')),
    )
    .addOption(
      new Option('--marker-size <N>', t('競合の印の長さ', 'length of conflict markers'))
        .argParser((text) => {
          if (!/^[1-9]\d?$/.test(text)) throw new InvalidArgumentError('');
          return Number(text);
        })
        .default(7),
    )
    .addOption(new Option('--ours-label <NAME>', t('こちらの変更の名前', 'name of our side')))
    .addOption(new Option('--theirs-label <NAME>', t('相手の変更の名前', 'name of their side')))
    .action(async (base: string, ours: string, theirs: string, options: GitMergeOptions) => {
      const { gitMergeCommand } = await import('../commands/git-merge.js');
      finish(await gitMergeCommand({ base, ours, theirs, ...options }, consoleOf()));
    });
};
