import { quote, type Wording } from '../wording.js';
import { fixable, info, say } from './rule-wording.js';

/** What is wrong with a bracket. `crossed`: its pair closes outside the brackets it was opened in. */
type BracketProblem = 'unclosed' | 'unopened' | 'mismatched' | 'crossed';

/** The rules of words and characters. */
export const WORDING_RULES = {
  'policy/brackets': info(
    say('かっこは対になっています。', 'Brackets come in pairs.'),
    (data: { problem: BracketProblem; bracket: string; partner: string }) => bracketMessage(data),
    ({ problem, bracket, partner }) => {
      if (problem === 'unclosed')
        return say(
          `${partner} を書き足すか、${bracket} を消してください。`,
          `Add ${partner}, or remove ${bracket}.`,
        );
      if (problem === 'unopened')
        return say(
          `${partner} を書き足すか、${bracket} を消してください。`,
          `Add ${partner} in front, or remove ${bracket}.`,
        );
      if (problem === 'crossed')
        return say(
          '内側のかっこを先に閉じてください。例: （「…」…）',
          'Close the inner brackets first: （「…」…）',
        );
      return say(
        '開くかっこと閉じるかっこの種類(全角と半角も)をそろえてください。',
        'Use the same kind of bracket, full-width or ASCII, at both ends.',
      );
    },
  ),
  'policy/literal-bullet': fixable(
    info(
      say('箇条書きの行頭の印は様式が付けます。', 'The marks of list items are set by the form.'),
      ({ mark, place }: { mark: string; place: 'item' | 'line' | 'name' }) =>
        place === 'item'
          ? say(`箇条書きの項目が「${mark}」で始まっています。`, `A list item begins with “${mark}”.`)
          : place === 'line'
            ? say(`文章の行が「${mark}」で始まっています。`, `A line of text begins with “${mark}”.`)
            : say(`この欄が「${mark}」で始まっています。`, `This field begins with “${mark}”.`),
      ({ mark, place }) =>
        place === 'line'
          ? /[・･]/.test(mark)
            ? say(
                `箇条書きなら、行頭を「- 」(半角のハイフンと空白)にしてください。文の途中の「${mark}」なら、前の行につなげてください。`,
                `For a list, begin the line with “- ” (hyphen and space). If “${mark}” belongs to a sentence, join it to the line before.`,
              )
            : say(
                '箇条書きの行頭は「- 」(半角のハイフンと空白)にしてください。',
                'Begin the lines of a list with “- ” (hyphen and space).',
              )
          : say(
              `「${mark}」を消してください。印は様式が付けるので、二重に印刷されます。`,
              `Remove “${mark}”. The form sets the mark, so that two would be printed.`,
            ),
    ),
  ),
  'policy/template-leftover': info(
    say('ひな型の書き残しがありません。', 'Nothing is left over from a template.'),
    ({ text }: { text: string; unit: string | null }) =>
      say(
        `「${quote(text)}」はひな型などの書き残しのようです。`,
        `“${quote(text)}” seems to be left over from a template or a draft.`,
      ),
    ({ unit }) =>
      unit === null
        ? say('正しい内容に書き換えるか、消してください。', 'Write what is meant, or remove it.')
        : say(`所属に合わせて「${unit}」と書いてください。`, `Write “${unit}”, which the unit is.`),
  ),
  'policy/word': fixable(
    info(
      say('誤記とわかっている言葉がありません。', 'No word that is known to be a mistake is used.'),
      ({ find, write, reason }: { find: string; write: string; reason: string | null }) =>
        reason === null
          ? say(
              `「${quote(find)}」は「${quote(write)}」の誤りのようです。`,
              `“${quote(find)}” seems to be a mistake for “${quote(write)}”.`,
            )
          : say(
              `「${quote(find)}」は使いません(${quote(reason)})。`,
              `“${quote(find)}” is not used (${quote(reason)}).`,
            ),
      ({ write }) =>
        write === ''
          ? say('この言葉を消してください。', 'Remove this word.')
          : say(`「${quote(write)}」と書いてください。`, `Write “${quote(write)}”.`),
    ),
  ),
  'policy/digit-width': fixable(
    info(
      say('数字は全角か半角のどちらかにそろえます。', 'Digits are all full-width or all ASCII.'),
      ({
        found,
        width,
        count,
        others,
      }: {
        found: string;
        write: string;
        width: 'full' | 'half';
        count: number;
        others: number;
      }) =>
        width === 'full'
          ? say(
              `数字「${quote(found)}」が全角です(文書の中の数字は全角 ${count} か所、半角 ${others} か所)。`,
              `The digits “${quote(found)}” are full-width (in this document ${count} full-width, ${others} ASCII).`,
            )
          : say(
              `数字「${quote(found)}」が半角です(文書の中の数字は全角 ${others} か所、半角 ${count} か所)。`,
              `The digits “${quote(found)}” are ASCII (in this document ${others} full-width, ${count} ASCII).`,
            ),
      ({ write }) => say(`「${quote(write)}」と書いてください。`, `Write “${quote(write)}”.`),
    ),
  ),
  'policy/platform-character': info(
    say(
      '機種依存文字と半角カタカナを使いません。',
      'No characters that depend on the machine and no half-width katakana are used.',
    ),
    ({ character, count, kind }: PlatformData) =>
      kind === 'katakana'
        ? say(
            `半角カタカナ「${quote(character)}」があります${timesJa(count)}。`,
            `“${quote(character)}” is half-width katakana${timesEn(count)}.`,
          )
        : say(
            `機種依存文字「${character}」があります${timesJa(count)}。`,
            `“${character}” depends on the machine${timesEn(count)}.`,
          ),
    ({ write, kind }) => {
      const [ja, en] =
        write === null
          ? ['別の書き方に替えてください。', 'Write it in another way.']
          : [`「${quote(write)}」のように書いてください。`, `Write “${quote(write)}”, for example.`];
      return kind === 'kanji'
        ? say(
            `${ja}人名などでこの字が必要なときは、そのままで構いません。`,
            `${en} It may stay where a name needs it.`,
          )
        : say(ja, en);
    },
  ),
  'policy/jis-x-0213': info(
    say(
      '文字は JIS X 0213 にあるものを使います。',
      'All characters are among those of the Japanese standard JIS X 0213.',
    ),
    ({ character, code, count, isPrivate }: UnusualData) =>
      isPrivate
        ? say(
            `外字(U+${code})があります${timesJa(count)}。ほかのパソコンでは表示できません。`,
            `There is a private character (U+${code})${timesEn(count)}, which other computers cannot show.`,
          )
        : say(
            `「${quote(character)}」(U+${code})は日本の文字の規格(JIS X 0213)にありません${timesJa(count)}。`,
            `“${quote(character)}” (U+${code}) is not in the Japanese standard JIS X 0213${timesEn(count)}.`,
          ),
    ({ write, isKanji }) => {
      const [ja, en] =
        write === null
          ? ['別の字か言葉に替えてください。', 'Use another character or a word.']
          : [`「${quote(write)}」と書いてください。`, `Write “${quote(write)}”.`];
      return isKanji
        ? say(
            `${ja}人名などでこの字が必要なときは、そのままで構いません。`,
            `${en} It may stay where a name needs it.`,
          )
        : say(
            `${ja}印刷や読み上げで失われることがあります。`,
            `${en} It may be lost in print and when read aloud.`,
          );
    },
  ),
  'policy/blank-at-edge': fixable(
    info(
      say('行の初めと終わりに余分な空白がありません。', 'Lines neither begin nor end with blanks.'),
      ({ place }: { place: 'start' | 'end' | 'whole' }) => EDGES[place],
      ({ place }) =>
        place === 'start'
          ? say(
              '空白を消してください。字下げは様式が受け持ちます。',
              'Remove it. The form sets the indentation.',
            )
          : say('空白を消してください。', 'Remove it.'),
    ),
  ),
  'policy/full-width-blank': fixable(
    info(
      say(
        '空白は続けて書かず、句読点やかっこの内側にも書きません。',
        'Blanks stand alone, and not beside punctuation or inside brackets.',
      ),
      ({ problem, count }: { problem: 'several' | 'beside'; count: number }) =>
        problem === 'several'
          ? say(`空白が ${count} 個続いています。`, `There are ${count} blanks in a row.`)
          : say(
              '句読点またはかっこの隣に全角の空白があります。',
              'There is a full-width blank beside punctuation or a bracket.',
            ),
      ({ problem }) =>
        problem === 'several'
          ? say(
              '一つにするか、消してください。字の位置は様式が整えます。',
              'Leave one or none. The form takes care of the layout.',
            )
          : say('空白を消してください。', 'Remove it.'),
    ),
  ),
  'policy/paragraph-twice': info(
    say('同じ段落や項目は文書に一度だけあります。', 'A paragraph or list item stands once in a document.'),
    ({ text, line }: { text: string; line: number }) =>
      say(
        `「${quote(text)}」が二度あります(最初は ${line} 行目)。`,
        `“${quote(text)}” stands here a second time (first on line ${line}).`,
      ),
    () =>
      say(
        '写し間違いでないか確かめ、どちらかを消すか書き換えてください。',
        'See whether it was copied by mistake, and remove or rewrite one of them.',
      ),
  ),
  'policy/indicator-twice': info(
    say('同じ名前の指標は一つだけです。', 'No two indicators have the same name.'),
    ({ name, line }: { name: string; line: number }) =>
      say(
        `指標「${quote(name)}」が二つあります(最初は ${line} 行目)。`,
        `There are two indicators “${quote(name)}” (first on line ${line}).`,
      ),
    () =>
      say(
        '同じ指標なら一つにし、違う指標なら名前で見分けられるようにしてください。',
        'Keep one of them, or give them names that tell them apart.',
      ),
  ),
};

