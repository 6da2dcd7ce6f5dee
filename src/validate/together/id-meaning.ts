import { indicatorPairs, isSameIndicator } from './indicator-pairs.js';
import { findingWith, type TwoYearRule } from './two-year-rule.js';

/** policy/id-meaning: an id means the same indicator in two years in a row. */
export const idMeaning: TwoYearRule = (record, before) =>
  indicatorPairs(record, before).flatMap(([indicator, other]) => {
    if (isSameIndicator(indicator, other)) return [];
    const data = { id: indicator.id, before: other.name };
    return [findingWith('policy/id-meaning', record, indicator.place, before, other.place, data)];
  });
