import { isInJisX0213 } from '../../text/jis-x-0213.js';
import { codePoint } from '../../text/make-visible.js';
import { plainSpelling } from '../../text/plain-spelling.js';
import { holding, isUsual, KIND } from '../character-kinds.js';
import type { DocumentString } from '../document-strings.js';
import { finding, type Rule } from '../rule.js';
import { firstOfEach } from './first-of-each.js';

/** An emoji of several characters is one. */
const CHARACTER =
  /\p{Extended_Pictographic}(?:\ufe0f|\p{Emoji_Modifier}|\u200d\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}|[\s\S]/uy;

/** policy/jis-x-0213: only characters of JIS X 0213, which every Japanese computer can show. */
export const unusualCharacter: Rule = (_, { strings }) =>
  firstOfEach(holding(strings, KIND.unusual).flatMap(unusualCharacters)).map(
    ({ text, path, start, count }) => {
      const span = { start, end: start + text.length };
      const data = {
        character: text,
        code: codePoint(text),
        count,
        write: standardSpelling(text),
        isPrivate: /^\p{Co}/u.test(text),
        isKanji: /^\p{Unified_Ideograph}/u.test(text),
      };
      return finding('policy/jis-x-0213', data, path, { span });
    },
  );

function unusualCharacters({ value, path }: DocumentString) {
  const found: { text: string; path: DocumentString['path']; start: number }[] = [];
  for (let start = 0; start < value.length; start += 1) {
    const code = value.codePointAt(start) as number;
    if (isUsual(code)) {
      if (code > 0xffff) start += 1;
      continue;
    }
    CHARACTER.lastIndex = start;
    const text = CHARACTER.exec(value)?.[0] ?? value.charAt(start);
    found.push({ text, path, start });
    start += text.length - 1;
  }
  return found;
}

/** The same in characters of the standard, such as 日 for the radical ⽇ that copies from PDF files hold. */
function standardSpelling(text: string): string | null {
  const plain = plainSpelling(text);
  return plain !== null && [...plain].every((character) => isInJisX0213(character.codePointAt(0) as number))
    ? plain
    : null;
}
