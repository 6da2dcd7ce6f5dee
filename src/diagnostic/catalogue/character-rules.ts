import { quote, type Wording } from '../wording.js';
import { fixable, info, say } from './rule-wording.js';

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

/** The rules of single characters: their width, whether others can show them, and blanks. */
export const CHARACTER_RULES = {
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
};

const EDGES: Readonly<Record<'start' | 'end' | 'whole', Wording>> = {
  start: say('行の初めに余分な空白があります。', 'The line begins with a blank.'),
  end: say('行の終わりに余分な空白があります。', 'The line ends with a blank.'),
  whole: say('空白だけの行があります。', 'The line has blanks only.'),
};

function timesJa(count: number): string {
  return count > 1 ? `(文書に ${count} か所)` : '';
}

function timesEn(count: number): string {
  return count > 1 ? ` (${count} times in this document)` : '';
}
