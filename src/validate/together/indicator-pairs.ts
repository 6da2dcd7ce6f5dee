import { commonPairs } from '../../text/common-pairs.js';
import { plainWords } from '../../text/plain-words.js';
import type { IndicatorRecord, PolicyRecord } from '../policy-record.js';

/** The indicators that two policies have under one id; case does not tell two apart. */
export function indicatorPairs(
  record: PolicyRecord,
  before: PolicyRecord,
): readonly (readonly [IndicatorRecord, IndicatorRecord])[] {
  const others = new Map(before.indicators.map((each) => [each.id.toLowerCase(), each]));
  return record.indicators.flatMap((indicator) => {
    const other = others.get(indicator.id.toLowerCase());
    return other ? [[indicator, other] as const] : [];
  });
}

/** Words that stand in any indicator and say nothing of what it measures. */
const OF_ANY_INDICATOR =
  /区民アンケート|アンケート|回答者|区民|市民|住民|割合|比率|と?感じて?いる|と?感じる|と?思って?いる|と?思う|と?回答した|の?人の|の?数$/g;

/** From how much that two names share they are taken for the same indicator in other words. */
const SAME = 0.25;

/** Whether two names can be wordings of one indicator; only names that share next to nothing are told apart. */
export function isSameIndicator(a: { readonly name: string }, b: { readonly name: string }): boolean {
  const [first, second] = [a, b].map(({ name }) => plainWords(name)) as [string, string];
  const [meaningOfFirst, meaningOfSecond] = [first, second].map(meaningOf) as [string, string];
  return first === second || commonPairs(meaningOfFirst, meaningOfSecond) >= SAME;
}

function meaningOf(name: string): string {
  const rest = name.replace(OF_ANY_INDICATOR, '');
  return [...rest].length < 3 ? name : rest;
}
