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
  'policy/todo': info(
    say('決めていないこと(TODO)が残っていません。', 'Nothing is left to be decided (TODO).'),
    ({ text }: { text: string }) =>
      text === ''
        ? say('決めていないこと(TODO)が残っています。', 'Something is left to be decided (TODO).')
        : say(
            `決めていないこと「${quote(text)}」が残っています。`,
            `“${quote(text)}” is left to be decided.`,
          ),
    () =>
      say(
        '決めて内容を直したら、このコメントを消してください。',
        'Decide, write what is decided, and delete this comment.',
      ),
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
