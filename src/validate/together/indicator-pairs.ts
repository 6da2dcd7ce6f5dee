import { areAlikeNames } from '../../parse/alike-names.js';
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

/** Whether two names can be wordings of one indicator. */
export function isSameIndicator(a: { readonly name: string }, b: { readonly name: string }): boolean {
  return areAlikeNames(a.name, b.name);
}
