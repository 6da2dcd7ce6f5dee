import type { Wording } from '../wording.js';
import { say } from './rule-wording.js';

/** What a YAML syntax error means to somebody who has never read the standard. Keys are the codes of the package `yaml`. */
export function yamlSyntax(code: string): { readonly message: Wording; readonly help: Wording } {
  const [ja, en, helpJa, helpEn] = WORDINGS[code] ?? FALLBACK;
  return { message: say(ja, en), help: say(helpJa, helpEn) };
}

const QUOTE_JA = '文章に「: 」や「 #」や引用符があるときは、全体を " " で囲んでください。';
const QUOTE_EN = 'Quote a text that holds “: ”, “ #” or quotation marks.';
const INDENT_JA = '同じ段の項目は、行頭の空白の数をそろえてください。';
const INDENT_EN = 'Begin keys of the same level in the same column.';

const FALLBACK = ['YAML として読めません。', 'This is not valid YAML.', QUOTE_JA, QUOTE_EN] as const;

const WORDINGS: Readonly<Record<string, readonly [ja: string, en: string, helpJa: string, helpEn: string]>> =
  {
    BAD_INDENT: ['字下げがそろっていません。', 'The indentation is wrong.', INDENT_JA, INDENT_EN],
    TAB_AS_INDENT: [
      '字下げにタブが使われています。',
      'A tab is used for indentation.',
      'タブを半角の空白に置き換えてください。',
      'Replace the tab by spaces.',
    ],
    UNCLOSED_QUOTE: [
      '引用符が閉じていません。',
      'This quotation mark is not closed.',
      '文章の終わりにも同じ引用符を付けてください。',
      'Put the same mark at the end of the text.',
    ],
    UNCLOSED_BRACKET: [
      'かっこが閉じていません。',
      'This bracket is not closed.',
      '[ には ] を、{ には } を付けてください。',
      'Close [ with ] and { with }.',
    ],
    EXTRA_BRACKET: [
      '開くかっこのない ] か } があります。',
      'There is a ] or } that closes nothing.',
      'この記号を消してください。文章の一部なら、文章の全体を " " で囲みます。',
      'Remove it. Where it is part of a text, quote the whole text.',
    ],
    AFTER_QUOTE: [
      '閉じた引用符の後に文字があります。',
      'There is text behind a closing quotation mark.',
      "文章の全体を ' ' で囲むか、引用符を「」に替えてください。",
      "Put the whole text between ' and ', or use other marks for the quotation.",
    ],
    MISSING_CHAR: [
      '区切りのコンマ、またはコロンの後の空白が足りません。',
      'A comma, or the space after a colon, is missing.',
      `区切りを確かめてください。${QUOTE_JA}`,
      `Check the separators. ${QUOTE_EN}`,
    ],
    BLOCK_AS_IMPLICIT_KEY: [
      '一行に「項目: 値」が二つあるか、値の中に「: 」があります。',
      'There are two “key: value” on a line, or “: ” inside a value.',
      QUOTE_JA,
      QUOTE_EN,
    ],
    MULTILINE_IMPLICIT_KEY: [
      '項目名の後のコロンがないか、項目名が二行にわたっています。',
      'A colon is missing behind a key, or the key spans lines.',
      '「項目: 値」の形にしてください。コロンは半角で、後に空白を一つ置きます。',
      'Write “key: value”, with an ASCII colon and a space.',
    ],
    BLOCK_IN_FLOW: [
      '{ } や [ ] の中に、改行して書く並びがあります。',
      'A block list or map stands inside { } or [ ].',
      '{ } や [ ] の中はコンマで区切って書いてください。',
      'Separate the entries inside { } or [ ] by commas.',
    ],
    BAD_DQ_ESCAPE: [
      '" " の中の \\ の使い方が誤っています。',
      'There is a wrong \\ inside double quotes.',
      "\\ そのものは \\\\ と書くか、全体を ' ' で囲んでください。",
      'Write \\\\ for a backslash, or use single quotes.',
    ],
    BAD_SCALAR_START: [
      'この文字(@ や ` など)から文章を始めることはできません。',
      'A text cannot begin with this character (@, ` or the like).',
      '全体を " " で囲んでください。',
      'Quote the whole text.',
    ],
    UNEXPECTED_TOKEN: [
      'ここに書けないものがあります。',
      'There is something here that does not belong.',
      `${INDENT_JA}${QUOTE_JA}`,
      `${INDENT_EN} ${QUOTE_EN}`,
    ],
    KEY_OVER_1024_CHARS: [
      '項目名が長すぎます。',
      'A key is too long.',
      '「項目: 値」の形になっているか確かめてください。',
      'Check that the line has the form “key: value”.',
    ],
  };
