import type { Form, TextChange } from '../../layout/form.js';

/** What a page says beside the form: names of its parts, and what stands in a cell that nobody has filled in. */
export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly top: string;
  /** In an empty cell for text, and in one for a grade. */
  readonly empty: string;
  readonly ungraded: string;
  /** Said in front of and behind what is changed, for those who do not see the lines under or through it. */
  readonly changes: Readonly<Record<TextChange, readonly [before: string, after: string]>>;
}

const JAPANESE: PageWords = {
  skip: '本文へ移動',
  contents: '目次',
  top: 'ページの先頭へ',
  empty: '未記入',
  ungraded: '未評価',
  changes: {
    marked: ['（改正部分 ', ' 改正部分終わり）'],
    inserted: ['（追加 ', ' 追加終わり）'],
    deleted: ['（削除 ', ' 削除終わり）'],
  },
};

const ENGLISH: PageWords = {
  skip: 'Skip to the text',
  contents: 'Contents',
  top: 'Back to the top',
  empty: 'not filled in',
  ungraded: 'not graded',
  changes: {
    marked: [' (changed: ', ' end of change) '],
    inserted: [' (inserted: ', ' end of insertion) '],
    deleted: [' (deleted: ', ' end of deletion) '],
  },
};

/** The words in the language of the form: Japanese where it is, else English. */
export function pageWords({ language }: Form): PageWords {
  return /^ja\b/i.test(language) ? JAPANESE : ENGLISH;
}
