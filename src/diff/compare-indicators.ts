import type { PolicyChange } from '../model/policy-change.js';
import { child, type MapNode } from '../parse/tree.js';
import { changeOf, type Place, valueIn } from './change.js';
import {
  compareKeys,
  compareMap,
  compareValue,
  fieldOf,
  INDICATOR_FIELDS,
  RESULT,
  RESULT_FIELDS,
} from './compare-fields.js';
import type { IndicatorPair } from './match-indicators.js';
import type { Item } from './named-list.js';
import { readableIndicator, readableText } from './readable-value.js';

/** The changes of one indicator; one change where only its id is the same. */
export function compareIndicator(
  place: Place,
  { old, now, isReplaced }: IndicatorPair,
): readonly PolicyChange[] {
  const [before, after] = [old.item.node, now.item.node];
  if (isReplaced) {
    const words = { before: readableIndicator(before), after: readableIndicator(after) };
    return [changeOf('indicator-replaced', place, [before, after], words)];
  }
  return compareKeys(place, before, after, (key, at, valueBefore, valueAfter) =>
    key === 'result'
      ? compareMap(RESULT_FIELDS, RESULT)(at, valueBefore, valueAfter)
      : compareValue(at, valueBefore, valueAfter, fieldOf(INDICATOR_FIELDS, key)),
  );
}

/** An indicator that stands in another issue now. Its values are the names of both issues. */
export function movedIndicator(
  place: Place,
  { old, now }: IndicatorPair,
  from: Item,
  to: Item,
): PolicyChange {
  const words = { before: issueWords(from.node), after: issueWords(to.node) };
  const data = { before: from.name, after: to.name };
  const change = changeOf('order', place, [old.item.node, now.item.node], words, data);
  return { ...change, indexAfter: now.item.index };
}

function issueWords(node: MapNode): string {
  return ['number', 'title']
    .flatMap((key) => {
      const value = valueIn(child(node, key));
      return value ? [readableText(value)] : [];
    })
    .join(' ');
}
