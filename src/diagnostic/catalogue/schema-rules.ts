import { quote, type Wording } from '../wording.js';
import { error, say } from './rule-wording.js';

/**
 * Where a document departs from its JSON Schema. `term` is what messages call a place: the Japanese title of the property,
 * in English its key, each in its quotation marks.
 */
export const SCHEMA_RULES = {
  'schema/unknown-key': error(
    say('決められた項目名だけを使います。', 'Only the keys of the format are used.'),
    ({
      key,
      term,
    }: {
      key: string;
      term: Wording | null;
      suggestion: string | null;
      known: readonly string[];
    }) =>
      say(
        `項目「${quote(key)}」は${term ? `${term.ja}に` : ''}ありません。`,
        `There is no key “${quote(key)}”${term ? ` in ${term.en}` : ''}.`,
      ),
    ({ suggestion, known }) =>
      suggestion
        ? say(`「${suggestion}」ではありませんか。`, `Did you mean “${suggestion}”?`)
        : say(
            `使える項目: ${known.join(', ')}。独自の項目は x- で始めてください。`,
            `Known keys: ${known.join(', ')}. Begin a key of your own with x-.`,
          ),
  ),
  'schema/required': error(
    say('必要な項目がそろっています。', 'All required keys are there.'),
    ({ key, title }: { key: string; title: string; example: string | null }) =>
      say(`必要な項目「${key}」(${title})がありません。`, `The key “${key}” (${title}) is missing.`),
    ({ key, example }) =>
      example === null
        ? say(`「${key}:」の項目を書いてください。`, `Add the key “${key}:”.`)
        : say(`例: ${key}: ${example}`, `For example: ${key}: ${example}`),
  ),
  'schema/type': error(
    say('項目には決められた種類の値を書きます。', 'A value is of the type that its key takes.'),
    ({
      term,
      expected,
      found,
    }: {
      term: Wording;
      expected: readonly string[];
      found: string;
      write: string | null;
      hint: Wording | null;
    }) =>
      say(
        `${term.ja}には${expected.map((type) => TYPES[type]?.ja ?? type).join('か')}を書きます。ここには${found === '' ? '何もありません' : `「${quote(found)}」があります`}。`,
        `${capital(term.en)} takes ${expected.map((type) => TYPES[type]?.en ?? type).join(' or ')}; here is ${found === '' ? 'nothing' : `“${quote(found)}”`}.`,
      ),
    ({ expected, write, hint }) =>
      hint ??
      (write === null
        ? (HOW_TO_WRITE[expected[0] ?? ''] ?? HOW_TO_WRITE.string)
        : say(`例: ${write}`, `For example: ${write}`)),
  ),
  'schema/value': error(
    say('選択肢のある項目には、その中の値を書きます。', 'A key with a list of values takes one of them.'),
    ({
      term,
      found,
    }: {
      term: Wording;
      found: string;
      allowed: readonly string[];
      suggestion: string | null;
      /** What the schema says of the values. */
      meaning: Wording | null;
    }) =>
      found.trim() === ''
        ? say(`${term.ja}が空です。`, `${capital(term.en)} is empty.`)
        : say(
            `${term.ja}に「${quote(found)}」は書けません。`,
            `${capital(term.en)} cannot be “${quote(found)}”.`,
          ),
    ({ allowed, suggestion, meaning }) => {
      const values = say(`使える値: ${allowed.join(', ')}。`, `Allowed: ${allowed.join(', ')}.`);
      if (allowed.length === 1) return say(`${allowed[0]} と書いてください。`, `Write ${allowed[0]}.`);
      return suggestion
        ? say(`「${suggestion}」ではありませんか。${values.ja}`, `Did you mean “${suggestion}”? ${values.en}`)
        : say(`${values.ja}${meaning?.ja ?? ''}`, `${values.en}${meaning ? ` ${meaning.en}` : ''}`);
    },
  ),
  'schema/range': error(
    say('数は決められた範囲にあります。', 'A number is within its range.'),
    ({ term, found }: { term: Wording; found: string; end: RangeEnd; limit: string }) =>
      say(
        `${term.ja}の「${quote(found)}」は書ける範囲の外です。`,
        `${capital(term.en)}: “${quote(found)}” is out of range.`,
      ),
    ({ end, limit }) => {
      const [ja, en] = RANGES[end];
      return say(`${limit} ${ja}値を書いてください。`, `Write ${en.replace('N', limit)}.`);
    },
  ),
  'schema/pattern': error(
    say('文字列は決められた形で、空ではありません。', 'A string is of its form and not empty.'),
    ({
      term,
      found,
    }: {
      term: Wording;
      found: string;
      examples: readonly string[];
      meaning: Wording | null;
      isRequired: boolean;
    }) =>
      found.trim() === ''
        ? say(`${term.ja}が空です。`, `${capital(term.en)} is empty.`)
        : say(
            `${term.ja}の「${quote(found)}」は決められた形ではありません。`,
            `${capital(term.en)}: “${quote(found)}” is not of the required form.`,
          ),
    ({ found, examples, meaning, isRequired }) => {
      if (found.trim() !== '') {
        return say(
          `${meaning?.ja ?? ''}例: ${examples.join('、')}`,
          `${meaning ? `${meaning.en} ` : ''}For example: ${examples.join(', ')}`,
        );
      }
      return isRequired
        ? say('内容を書いてください。', 'Write something.')
        : say('内容を書くか、項目ごと消してください。', 'Write something, or remove the key.');
    },
  ),
};

/** Which end of a range was passed. */
type RangeEnd = 'minimum' | 'maximum' | 'exclusiveMinimum' | 'exclusiveMaximum';

const RANGES: Readonly<Record<RangeEnd, readonly [ja: string, en: string]>> = {
  minimum: ['以上の', 'N or more'],
  maximum: ['以下の', 'N or less'],
  exclusiveMinimum: ['より大きい', 'more than N'],
  exclusiveMaximum: ['より小さい', 'less than N'],
};

const TYPES: Readonly<Record<string, Wording>> = {
  string: say('文字列', 'a string'),
  number: say('数', 'a number'),
  integer: say('整数', 'a whole number'),
  boolean: say('true か false', 'true or false'),
  object: say('「項目: 値」の並び', 'keys and values'),
  array: say('「- 」の並び', 'a list'),
  null: say('空', 'nothing'),
};

/** For places whose examples are too long for a line. */
const HOW_TO_WRITE: Readonly<Record<string, Wording>> & { readonly string: Wording } = {
  string: say('文字列を書いてください。', 'Write a string.'),
  number: say('数を書いてください。', 'Write a number.'),
  integer: say('小数点のない数を書いてください。', 'Write a number without a decimal point.'),
  boolean: say('true か false と書いてください。', 'Write true or false.'),
  object: say(
    '行を変え、字下げして「項目: 値」を並べてください。',
    'Write indented lines of “key: value” below it.',
  ),
  array: say(
    '行を変え、字下げして「- 」で始まる項目を並べてください。',
    'Write indented lines that begin with “- ” below it.',
  ),
};

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
