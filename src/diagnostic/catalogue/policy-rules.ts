import { quote, type Wording } from '../wording.js';
import { BUDGET_WORDS, type BudgetKind, type BudgetPlace, budgetPlaces } from './budget-places.js';
import { error, say } from './rule-wording.js';

const AMOUNT_FORMS = ['73百万円', '6千9百万円', '29,474千円', '1億461万円', '▲3百万円'];
const TARGET_FORMS = [
  ...['48%以上', '20件以下', '5%未満', '40%以上60%以下', '5割以上', '前年度実績以上', '前年度比5%増'],
  ...['令和7年度末までに80%以上', 'R5:30%以上 R6:35%以上', '累計100件以上', '実施'],
];

/** How a target can contradict itself. */
type Contradiction =
  | 'twoMinimums'
  | 'twoMaximums'
  | 'order'
  | 'units'
  | 'figureWithPreviousYear'
  | 'wordsNotPreviousYear';

/** The rules of the field: what a schema cannot say of a policy. */
export const POLICY_RULES = {
  'policy/fiscal-year': error(
    say('年度は西暦か元号で書きます。', 'A fiscal year is written as a Western year or with its era.'),
    ({ text }: { text: string }) =>
      say(`年度「${quote(text)}」が読めません。`, `“${quote(text)}” is not a fiscal year.`),
    () =>
      say(
        '西暦で 2023 のように書いてください(令和5年度、R5 も読めます)。',
        'Write the Western year, such as 2023 (令和5年度 and R5 are read as well).',
      ),
  ),
  'policy/amount': error(
    say('金額は読み取れる形で書きます。', 'An amount is written in a form that can be read.'),
    ({ text, part }: { text: string; part: string }) =>
      text.trim() === ''
        ? say('金額が空です。', 'The amount is empty.')
        : say(
            `金額「${quote(text)}」が読めません${part && part !== text ? `(「${quote(part)}」のところ)` : ''}。`,
            `The amount “${quote(text)}” cannot be read${part && part !== text ? ` (at “${quote(part)}”)` : ''}.`,
          ),
    () =>
      say(
        `読める書き方の例: ${AMOUNT_FORMS.join('、')}`,
        `Forms that can be read: ${AMOUNT_FORMS.join(', ')}`,
      ),
  ),
  'policy/amount-unit': error(
    say('金額には「円」までの単位を付けます。', 'An amount has its unit, down to 円.'),
    ({ text }: { text: string }) =>
      say(`金額「${quote(text)}」に単位がありません。`, `The amount “${quote(text)}” has no unit.`),
    ({ text }) =>
      /^[\d,.]+$/.test(text)
        ? say(
            `単位を付けてください。例: ${text}百万円、${text}千円、${text}円`,
            `Write it with its unit: ${text}百万円, ${text}千円 or ${text}円`,
          )
        : /[万億兆十百千]$/.test(text.trim())
          ? say(`「円」まで書いてください。例: ${quote(text)}円`, `Write it down to 円: ${quote(text)}円`)
          : say(
              `読める書き方の例: ${AMOUNT_FORMS.join('、')}`,
              `Forms that can be read: ${AMOUNT_FORMS.join(', ')}`,
            ),
  ),
  'policy/amount-fraction': error(
    say('金額は一円単位までです。', 'An amount is in whole yen.'),
    ({ text }: { text: string }) =>
      say(
        `金額「${quote(text)}」に一円未満の端数があります。`,
        `The amount “${quote(text)}” has a fraction of a yen.`,
      ),
    () => say('円単位で割り切れる額を書いてください。', 'Write an amount in whole yen.'),
  ),
  'policy/target': error(
    say('目標値は読み取れる形で書きます。', 'A target is written in a form that can be read.'),
    ({ text, part }: { text: string; part: string }) =>
      say(
        `目標値「${quote(text)}」が読めません${part && part !== text ? `(「${quote(part)}」のところ)` : ''}。`,
        `The target “${quote(text)}” cannot be read${part && part !== text ? ` (at “${quote(part)}”)` : ''}.`,
      ),
    () =>
      say(
        `読める書き方の例: ${TARGET_FORMS.join('、')}。数値で判定できないときは { text: …, judgement: manual } と書きます。`,
        `Forms that can be read: ${TARGET_FORMS.join(', ')}. Where figures cannot decide: { text: …, judgement: manual }.`,
      ),
  ),
  'policy/target-number': error(
    say('目標値には単位と向きを付けます。', 'A target has its unit and direction.'),
    ({ text }: { text: string }) =>
      say(
        `目標値「${quote(text)}」に単位と向きがありません。`,
        `The target “${quote(text)}” has no unit and no direction.`,
      ),
    ({ text }) =>
      say(
        `${quote(text)}%以上、${quote(text)}団体以上 のように単位と「以上」「以下」を付けてください。`,
        `Write the unit and 以上 (at least) or 以下 (at most): ${quote(text)}%以上, ${quote(text)}団体以上.`,
      ),
  ),
  'policy/target-structure': error(
    say('項目に分けた目標値は矛盾しません。', 'A target that is spelt out does not contradict itself.'),
    ({ text, problem }: { text: string; problem: Contradiction }) =>
      say(
        `目標値「${quote(text)}」の書き方が矛盾しています: ${CONTRADICTIONS[problem].ja}。`,
        `The target “${quote(text)}” contradicts itself: ${CONTRADICTIONS[problem].en}.`,
      ),
    ({ problem }) => {
      const example = CONTRADICTIONS[problem].example ?? '{ text: 48%以上, minimum: 48, unit: "%" }';
      return say(`例: ${example}`, `For example: ${example}`);
    },
  ),
  'policy/text': error(
    say(
      '文章には段落、箇条書き、強調、リンク、見出しだけを使います。',
      'Texts hold paragraphs, lists, emphasis, links and headings only.',
    ),
    ({ construct }: { construct: 'table' | 'image' | 'html' | 'code' | 'marks' | 'other' }) =>
      say(
        `${CONSTRUCTS[construct].ja}は様式に入れられません。`,
        `The form has no room for ${CONSTRUCTS[construct].en}.`,
      ),
    ({ construct }) => say(CONSTRUCTS[construct].helpJa, CONSTRUCTS[construct].helpEn),
  ),
  'policy/text-length': error(
    say('一つの文章は Excel のセルに入る長さです。', 'A text is short enough for a cell of Excel.'),
    ({ length, limit }: { length: number; limit: number }) =>
      say(
        `文章が長すぎます(${length} 文字。上限は ${limit} 文字)。`,
        `The text is too long (${length} characters; the limit is ${limit}).`,
      ),
    () =>
      say(
        '文章を分けるか短くしてください。Excel のセルに入りません。',
        'Split or shorten it; it does not fit an Excel cell.',
      ),
  ),
  'policy/issue-number-unique': error(
    say('経営課題の番号は文書の中で一つずつ違います。', 'Each issue has a number of its own.'),
    ({ number, line }: { number: string; line: number }) =>
      say(
        `経営課題の番号「${quote(number)}」が二度使われています(最初は ${line} 行目)。`,
        `The issue number “${quote(number)}” is used twice (first on line ${line}).`,
      ),
    () =>
      say(
        '番号は文書の中で一つずつ変えてください。例: 1-(1)、1-(2)',
        'Give each issue a number of its own, such as 1-(1), 1-(2).',
      ),
  ),
  'policy/indicator-id-unique': error(
    say('指標IDはファイルの中で一つずつ違います。', 'Each indicator has an id of its own.'),
    ({ id, line }: { id: string; line: number }) =>
      say(
        `指標ID「${quote(id)}」が二度使われています(最初は ${line} 行目)。`,
        `The indicator id “${quote(id)}” is used twice (first on line ${line}).`,
      ),
    () => say('指標IDはファイルの中で一つずつ変えてください。', 'Give each indicator an id of its own.'),
  ),
  'policy/budget-year': error(
    say(
      '予算欄の年度は、様式に欄のある年度です(大阪市の様式では前々年度、前年度、当年度)。',
      'The budget row shows the years that the form has; in Osaka’s form N-2, N-1 and N.',
    ),
    ({ year, fiscalYear }: { year: number; fiscalYear: number; allowed: readonly BudgetPlace[] }) =>
      say(
        `${fiscalYear}年度の運営方針の予算欄に ${year}年度の額は入りません。`,
        `The budget row of a policy for ${fiscalYear} has no place for ${year}.`,
      ),
    ({ allowed }) => {
      const list = budgetPlaces(allowed);
      return say(`書けるのは ${list.ja}です。`, `It takes ${list.en}.`);
    },
  ),
  'policy/budget-kind': error(
    say(
      '予算欄の額は、様式の欄のとおり決算額か予算額です(大阪市の様式では前々年度が決算額、ほかは予算額)。',
      'Each figure of the budget row is the settlement or budget that the form asks for; in Osaka’s form N-2 is a settlement.',
    ),
    ({
      year,
      expected,
    }: {
      year: number;
      expected: readonly BudgetKind[];
      found: BudgetKind | 'both' | 'none';
    }) =>
      say(
        `${year}年度の欄に書くのは${expected.map((kind) => BUDGET_WORDS[kind].ja).join('か')}です。`,
        `The entry of ${year} takes the ${expected.join(' or the ')}.`,
      ),
    ({ year, expected, found }) => {
      const example = `{ fiscalYear: ${year}, ${expected[0] ?? 'budget'}: 73百万円 }`;
      return found === 'both'
        ? say(`どちらか一つにしてください。例: ${example}`, `Write only one of them, for example ${example}`)
        : say(`例: ${example}`, `For example: ${example}`);
    },
  ),
  'policy/budget-twice': error(
    say('予算欄の年度は一度ずつです。', 'A year stands once in the budget row.'),
    ({ year, line }: { year: number; line: number }) =>
      say(
        `${year}年度の額が二度あります(最初は ${line} 行目)。`,
        `There are two entries for ${year} (first on line ${line}).`,
      ),
    () => say('一つの年度に一行だけ書いてください。', 'Write one entry a year.'),
  ),
};

