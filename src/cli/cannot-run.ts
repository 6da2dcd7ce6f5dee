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

/**
 * A failure of the file system, in words. `path` is as the user gave it; `rewrite` is to
 * mend a file in place, `make` to make what is not there yet.
 */
export function fileFailure(error: unknown, path: string, doing: keyof typeof DOINGS): CannotRun {
  const code = (error as NodeJS.ErrnoException)?.code ?? '';
  if (!code) throw error;
  const { ja, en, help, reasons = {} } = DOINGS[doing];
  const reason = reasons[code] ?? REASONS[code] ?? { ja: code, en: code };
  return new CannotRun(
    { ja: `「${path}」${ja}: ${reason.ja}。`, en: `Cannot ${en} “${path}”: ${reason.en}.` },
    help,
  );
}

/** What was done, and what to do instead; `reasons` go before the common ones. */
interface Doing extends Wording {
  readonly help: Wording;
  readonly reasons?: Readonly<Record<string, Wording>>;
}

const DOINGS: Readonly<Record<'read' | 'write' | 'rewrite' | 'make', Doing>> = {
  read: {
    ja: 'を読めません',
    en: 'read',
    help: {
      ja: 'ファイルの名前と場所を確かめてください。',
      en: 'Check the name and place of the file.',
    },
  },
  write: {
    ja: 'に書けません',
    en: 'write',
    help: {
      ja: '書き込める場所を -o で指定してください。元のファイルは変わっていません。',
      en: 'Name a place that can be written to with -o. No existing file was changed.',
    },
  },
  rewrite: {
    ja: 'に書けません',
    en: 'write',
    help: {
      ja: 'ファイルとフォルダーに書き込む権限があるか確かめてください。ファイルは変わっていません。',
      en: 'Check that the file and its folder may be written to. The file is as it was.',
    },
  },
  make: {
    ja: 'を作れません',
    en: 'make',
    help: {
      ja: '書き込める別のフォルダーを指定してください。何も作っていません。',
      en: 'Name another folder that can be written to. Nothing was made.',
    },
    reasons: {
      EEXIST: { ja: '同じ名前のファイルがあります', en: 'a file has that name' },
      EISDIR: { ja: '同じ名前のフォルダーがあります', en: 'a folder has that name' },
    },
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
