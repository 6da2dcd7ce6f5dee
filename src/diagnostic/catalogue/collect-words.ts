import { say } from './rule-wording.js';

/** What a file is that is no filled form. */
export const FILE_TYPES = {
  old: {
    message: say('古い形式(.doc、.xls)のファイルです。', 'The file has the old format (.doc or .xls).'),
    help: say(
      'Word や Excel で開き、.docx か .xlsx として保存し直してください。',
      'Open it in Word or Excel and save it as .docx or .xlsx.',
    ),
  },
  encrypted: {
    message: say('パスワードで暗号化されています。', 'The file is encrypted with a password.'),
    help: say('パスワードを外して保存し直してください。', 'Save it again without the password.'),
  },
  openDocument: {
    message: say(
      'OpenDocument 形式(.odt、.ods)のファイルです。',
      'The file is an OpenDocument file (.odt or .ods).',
    ),
    help: say(
      'LibreOffice で開き、.docx か .xlsx として保存し直してください。',
      'Open it in LibreOffice and save it as .docx or .xlsx.',
    ),
  },
  empty: {
    message: say('ファイルが空です。', 'The file is empty.'),
    help: say('もう一度受け取るか、保存し直してください。', 'Have it sent again, or save it again.'),
  },
  other: {
    message: say(
      'Word(.docx)でも Excel(.xlsx)でもないファイルです。',
      'The file is neither Word (.docx) nor Excel (.xlsx).',
    ),
    help: say(
      '「policy render」で作った様式に記入したファイルを指定してください。',
      'Name a form that “policy render” has made, filled in.',
    ),
  },
} as const;

/** What may be too much of a file. */
export const SIZES = {
  bytes: { ja: 'バイト数', en: 'bytes' },
  unpacked: { ja: '展開したバイト数', en: 'bytes unpacked' },
  ratio: { ja: '圧縮の倍率', en: 'times its size unpacked' },
  parts: { ja: '中のファイルの数', en: 'files inside' },
  elements: { ja: '要素の数', en: 'elements' },
  nesting: { ja: '入れ子の深さ', en: 'levels of nesting' },
  cells: { ja: 'セルの数', en: 'cells' },
} as const;

/** How a file may be broken. */
export const DAMAGES = {
  zip: { ja: '途中で切れているか、zip として読めません', en: 'cut short, or not readable as a zip' },
  checksum: { ja: '中身とチェックサムが合いません', en: 'a checksum is wrong' },
  xml: { ja: '中の XML が読めません', en: 'its XML cannot be read' },
  missing: { ja: '必要な部分がありません', en: 'a part is missing' },
} as const;

/** What makes a file one that is not read. */
export const UNSAFE = {
  macro: { ja: 'マクロがある', en: 'The file holds macros' },
  doctype: { ja: '外部の内容を呼び込む宣言がある', en: 'The file declares contents from elsewhere' },
  path: { ja: '中のファイルの名前が不正な', en: 'A file inside has a forbidden name' },
  duplicate: { ja: '中に同じ名前のファイルがある', en: 'Two files inside have one name' },
} as const;

/** What a file says of the policy that it belongs to. */
export const PROPERTIES = {
  organization: { ja: '所属', en: 'organization' },
  fiscalYear: { ja: '年度', en: 'fiscal year' },
  form: { ja: '様式', en: 'form' },
} as const;

/** Why the value of a cell cannot be taken. */
export const VALUES = {
  error: {
    ja: '記入欄が Excel のエラーになっています',
    en: 'The cell holds an error of Excel’s',
    help: say('正しい値を書いてください。', 'Write the right value.'),
  },
  date: {
    ja: '記入欄が日付になっています',
    en: 'The cell holds a date',
    help: say(
      'セルの書式を「文字列」にしてから、値を書き直してください。Excel は 4/1 などの文字を日付に変えることがあります。',
      'Format the cell as text and write the value again. Excel takes words such as 4/1 for dates.',
    ),
  },
  format: {
    ja: '記入欄の表示形式が読めません',
    en: 'The number format of the cell is not understood',
    help: say(
      'セルの書式を「文字列」にしてから、画面に見えるとおりに書き直してください。',
      'Format the cell as text and write the value as it is seen.',
    ),
  },
  notCalculated: {
    ja: '記入欄の数式に結果がありません',
    en: 'The formula of the cell has no result',
    help: say('数式をやめて、値を書いてください。', 'Write the value in place of the formula.'),
  },
} as const;