const CONTRADICTIONS: Readonly<Record<Contradiction, Wording & { readonly example?: string }>> = {
  twoMinimums: say(
    'minimum と exclusiveMinimum の両方があります',
    'both minimum and exclusiveMinimum are given',
  ),
  twoMaximums: {
    ...say('maximum と exclusiveMaximum の両方があります', 'both maximum and exclusiveMaximum are given'),
    example: '{ text: 48%以下, maximum: 48, unit: "%" }',
  },
  order: {
    ...say('下限が上限より大きくなっています', 'the lower end is above the upper'),
    example: '40%以上60%以下 / { text: 40%以上60%以下, minimum: 40, maximum: 60, unit: "%" }',
  },
  units: {
    ...say('単位がそろっていません', 'the units differ'),
    example: '40%以上60%以下 / { text: 48%以上, minimum: 48, unit: "%" }',
  },
  figureWithPreviousYear: {
    ...say('basis が previousYear のときは数値を書きません', 'with basis previousYear there is no figure'),
    example: '{ text: 前年度実績以上, basis: previousYear }',
  },
  wordsNotPreviousYear: {
    ...say(
      'basis が previousYear なのに、text が前年度との比較になっていません',
      'basis is previousYear, but text does not compare with the year before',
    ),
    example: '{ text: 前年度実績以上, basis: previousYear }',
  },
};

