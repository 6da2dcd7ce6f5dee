import { quote, type Wording } from '../wording.js';
import { error, say, warning } from './rule-wording.js';

/** What is wrong with a results file that is for several years or units. */
export const RESULTS_YEAR_RULES = {
  'results/fiscal-year': error(
    say(
      '結果ファイルの年度は西暦か元号で書きます。',
      'A year of a results file is a Western year or has its era.',
    ),
    ({ text }: { text: string }) =>
      text.trim() === ''
        ? say('年度がありません。', 'The fiscal year is missing.')
        : say(`年度「${quote(text)}」が読めません。`, `“${quote(text)}” is not a fiscal year.`),
    () => say('2023、令和5年度、R5 のように書いてください。', 'Write 2023, 令和5年度 or R5.'),
  ),
  'results/shared-file': error(
    say(
      'いくつもの運営方針の結果ファイルには、どれの行かを示す列があります。',
      'A results file of several policies has the columns that say whose a row is.',
    ),
    ({ column }: { column: 'fiscal_year' | 'organization' }) =>
      column === 'fiscal_year'
        ? say(
            'いくつかの年度の運営方針に使う結果ファイルに「年度」(fiscal_year)の列がありません。',
            'The results file is used for policies of several years but has no column “fiscal_year” (年度).',
          )
        : say(
            'いくつかの所属の運営方針に使う結果ファイルに「所属」(organization)の列がありません。',
            'The results file is used for policies of several units but has no column “organization” (所属).',
          ),
    ({ column }) =>
      column === 'fiscal_year'
        ? say(
            '「年度」の列を加えて、行ごとに 2023、令和5年度、R5 のように書いてください。',
            'Add the column and write 2023, 令和5年度 or R5 in each row.',
          )
        : say(
            '「所属」の列を加えて、行ごとに運営方針と同じ名前を書いてください。',
            'Add the column and write in each row the name that the policy has.',
          ),
  ),
  'results/no-rows': warning(
    say(
      '結果ファイルには運営方針の所属と年度の行があります。',
      'A results file has rows for the unit and year of the policy.',
    ),
    ({ organization, fiscalYear }: { organization: string; fiscalYear: number }) =>
      say(
        `「${quote(organization)}」の ${fiscalYear}年度の行が一つもありません。`,
        `There is no row for “${quote(organization)}” in fiscal year ${fiscalYear}.`,
      ),
    () =>
      say(
        '結果の行があるか、「所属」と「年度」が運営方針と同じかを確かめてください。',
        'Check that there are rows, and that organization and fiscal_year are those of the policy.',
      ),
  ),
  'results/previous': warning(
    say(
      '前年度実績は、結果ファイルの前年度の行と同じです。',
      'Last year’s result is that of the row of the year before in the results file.',
    ),
    ({ id, text, before, place }: { id: string; text: string; before: string; place: Wording }) =>
      say(
        `指標「${quote(id)}」の前年度実績「${quote(text)}」が、前年度の実績「${quote(before)}」(${place.ja})と違います。`,
        `Last year’s result of “${quote(id)}” is “${quote(text)}” here and “${quote(before)}” in the row of the year before (${place.en}).`,
      ),
    () =>
      say(
        'どちらか正しいほうにそろえてください。そろえるまでは「前年度実績」の欄の数値を使います。',
        'Make both the figure that is right. Until then the one in “previous” (前年度実績) is used.',
      ),
  ),
};
