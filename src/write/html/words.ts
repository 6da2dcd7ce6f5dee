import type { Form } from '../../layout/form.js';

/** What a page says beside the form: names of its parts, and what stands in a cell that nobody has filled in. */
export interface PageWords {
  readonly skip: string;
  readonly contents: string;
  readonly top: string;
  /** In an empty cell for text, and in one for a grade. */
  readonly empty: string;
  readonly ungraded: string;
}

const JAPANESE: PageWords = {
  skip: '本文へ移動',
  contents: '目次',
  top: 'ページの先頭へ',
  empty: '未記入',
  ungraded: '未評価',
};

const ENGLISH: PageWords = {
  skip: 'Skip to the text',
  contents: 'Contents',
  top: 'Back to the top',
  empty: 'not filled in',
  ungraded: 'not graded',
};

/** The words in the language of the form: Japanese where it is, else English. */
export function pageWords({ language }: Form): PageWords {
  return /^ja\b/i.test(language) ? JAPANESE : ENGLISH;
}
