import { Option } from 'commander';
import { CannotRun } from '../cannot-run.js';
import type { InitRequest } from '../commands/init.js';
import type { AddCommand } from './command-line.js';

interface InitOptions {
  readonly organization?: string;
  readonly kind?: InitRequest['kind'];
  readonly year?: string;
  readonly form?: string;
  readonly git?: true;
  readonly dryRun?: true;
}

/** `policy init` */
export const addInit: AddCommand = ({ program, t, consoleOf, finish }) => {
  program
    .command('init')
    .description(t('運営方針か様式のひな形を作る', 'make a starter policy, or a form of your own'))
    .argument(
      '[DIR]',
      t(
        '作るフォルダー。省略するとこのフォルダー。すでにあるファイルは変えない',
        'folder to make it in; this one when left out. Files that are there are left alone',
      ),
    )
    .addOption(new Option('--organization <NAME>', t('所属の名前(西区、環境局 など)', 'name of the unit')))
    .addOption(
      new Option(
        '--kind <KIND>',
        t('所属の種類。省略すると名前の終わりの字から', 'kind of the unit; by its name when left out'),
      ).choices(['ward', 'bureau', 'office']),
    )
    .addOption(
      new Option(
        '--year <YEAR>',
        t(
          '年度(2027、令和9年度 など)。省略すると次に始まる年度',
          'fiscal year; the next to begin when left out',
        ),
      ),
    )
    .addOption(
      new Option(
        '--form [ID]',
        t(
          '運営方針ではなく、様式のひな形を作る。ID はもとにする様式で、省略すると osaka-2023',
          'make a form of your own instead, from the form ID; osaka-2023 when left out',
        ),
      )
        .preset('osaka-2023')
        .conflicts(['organization', 'kind', 'year']),
    )
    .addOption(
      new Option(
        '--git',
        t(
          '運営方針の代わりに、Git で比べ、まとめるための設定をする',
          'set Git up instead, to compare and merge policies by meaning',
        ),
      ).conflicts(['organization', 'kind', 'year', 'form']),
    )
    .addOption(
      new Option(
        '--dry-run',
        t('--git で、何も変えずに、することだけを示す', 'with --git, only show what would be done'),
      ).conflicts(['organization', 'kind', 'year', 'form']),
    )
    .action(async (folder: string | undefined, options: InitOptions) => {
      const { organization, kind, year, form, git, dryRun = false } = options;
      if (dryRun && !git) throw dryRunOfStarter();
      if (git) {
        const { initGitCommand } = await import('../commands/init-git.js');
        finish(await initGitCommand({ folder: folder ?? '.', isDryRun: dryRun }, consoleOf()));
        return;
      }
      if (form !== undefined) {
        const { initFormCommand } = await import('../commands/init-form.js');
        finish(await initFormCommand({ folder: folder ?? '.', model: form }, consoleOf()));
        return;
      }
      const { initCommand } = await import('../commands/init.js');
      finish(await initCommand({ folder: folder ?? '.', organization, kind, year }, consoleOf()));
    });
};

/** The starter is never written over anything, so there is nothing to try. */
function dryRunOfStarter(): CannotRun {
  return new CannotRun(
    {
      ja: '--dry-run は --git と一緒にだけ使えます。',
      en: '--dry-run can only be used together with --git.',
    },
    {
      ja: 'ひな形を作るときは付けません。すでにあるファイルは変わりません。',
      en: 'Leave it out to make a starter: files that are there are left alone.',
    },
  );
}
