import { commonPairs } from '../text/common-pairs.js';
import { plainWords } from '../text/plain-words.js';

/** Words that stand in any indicator and say nothing of what it measures. */
const OF_ANY_INDICATOR =
  /区民アンケート|アンケート|回答者|区民|市民|住民|割合|比率|と?感じて?いる|と?感じる|と?思って?いる|と?思う|と?回答した|の?人の|の?数$/g;

/** From how much that two names share they are taken for the same indicator in other words. */
const SAME = 0.25;

/** Whether two names can be wordings of one indicator (アウトカム指標); only names that share next to nothing are told apart. */
export function areAlikeNames(a: string, b: string): boolean {
  const [first, second] = [plainWords(a), plainWords(b)];
  return first === second || commonPairs(meaningOf(first), meaningOf(second)) >= SAME;
}

function meaningOf(name: string): string {
  const rest = name.replace(OF_ANY_INDICATOR, '');
  return [...rest].length < 3 ? name : rest;
}
