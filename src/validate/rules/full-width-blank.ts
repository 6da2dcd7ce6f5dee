import { allMatches } from '../../text/all-matches.js';
import { holding, KIND } from '../character-kinds.js';
import { finding, type Rule } from '../rule.js';
import { withoutQuotations } from '../written-strings.js';

/**
 * Blanks in a row, or a full-width blank beside 、 and 。 or on the inner side of a bracket. One between two names, behind
 * a number, a bracket or a ！ is how Japanese is written.
 */
const BLANKS = /[ \t\u3000\u00a0]{2,}|(?<=[、。，「『（【〔［])\u3000|\u3000(?=[、。，」』）】〕］])/g;

/** policy/full-width-blank: inside a line, blanks neither stand in a row nor beside punctuation. */
export const fullWidthBlank: Rule = (_, { strings }) =>
  withoutQuotations(holding(strings, KIND.blank)).flatMap((string) =>
    string.lines.flatMap(({ words, start }) =>
      allMatches(BLANKS, words)
        .filter(({ index }) => index > 0)
        .map(({ 0: text, index }) => {
          const span = { start: start + index, end: start + index + text.length };
          const problem = text.length > 1 ? 'several' : 'beside';
          const part = problem === 'beside' ? { span, replacement: '' } : { span };
          return finding('policy/full-width-blank', { problem, count: text.length }, string.path, part);
        }),
    ),
  );
