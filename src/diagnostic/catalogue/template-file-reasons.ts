import type { Wording } from '../wording.js';
import { say } from './rule-wording.js';

const SAVE_ANEW = say(
  'Word で開いて「名前を付けて保存」から .docx を選び、保存し直してください。',
  'Open it in Word and save it anew as .docx.',
);

/** Each reason with what is wrong and what to do. */
export const TEMPLATE_FILE_REASONS = {
  notOffice: [say('Word のファイル(.docx)ではありません。', 'It is not a Word file (.docx).'), SAVE_ANEW],
  oldOrEncrypted: [
    say(
      '古い形式(.doc)か、パスワードで暗号化されたファイルです。',
      'It is of the old kind (.doc) or encrypted with a password.',
    ),
    say(
      'Word で開き、パスワードを外して、.docx で保存し直してください。',
      'Open it in Word, remove the password and save it as .docx.',
    ),
  ],
  excel: [
    say('Excel のファイルです。', 'It is an Excel file.'),
    say(
      'テンプレートにできるのは Word のファイル(.docx)だけです。Excel の様式は --format xlsx で作れます。',
      'Only Word files (.docx) can be templates. The official form comes in Excel with --format xlsx.',
    ),
  ],
  notWord: [say('Word の文書ではありません。', 'It is no Word document.'), SAVE_ANEW],
  macros: [
    say('マクロが入っています。', 'It holds macros.'),
    say(
      'Word で開き、「Word 文書 (*.docx)」として保存し直してください。マクロは取り除かれます。',
      'Open it in Word and save it as “Word Document (*.docx)”, which leaves the macros out.',
    ),
  ],
  strict: [
    say(
      '「完全 Open XML ドキュメント」(Strict) の形式です。',
      'It is of the kind “Strict Open XML Document”.',
    ),
    say(
      'Word で開き、「Word 文書 (*.docx)」として保存し直してください。',
      'Open it in Word and save it as “Word Document (*.docx)”.',
    ),
  ],
  damaged: [say('ファイルが壊れています。', 'The file is damaged.'), SAVE_ANEW],
  xml: [say('ファイルの中身(XML)が壊れています。', 'The contents of the file (XML) are damaged.'), SAVE_ANEW],
  doctype: [
    say(
      'Word が書かない宣言(DOCTYPE)が入っているので読みません。',
      'It holds a declaration that Word never writes (DOCTYPE) and is not read.',
    ),
    SAVE_ANEW,
  ],
  encoding: [say('中身が UTF-8 で書かれていません。', 'Its contents are not in UTF-8.'), SAVE_ANEW],
  path: [
    say(
      'ファイルの中に不正な名前の部品があるので読みません。',
      'Parts of the file have names that no Office program writes; it is not read.',
    ),
    SAVE_ANEW,
  ],
  tooLarge: [
    say('ファイルが大きすぎます(上限は 10 MiB)。', 'The file is too large (at most 10 MiB).'),
    say(
      '大きな写真を取り除くか、Word の「図の圧縮」を使ってください。',
      'Remove large pictures, or use “Compress Pictures” in Word.',
    ),
  ],
  bomb: [
    say(
      '中身を広げると大きくなりすぎるので読みません(上限は 64 MiB、圧縮率 200 倍)。',
      'Its contents would be too large (at most 64 MiB, and 200 times the packed size).',
    ),
    SAVE_ANEW,
  ],
  tooManyPlaceholders: [
    say('項目の数が多すぎます(上限は 5,000)。', 'It has too many placeholders (at most 5,000).'),
    say(
      '同じ並びは {{#指標}} と {{/指標}} のような繰り返しにまとめてください。',
      'Write what recurs once, between {{#indicators}} and {{/indicators}} for example.',
    ),
  ],
  tooManyParts: [
    say('部品の数が多すぎます(上限は 1,000)。', 'It has too many parts (at most 1,000).'),
    say('写真や埋め込みの数を減らしてください。', 'Use fewer pictures and embedded files.'),
  ],
} as const satisfies Readonly<Record<string, readonly [Wording, Wording]>>;

/** Why a file cannot be a template. */
export type TemplateFileReason = keyof typeof TEMPLATE_FILE_REASONS;
