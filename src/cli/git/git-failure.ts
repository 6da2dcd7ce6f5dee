import { CannotRun } from '../cannot-run.js';

/** Why git could not work in a folder, from what it said in English. */
export function gitFailure(stderr: string, folder: string): CannotRun {
  if (/dubious ownership|unsafe repository/.test(stderr)) return foreignOwner(folder);
  if (/not a git repository/.test(stderr)) return noRepository(folder);
  const [said = ''] = stderr.replace(/^(?:fatal|error): /, '').split('\n');
  return new CannotRun(
    { ja: `git が「${folder}」を読めません: ${said}`, en: `git cannot read “${folder}”: ${said}` },
    {
      ja: 'そのフォルダーで「git status」が動くか確かめてください。',
      en: 'See whether “git status” works in that folder.',
    },
  );
}

function noRepository(folder: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${folder}」は git のリポジトリの中ではありません。`,
      en: `“${folder}” is not inside a git repository.`,
    },
    {
      ja: '運営方針を git で管理しているフォルダーで実行してください。書き方と内容だけなら policy validate で検査できます。',
      en: 'Run it in the folder where the policies are kept in git. policy validate checks a file without git.',
    },
  );
}

function foreignOwner(folder: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${folder}」の持ち主が違うので、git が読みません。`,
      en: `git refuses “${folder}”, because it belongs to another user.`,
    },
    {
      ja: `信頼できるリポジトリなら「git config --global --add safe.directory ${folder}」を実行してください。`,
      en: `If you trust it, run “git config --global --add safe.directory ${folder}”.`,
    },
  );
}
