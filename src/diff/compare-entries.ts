import { BUDGET_FIELDS, type Compare, compareMap, compareValue, METADATA } from './compare-fields.js';
import { compareNamedList } from './named-list.js';
import { readableBudget, readableRevision } from './readable-value.js';

/** The budget row of an issue, by year. */
export const compareBudget: Compare = compareNamedList({
  list: 'budget',
  itemClass: 'budget-changed',
  readable: readableBudget,
  compareItem: compareMap(BUDGET_FIELDS),
});

/** 改訂履歴, by day. A revision that reads otherwise changes as a whole. */
export const compareRevisions: Compare = compareNamedList({
  list: 'revisions',
  itemClass: 'metadata',
  readable: readableRevision,
  compareItem: (place, before, after) =>
    compareValue(place, before, after, { ...METADATA, readable: readableRevision }),
});