/** A character that depends on the machine, how often it occurs, and what to write instead where that is clear. */
export interface PlatformData {
  readonly character: string;
  readonly count: number;
  readonly write: string | null;
  readonly kind: 'symbol' | 'kanji' | 'katakana';
}

/** A character outside the standard. */
export interface UnusualData {
  readonly character: string;
  readonly code: string;
  readonly count: number;
  readonly write: string | null;
  /** A character that somebody made for their own machine (外字). */
  readonly isPrivate: boolean;
  readonly isKanji: boolean;
}

const EDGES: Readonly<Record<'start' | 'end' | 'whole', Wording>> = {
  start: say('行の初めに余分な空白があります。', 'The line begins with a blank.'),
  end: say('行の終わりに余分な空白があります。', 'The line ends with a blank.'),
  whole: say('空白だけの行があります。', 'The line has blanks only.'),
};

function bracketMessage({
  problem,
  bracket,
  partner,
}: {
  problem: BracketProblem;
  bracket: string;
  partner: string;
}): Wording {
  switch (problem) {
    case 'unclosed':
      return say(`かっこ ${bracket} が閉じられていません。`, `The bracket ${bracket} is not closed.`);
    case 'unopened':
      return say(
        `閉じるかっこ ${bracket} に対応する ${partner} がありません。`,
        `The bracket ${bracket} closes nothing: there is no ${partner}.`,
      );
    case 'crossed':
      return say(
        `かっこ ${partner} と ${bracket} が、ほかのかっこと互い違いになっています。`,
        `The brackets ${partner} and ${bracket} overlap with others.`,
      );
    case 'mismatched':
      return say(
        `かっこ ${partner} が ${bracket} で閉じられています。`,
        `The bracket ${partner} is closed by ${bracket}.`,
      );
  }
}

function timesJa(count: number): string {
  return count > 1 ? `(文書に ${count} か所)` : '';
}

function timesEn(count: number): string {
  return count > 1 ? ` (${count} times in this document)` : '';
}
