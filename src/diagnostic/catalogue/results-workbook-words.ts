import { quote, type Wording } from '../wording.js';
import { DAMAGES, FILE_TYPES, SIZES as PACKAGE_SIZES, UNSAFE } from './collect-words.js';
import { say } from './rule-wording.js';

/** Why a workbook is not read; a Word document is none. */
export type WorkbookFault =
  | { kind: 'document' }
  | { kind: 'noSheet' }
  | { kind: 'fileType'; found: keyof typeof FILE_TYPES }
  | { kind: 'tooLarge'; what: keyof typeof PACKAGE_SIZES; limit: number }
  | { kind: 'damaged'; what: keyof typeof DAMAGES; part: string }
  | { kind: 'unsafe'; what: keyof typeof UNSAFE; part: string };

type Fault<Kind> = Extract<WorkbookFault, { kind: Kind }>;

/** What a workbook is that is not read. */
export const WORKBOOK = {
  document: () => say('Word の文書です。', 'The file is a Word document.'),
  noSheet: () => say('表示されるシートがありません。', 'There is no sheet that is shown.'),
  fileType: ({ found }: Fault<'fileType'>) =>
    found === 'other'
      ? say('Excel(.xlsx)でも CSV でもないファイルです。', 'The file is neither Excel (.xlsx) nor CSV.')
      : FILE_TYPES[found].message,
  tooLarge: ({ what, limit }: Fault<'tooLarge'>) =>
    say(
      `ファイルが大きすぎるので読みません(${PACKAGE_SIZES[what].ja}の上限は ${limit})。`,
      `The file is too large and is not read (at most ${limit} ${PACKAGE_SIZES[what].en}).`,
    ),
  damaged: ({ what, part }: Fault<'damaged'>) =>
    say(
      `ファイルが壊れています(${DAMAGES[what].ja}${inPart(part, ': ')})。`,
      `The file is damaged (${DAMAGES[what].en}${inPart(part, ': ')}).`,
    ),
  unsafe: ({ what, part }: Fault<'unsafe'>) =>
    say(
      `${UNSAFE[what].ja}ので読みません${part === '' ? '' : `(${quote(part)})`}。`,
      `${UNSAFE[what].en}, so it is not read${part === '' ? '' : ` (${quote(part)})`}.`,
    ),
} as const satisfies { readonly [Kind in WorkbookFault['kind']]: (fault: Fault<Kind>) => Wording };

function inPart(part: string, before: string): string {
  return part === '' ? '' : before + quote(part);
}

/** Why the text of a cell is not what a person saw. */
export const CELLS = {
  error: {
    ja: 'セルが Excel のエラーになっています',
    en: 'The cell holds an error of Excel’s',
    help: say('正しい値を書いてください。', 'Write the right value.'),
  },
  date: {
    ja: 'セルが日付になっています',
    en: 'The cell holds a date',
    help: say(
      'セルの書式を「文字列」にしてから、値を書き直してください。Excel は 3-1 や 4/1 などの文字を日付に変えることがあります。',
      'Format the cell as text and write the value again. Excel takes words such as 3-1 or 4/1 for dates.',
    ),
  },
  format: {
    ja: 'セルの表示形式が読めません',
    en: 'The number format of the cell is not understood',
    help: say(
      'セルの書式を「文字列」にしてから、画面に見えるとおりに書き直してください。',
      'Format the cell as text and write the value as it is seen.',
    ),
  },
  notCalculated: {
    ja: 'セルの数式に結果がありません',
    en: 'The formula of the cell has no result',
    help: say(
      'Excel で開いて保存し直すか、数式をやめて値を書いてください。',
      'Open it in Excel and save it again, or write the value in place of the formula.',
    ),
  },
} as const;
