import { CannotRun } from '../cannot-run.js';

/** A folder was named that has no name. */
export function noFolder(): CannotRun {
  return new CannotRun(
    { ja: 'フォルダーの名前が空です。', en: 'The name of the folder is empty.' },
    { ja: '例: policy init nishi-2027', en: 'For example: policy init nishi-2027' },
  );
}
