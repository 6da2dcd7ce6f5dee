import { quote, type Wording } from '../wording.js';
import { error, say } from './rule-wording.js';

/** Where a document departs from its JSON Schema. `term` is the Japanese title of the property. */
export const SCHEMA_RULES = {
  'schema/unknown-key': error(
    ({
      key,
      term,
    }: {
      key: string;
      term: string | null;
      suggestion: string | null;
      known: readonly string[];
    }) =>
      say(
        `項目「${quote(key)}」は${term ? `「${term}」に` : ''}ありません。`,
        `There is no key “${quote(key)}”${term ? ` in ${term}` : ''}.`,
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
    ({ key, term }: { key: string; term: string; example: string | null }) =>
      say(`必要な項目「${key}」(${term})がありません。`, `The key “${key}” (${term}) is missing.`),
    ({ key, example }) =>
      example === null
        ? say(`「${key}:」の項目を書いてください。`, `Add the key “${key}:”.`)
        : say(`例: ${key}: ${example}`, `For example: ${key}: ${example}`),
  ),
  'schema/type': error(
    ({
      term,
      expected,
      found,
    }: {
      term: string;
      expected: readonly string[];
      found: string;
      write: string | null;
      hint: Wording | null;
    }) =>
      say(
        `「${term}」には${expected.map((type) => TYPES[type]?.ja ?? type).join('か')}を書きます。ここには${found === '' ? '何もありません' : `「${quote(found)}」があります`}。`,
        `${term} takes ${expected.map((type) => TYPES[type]?.en ?? type).join(' or ')}; here is ${found === '' ? 'nothing' : `“${quote(found)}”`}.`,
      ),
    ({ write, hint }) =>
      hint ??
      (write === null
        ? say(
            'schema/policy.schema.json の説明と例を見てください。',
            'See the descriptions and examples in schema/policy.schema.json.',
          )
        : say(`例: ${write}`, `For example: ${write}`)),
  ),
  'schema/value': error(
    ({
      term,
      found,
    }: {
      term: string;
      found: string;
      allowed: readonly string[];
      suggestion: string | null;
    }) => say(`「${term}」に「${quote(found)}」は書けません。`, `${term} cannot be “${quote(found)}”.`),
    ({ allowed, suggestion }) =>
      suggestion
        ? say(
            `「${suggestion}」ではありませんか(使える値: ${allowed.join(', ')})。`,
            `Did you mean “${suggestion}”? (Allowed: ${allowed.join(', ')}.)`,
          )
        : say(`使える値: ${allowed.join(', ')}`, `Allowed: ${allowed.join(', ')}`),
  ),
  'schema/range': error(
    ({ term, found, limit }: { term: string; found: string; limit: string }) =>
      say(
        `「${term}」の「${quote(found)}」が範囲(${limit})の外です。`,
        `${term}: “${quote(found)}” is out of range (${limit}).`,
      ),
    ({ limit }) => say(`${limit} の値を書いてください。`, `Write a value ${limit}.`),
  ),
  'schema/pattern': error(
    ({ term, found }: { term: string; found: string; examples: readonly string[] }) =>
      found.trim() === ''
        ? say(`「${term}」が空です。`, `${term} is empty.`)
        : say(
            `「${term}」の「${quote(found)}」は決められた形ではありません。`,
            `${term}: “${quote(found)}” is not of the required form.`,
          ),
    ({ examples }) =>
      examples.length === 0
        ? say('内容を書くか、項目ごと消してください。', 'Write something, or remove the key.')
        : say(`例: ${examples.join('、')}`, `For example: ${examples.join(', ')}`),
  ),
};

const TYPES: Readonly<Record<string, { readonly ja: string; readonly en: string }>> = {
  string: { ja: '文字列', en: 'a string' },
  number: { ja: '数', en: 'a number' },
  integer: { ja: '整数', en: 'a whole number' },
  boolean: { ja: 'true か false', en: 'true or false' },
  object: { ja: '「項目: 値」の並び', en: 'keys and values' },
  array: { ja: '「- 」の並び', en: 'a list' },
  null: { ja: '空', en: 'nothing' },
};
