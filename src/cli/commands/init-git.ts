import { existsSync, lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Wording } from '../../diagnostic/wording.js';
import { CannotRun, fileFailure } from '../cannot-run.js';
import type { Console } from '../console.js';
import { type GitAnswer, runGit } from '../git/run-git.js';
import { type AttributesPlan, GIT_SETTINGS, type GitSetting, planAttributes } from '../git-settings.js';
import { isFolder } from '../is-folder.js';
import { saveFile } from '../save-file.js';
import { noFolder } from '../scaffold/no-folder.js';

/** What `policy init --git` was asked. */
export interface InitGitRequest {
  /** `.` for the folder where it runs. */
  readonly folder: string;
  /** Only to tell what would be done. */
  readonly isDryRun: boolean;
}

/** `policy init --git`: `.gitattributes` and the repository's configuration → both with what they lacked. @returns the exit code. */
export async function initGitCommand(
  { folder, isDryRun }: InitGitRequest,
  console: Console,
): Promise<number> {
  if (folder === '') throw noFolder();
  const git = (...args: readonly string[]) => runGit(args, { folder, env: console.surroundings.env });
  await findRepository(folder, git);
  const file = join(folder, '.gitattributes');
  const attributes = planAttributes(readAttributes(file));
  const settings = await planSettings(git);
  if (!isDryRun) {
    if (attributes.added.length > 0) saveFile(file, Buffer.from(attributes.text), true, 'rewrite');
    for (const { key, value } of settings.added) await setValue(git, key, value);
  }
  for (const line of describe(attributes, settings, isDryRun)) await console.note(line);
  return 0;
}

type Git = (...args: readonly string[]) => Promise<GitAnswer>;

async function findRepository(folder: string, git: Git): Promise<void> {
  const answer = isFolder(folder) ? await git('rev-parse', '--is-inside-work-tree') : null;
  if (answer?.stdout.toString().trim() === 'true') return;
  const isUnsafe = answer?.stderr.includes('safe.directory') === true;
  throw isUnsafe ? unsafeRepository(folder) : noRepository(folder);
}

function noRepository(folder: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${folder}」は Git のリポジトリのフォルダーではありません。`,
      en: `“${folder}” is not a folder of a Git repository.`,
    },
    {
      ja: 'そのフォルダーで git init を実行するか、git clone したフォルダーを指定してください。何も変えていません。',
      en: 'Run git init there, or name a folder that was cloned. Nothing was changed.',
    },
  );
}

function unsafeRepository(folder: string): CannotRun {
  return new CannotRun(
    {
      ja: `「${folder}」の持ち主がほかの人なので、Git が使わせません。`,
      en: `“${folder}” belongs to somebody else, so Git does not let it be used.`,
    },
    {
      ja: '信用できるフォルダーなら、git config --global --add safe.directory のあとにその場所を書いて実行してください。',
      en: 'If you trust it, run git config --global --add safe.directory with its place.',
    },
  );
}

function readAttributes(file: string): string {
  try {
    // Git does not follow such a link either, and it may lead out of the repository.
    if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink()) throw linkedAttributes(file);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  } catch (error) {
    throw error instanceof CannotRun ? error : fileFailure(error, file, 'read');
  }
}

function linkedAttributes(file: string): CannotRun {
  return new CannotRun(
    { ja: `「${file}」はほかの場所へのリンクです。`, en: `“${file}” is a link to another place.` },
    {
      ja: 'Git はリンクの .gitattributes を読みません。普通のファイルに替えてください。何も変えていません。',
      en: 'Git reads no .gitattributes that is a link. Put a regular file in its place. Nothing was changed.',
    },
  );
}

interface SettingsPlan {
  readonly added: readonly GitSetting[];
  /** Set otherwise in this repository: the key, with what it is. */
  readonly kept: readonly GitSetting[];
}

async function planSettings(git: Git): Promise<SettingsPlan> {
  const added: GitSetting[] = [];
  const kept: GitSetting[] = [];
  for (const setting of GIT_SETTINGS) {
    const answer = await git('config', '--local', '--null', '--get', setting.key);
    const value = answer.stdout.toString().replace(/\0$/, '');
    if (answer.exitCode !== 0) added.push(setting);
    else if (value !== setting.value) kept.push({ key: setting.key, value });
  }
  return { added, kept };
}

async function setValue(git: Git, key: string, value: string): Promise<void> {
  const answer = await git('config', '--local', key, value);
  if (answer.exitCode === 0) return;
  const [reason = ''] = answer.stderr.trim().split('\n');
  throw new CannotRun(
    { ja: `Git の設定 ${key} を書けません: ${reason}`, en: `Cannot set ${key} of Git: ${reason}` },
    {
      ja: '.git/config に書き込む権限があるか確かめてください。',
      en: 'Check that .git/config may be written to.',
    },
  );
}

function describe(attributes: AttributesPlan, settings: SettingsPlan, isDryRun: boolean): readonly Wording[] {
  const added = [
    ...attributes.added.map((line) => `.gitattributes  ${line}`),
    ...settings.added.map(({ key, value }) => `git config      ${key} = ${value}`),
  ];
  const kept = [
    ...attributes.kept.map((line) => `.gitattributes  ${line.trim()}`),
    ...settings.kept.map(({ key, value }) => `git config      ${key} = ${value}`),
  ];
  const list = (lines: readonly string[]) => lines.map((line) => same(`  ${line}`));
  const heading = isDryRun
    ? {
        ja: '次のように設定します（--dry-run なので、まだ何も変えていません）。',
        en: 'Would be set (nothing is changed with --dry-run):',
      }
    : { ja: '次のように設定しました。', en: 'Set:' };
  return [
    ...(added.length > 0 ? [heading, ...list(added)] : [NOTHING_TO_DO]),
    ...(kept.length > 0 ? [KEPT, ...list(kept)] : []),
    ...(added.length > 0 && !isDryRun ? NEXT : []),
  ];
}

function same(text: string): Wording {
  return { ja: text, en: text };
}

const NOTHING_TO_DO: Wording = {
  ja: '加えることはありません。',
  en: 'There is nothing to add.',
};

const KEPT: Wording = {
  ja: 'すでに別の設定があるので、そのままにしたもの。このプログラムに替えるときは、消してからもう一度実行してください。',
  en: 'Set otherwise already and left as it is. To use this program instead, remove it and run this again.',
};

const NEXT: readonly Wording[] = [
  {
    ja: '.gitattributes は git add してみなさんと共有してください。Git の設定は共有されないので、ほかの人は、自分のところで policy init --git を一度実行します。',
    en: 'Share .gitattributes with git add. The configuration of Git is not shared: everybody else runs policy init --git once.',
  },
];