const CONSTRUCTS = {
  table: {
    ja: '表',
    en: 'a table inside a text',
    helpJa: '箇条書きか文章に書き直してください。',
    helpEn: 'Write a list or sentences instead.',
  },
  image: {
    ja: '画像',
    en: 'an image',
    helpJa: '画像を消し、必要なら文章で説明してください。',
    helpEn: 'Remove the image; describe it in words where needed.',
  },
  html: {
    ja: 'HTML のタグ',
    en: 'HTML tags',
    helpJa: 'タグを消してください。文字としての < は \\< と書きます。',
    helpEn: 'Remove the tag. Write \\< for the character <.',
  },
  code: {
    ja: 'コード(行頭の空白四つ、または ` で囲んだ部分)',
    en: 'code (lines indented by four spaces, or text between backticks)',
    helpJa: '行頭の余分な空白や ` を消してください。',
    helpEn: 'Remove the indentation or the backticks.',
  },
  marks: {
    ja: '一つの文章に多すぎる記号(* _ [ ] < & ` が 2000 か所より多い文章)',
    en: 'a text with over 2000 of the marks * _ [ ] < & `',
    helpJa: '文章を分けるか、要らない記号を消してください。',
    helpEn: 'Split the text, or remove marks that are not needed.',
  },
  other: {
    ja: '引用や罫線など、この Markdown の書き方',
    en: 'this kind of Markdown (a quotation, a rule or the like)',
    helpJa: '段落、箇条書き、強調、リンク、見出しだけを使ってください。',
    helpEn: 'Use paragraphs, lists, emphasis, links and headings only.',
  },
} as const;
