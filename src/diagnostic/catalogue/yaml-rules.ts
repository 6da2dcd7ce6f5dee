import { quote } from '../wording.js';
import { error, fixable, info, say, warning } from './rule-wording.js';
import { yamlSyntax } from './yaml-syntax.js';

/** What is wrong with a YAML file before anything is known of its contents. */
export const YAML_RULES = {
  'yaml/encoding': error(
    say('ファイルの文字コードは UTF-8 です。', 'A file is encoded in UTF-8.'),
    (_: { offset: number }) =>
      say('UTF-8 として読めないバイトがあります。', 'The file has bytes that are not UTF-8.'),
    () =>
      say(
        '文字コード UTF-8 で保存し直してください(メモ帳では「名前を付けて保存」の「エンコード」)。',
        'Save the file as UTF-8 (in Notepad: Save as, Encoding).',
      ),
  ),
  'yaml/too-large': error(
    say('ファイルは 1 MiB までです。', 'A file is at most 1 MiB.'),
    ({ bytes, limit }: { bytes: number; limit: number }) =>
      say(
        `ファイルが大きすぎます(${bytes} バイト。上限は ${limit} バイト)。`,
        `The file is too large (${bytes} bytes; the limit is ${limit}).`,
      ),
    () => say('運営方針一つにつき一つのファイルに分けてください。', 'Keep one policy to a file.'),
  ),
  'yaml/too-deep': error(
    say('入れ子は 64 段までです。', 'Nesting is at most 64 levels.'),
    ({ limit }: { limit: number }) =>
      say(`入れ子が深すぎます(上限は ${limit} 段)。`, `Nested too deeply (the limit is ${limit} levels).`),
    () => say('入れ子を浅くしてください。', 'Use fewer levels.'),
  ),
  'yaml/empty': error(
    say('ファイルには内容があります。', 'A file has contents.'),
    (_: Record<never, never>) => say('ファイルに内容がありません。', 'The file is empty.'),
    () =>
      say(
        '一行目に version: 1 と書き、続けて fiscalYear、organization などの項目を書いてください。',
        'Write version: 1 on the first line, then fiscalYear, organization and the other keys.',
      ),
  ),
  'yaml/not-a-policy': error(
    say('ファイルは「項目: 値」の並びです。', 'A file consists of keys and values.'),
    ({ found, isOffice = false }: { found: string; isOffice?: boolean }) =>
      isOffice
        ? say(
            'Word や Excel などのファイルです。運営方針の YAML ファイルではありません。',
            'This is a Word or Excel file or the like, not a policy in YAML.',
          )
        : say(
            `運営方針のファイルではありません(「項目: 値」の並びではなく「${quote(found)}」があります)。`,
            `This is not a policy file: “${quote(found)}” instead of lines of “key: value”.`,
          ),
    ({ isOffice = false }) =>
      isOffice
        ? say('YAML のファイルの名前を指定してください。', 'Name the YAML file.')
        : say(
            '「fiscalYear: 2023」のように、半角のコロンと空白で区切った項目を並べてください。',
            'Write keys and values, such as “fiscalYear: 2023”.',
          ),
  ),
  'yaml/syntax': error(
    say('ファイルは YAML 1.2 として読めます。', 'A file is valid YAML 1.2.'),
    ({ code }: { code: string }) => yamlSyntax(code).message,
    ({ code }) => yamlSyntax(code).help,
  ),
  'yaml/comma-in-braces': fixable(
    error(
      say('{ } の中のコンマを含む数値は引用符で囲みます。', 'A figure with a comma inside { } is quoted.'),
      ({ figure }: { key: string; figure: string }) =>
        say(
          `{ } の中の「${quote(figure)}」がコンマのところで切れてしまいます。`,
          `Inside { } the comma cuts “${quote(figure)}” in two.`,
        ),
      ({ key, figure }) =>
        say(
          `全体を " " で囲んで ${key}: "${quote(figure)}" と書いてください。`,
          `Quote the whole: ${key}: "${quote(figure)}".`,
        ),
    ),
  ),
  'yaml/full-width-colon': fixable(
    error(
      say('項目名の後のコロンは半角です。', 'The colon behind a key is an ASCII one.'),
      ({ key }: { key: string }) =>
        say(
          `「${quote(key)}」の後のコロンが全角(：)です。`,
          `The colon after “${quote(key)}” is full-width (：).`,
        ),
      ({ key }) =>
        say(
          `半角のコロンと空白にして「${quote(key)}: 」と書いてください。`,
          `Write an ASCII colon and a space: “${quote(key)}: ”.`,
        ),
    ),
  ),
  'yaml/full-width-space': fixable(
    error(
      say('コロンの後の空白は半角です。', 'The space behind a colon is an ASCII one.'),
      ({ key }: { key: string }) =>
        say(`「${quote(key)}:」の後の空白が全角です。`, `The space behind “${quote(key)}:” is full-width.`),
      ({ key }) =>
        say(
          `半角の空白にして「${quote(key)}: 」と書いてください。`,
          `Write an ASCII space: “${quote(key)}: ”.`,
        ),
    ),
  ),
  'yaml/full-width-indent': fixable(
    error(
      say('字下げは半角の空白です。', 'Indentation is made of ASCII spaces.'),
      ({ key }: { key: string }) =>
        say(
          `「${quote(key)}」の行の字下げに全角の空白などがあります。`,
          `The line of “${quote(key)}” is indented with a full-width or no-break space.`,
        ),
      () => say('字下げには半角の空白を使ってください。', 'Indent with ASCII spaces.'),
    ),
  ),
  'yaml/duplicate-key': error(
    say('同じ項目は一度だけ書きます。', 'A key stands once in its place.'),
    ({ key, line }: { key: string; line: number }) =>
      say(
        `項目「${quote(key)}」が二度あります(最初は ${line} 行目)。`,
        `The key “${quote(key)}” occurs twice (first on line ${line}).`,
      ),
    () => say('どちらか一つだけを残してください。', 'Keep only one of them.'),
  ),
  'yaml/key': error(
    say('項目名は文字列です。', 'A key is a string.'),
    ({ found }: { found: string }) =>
      say(`項目名「${quote(found)}」が文字列ではありません。`, `The key “${quote(found)}” is not a string.`),
    () =>
      say(
        '項目名には決められた英語の名前を書いてください。',
        'Write one of the names of the format as the key.',
      ),
  ),
  'yaml/multiple-documents': error(
    say('一つのファイルに文書は一つです。', 'A file holds one document.'),
    (_: Record<never, never>) =>
      say('一つのファイルに文書が二つ以上あります。', 'The file holds more than one document.'),
    () =>
      say('区切りの「---」を消すか、ファイルを分けてください。', 'Remove the “---” line, or split the file.'),
  ),
  'yaml/alias': error(
    say('アンカー、別名、マージキーは使えません。', 'Anchors, aliases and merge keys are not used.'),
    ({ found }: { found: string }) =>
      say(
        `アンカーと別名(「${quote(found)}」)は使えません。`,
        `Anchors, aliases and merge keys (“${quote(found)}”) are not allowed.`,
      ),
    () =>
      say(
        '同じ内容でもその場所に書いてください。文章が & や * で始まるときは引用符 " " で囲みます。',
        'Write the content out where it belongs. Quote a text that begins with & or *.',
      ),
  ),
  'yaml/tag': error(
    say('タグは使えません。', 'Tags are not used.'),
    ({ found }: { found: string }) =>
      say(`タグ(「${quote(found)}」)は使えません。`, `Tags (“${quote(found)}”) are not allowed.`),
    () =>
      say(
        'タグを消してください。文章が ! で始まるときは引用符 " " で囲みます。',
        'Remove the tag. Quote a text that begins with !.',
      ),
  ),
  'yaml/version': fixable(
    error(
      say('YAML 1.2 だけを読みます。', 'Only YAML 1.2 is read.'),
      ({ found }: { found: string }) =>
        say(`「${quote(found)}」は使えません。`, `“${quote(found)}” is not allowed.`),
      () =>
        say(
          'この行を消してください。YAML 1.2 として読みます。',
          'Remove this line. Files are read as YAML 1.2.',
        ),
    ),
  ),
  'yaml/character': error(
    say(
      'Word や Excel に書けない文字は使えません。',
      'Characters that Word and Excel cannot hold are not used.',
    ),
    ({ code }: { code: string }) =>
      say(`使えない文字 U+${code} があります。`, `The character U+${code} is not allowed.`),
    () =>
      say(
        'この文字を消してください。Word や Excel のファイルに書けない文字です。',
        'Remove it. Word and Excel files cannot hold it.',
      ),
  ),
  'yaml/bidirectional': fixable(
    warning(
      say(
        '文字の並びの向きを変える見えない文字は使いません。',
        'Characters that change the direction of text are not used.',
      ),
      ({ code }: { code: string }) =>
        say(
          `文字の並びの向きを変える見えない文字 U+${code} があります。`,
          `There is an invisible character that changes the direction of text, U+${code}.`,
        ),
      () => say('意図したものでなければ消してください。', 'Remove it unless it is meant.'),
    ),
  ),
  'yaml/invisible': fixable(
    info(
      say('目に見えない文字は使いません。', 'Invisible characters are not used.'),
      ({ code }: { code: string }) =>
        say(`目に見えない文字 U+${code} があります。`, `There is an invisible character, U+${code}.`),
      () =>
        say(
          'この文字を消してください。検索や比較で、見た目が同じ言葉が別の言葉になります。',
          'Remove it. It makes words that look the same differ in searches and comparisons.',
        ),
    ),
  ),
  'yaml/line-end': fixable(
    error(
      say('改行は LF か CRLF です。', 'Lines end in LF or CRLF.'),
      (_: Record<never, never>) => say('改行が CR だけで書かれています。', 'Lines end in CR alone.'),
      () =>
        say(
          '改行コードを LF か CRLF にして保存し直してください。',
          'Save the file with LF or CRLF line ends.',
        ),
    ),
  ),
};
