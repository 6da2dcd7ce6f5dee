import type { Wording } from '../diagnostic/wording.js';

/** The program cannot do what was asked for a reason outside the documents: usage, unreadable, unwritable. Exit code 2. */
export class CannotRun extends Error {
  constructor(
    /** What is wrong and where. */
    readonly wording: Wording,
    /** What to do instead. */
    readonly help: Wording,
  ) {
    super(wording.en);
  }
}

/** A failure of the file system, in words. `path` is as the user gave it. */
export function fileFailure(error: unknown, path: string, doing: 'read' | 'write' | 'rewrite'): CannotRun {
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  if (!code) throw error;
  const reason = REASONS[code] ?? { ja: code, en: code };
  return new CannotRun(
    doing === 'read'
      ? { ja: `「${path}」を読めません: ${reason.ja}。`, en: `Cannot read “${path}”: ${reason.en}.` }
      : { ja: `「${path}」に書けません: ${reason.ja}。`, en: `Cannot write “${path}”: ${reason.en}.` },
    WHAT_TO_DO[doing],
  );
}

const WHAT_TO_DO: Readonly<Record<'read' | 'write' | 'rewrite', Wording>> = {
  read: { ja: 'ファイルの名前と場所を確かめてください。', en: 'Check the name and place of the file.' },
  write: {
    ja: '書き込める場所を -o で指定してください。元のファイルは変わっていません。',
    en: 'Name a place that can be written to with -o. No existing file was changed.',
  },
  rewrite: {
    ja: 'ファイルとフォルダーに書き込む権限があるか確かめてください。ファイルは変わっていません。',
    en: 'Check that the file and its folder may be written to. The file is as it was.',
  },
};

const REASONS: Readonly<Record<string, Wording>> = {
  ENOENT: { ja: 'ファイルかフォルダーがありません', en: 'no such file or folder' },
  ENOTDIR: { ja: '途中にフォルダーでないものがあります', en: 'a part of the path is not a folder' },
  EEXIST: { ja: '途中にフォルダーでないものがあります', en: 'a part of the path is not a folder' },
  EISDIR: { ja: 'フォルダーです', en: 'it is a folder' },
  EACCES: { ja: '権限がありません', en: 'permission denied' },
  EPERM: { ja: '権限がありません', en: 'permission denied' },
  EROFS: { ja: '読み取り専用です', en: 'the file system is read-only' },
  ENOSPC: { ja: 'ディスクの空きがありません', en: 'no space left on the disk' },
  EDQUOT: { ja: '使用できる容量を超えました', en: 'the disk quota is exceeded' },
  EBUSY: { ja: 'ほかのプログラムが使っています', en: 'another program is using it' },
  ELOOP: { ja: 'リンクが循環しています', en: 'too many symbolic links' },
  ENAMETOOLONG: { ja: '名前が長すぎます', en: 'the name is too long' },
};
