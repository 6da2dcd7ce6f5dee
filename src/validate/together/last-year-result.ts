import { compare } from '../../model/decimal.js';
import { indicatorPairs, isSameIndicator } from './indicator-pairs.js';
import { findingWith, type TwoYearRule } from './two-year-rule.js';

/**
 * policy/last-year-result: the previous result is last year's actual one. Totals over several years are left alone: what
 * was compared last year is not what a reader is shown of it.
 */
export const lastYearResult: TwoYearRule = (record, before) =>
  indicatorPairs(record, before).flatMap(([indicator, other]) => {
    const { previous } = indicator;
    const { actual } = other;
    if (!previous || !actual || indicator.isCumulative || other.isCumulative) return [];
    const isSame =
      previous.figure.unit === actual.figure.unit &&
      compare(previous.figure.value, actual.figure.value) === 0;
    if (isSame || !isSameIndicator(indicator, other)) return [];
    const data = { id: indicator.id, text: previous.figure.text, before: actual.figure.text };
    return [findingWith('policy/last-year-result', record, previous.place, before, actual.place, data)];
  });
