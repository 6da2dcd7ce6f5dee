import type { RuleOptions, WrongWord } from '../../model/rule-options.js';
import { allMatches } from '../../text/all-matches.js';
import { type Finding, finding, type Rule } from '../rule.js';
import { staysString } from '../stays-string.js';
import { withoutRevisions } from '../written-strings.js';
import { WRONG_WORDS } from '../wrong-words.js';

/** policy/word: no word that is never meant, of those that come with the program and those of the configuration. */
export const wrongWord: Rule = (_, { strings, options }) => {
  const { words, pattern } = searchOf(options);
  return withoutRevisions(strings).flatMap(({ value, path }) =>
    allMatches(pattern, value).flatMap(({ 0: found, index: start }): readonly Finding[] => {
      const word = words.get(found);
      if (!word || isWithinRightWord(value, start, word)) return [];
      const { find, write, reason = null } = word;
      const span = { start, end: start + find.length };
      const part = isSafe(write) ? { span, replacement: write } : { span };
      return [finding('policy/word', { find, write, reason }, path, part)];
    }),
  );
};

/** What is looked for: the words by what is found, and the pattern of them all, the longest first. */
interface Search {
  readonly words: ReadonlyMap<string, WrongWord>;
  readonly pattern: RegExp;
}

const searches = new WeakMap<RuleOptions, Search>();

/** Made once for all documents of a configuration. */
function searchOf(options: RuleOptions): Search {
  const known = searches.get(options);
  if (known) return known;
  const words = new Map([...WRONG_WORDS, ...options.words].map((word) => [word.find, word]));
  const patterns = [...words.keys()].filter((find) => find !== '').sort((a, b) => b.length - a.length);
  const made = { words, pattern: new RegExp(patterns.map(literally).join('|'), 'g') };
  searches.set(options, made);
  return made;
}

/** Whether what was found is part of the right word: 「指標」 in 「アウトカム指標」 where that is to be written. */
function isWithinRightWord(value: string, start: number, { find, write }: WrongWord): boolean {
  for (let at = write.indexOf(find); at !== -1; at = write.indexOf(find, at + 1)) {
    if (start >= at && value.startsWith(write, start - at)) return true;
  }
  return false;
}

/** Whether a word may be put anywhere in a YAML file without quotes becoming necessary. */
function isSafe(write: string): boolean {
  return staysString(write) && !/[\u0000-\u001f"'\\:#,[\]{}]/.test(write);
}

function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
