import { allMatches } from '../../text/all-matches.js';
import { plainSpelling } from '../../text/plain-spelling.js';
import { PLATFORM_CHARACTERS } from '../../text/platform-characters.js';
import { holding, KIND } from '../character-kinds.js';
import { finding, type Rule } from '../rule.js';
import { firstOfEach } from './first-of-each.js';

/** Half-width katakana in a row are one finding: a word. */
const PATTERN = new RegExp(`[${PLATFORM_CHARACTERS}]|[\\uff61-\\uff9f]+`, 'g');

/** A bullet at the head of a line, which policy/literal-bullet finds. */
const BULLET = '\uff65';

/** policy/platform-character: no characters that only CP932 has (機種依存文字), and no half-width katakana. */
export const platformCharacter: Rule = (_, { strings }) => {
  const characters = holding(strings, KIND.platform).flatMap(({ value, path }) =>
    allMatches(PATTERN, value).map(({ 0: text, index: start }) => ({ text, path, start })),
  );
  return firstOfEach(characters.filter(({ text }) => text !== BULLET)).map(({ text, path, start, count }) => {
    const span = { start, end: start + text.length };
    const data = { character: text, count, write: plainSpelling(text), kind: kindOf(text) };
    return finding('policy/platform-character', data, path, { span });
  });
};

function kindOf(text: string): 'symbol' | 'kanji' | 'katakana' {
  if (/[\uff61-\uff9f]/.test(text)) return 'katakana';
  return /\p{Script=Han}/u.test(text) ? 'kanji' : 'symbol';
}
