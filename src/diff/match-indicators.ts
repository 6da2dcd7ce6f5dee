import { areAlikeNames } from '../parse/alike-names.js';
import { child, type MapNode } from '../parse/tree.js';
import { commonPairs } from '../text/common-pairs.js';
import { groupBy } from '../text/group-by.js';
import { valueIn } from './change.js';
import { areSameTargets } from './compare-targets.js';
import type { Item } from './named-list.js';
import { readableText } from './readable-value.js';
import { standardWords } from './same-words.js';

/** An indicator with the issue that it stands in, called the same in both states where the issue is the same. */
export interface Owned {
  readonly item: Item;
  readonly issue: number;
}

/** An indicator in both states; `isReplaced` where only its id is the same. */
export interface IndicatorPair {
  readonly old: Owned;
  readonly now: Owned;
  readonly isReplaced: boolean;
}

/** From how much that two names share they are taken for one indicator although the ids differ. */
const CLOSE = 0.6;

/** Pairs of indicators without a partner that are looked at for a new id. */
const MOST_PAIRS = 10_000;

/** Indicators of one id or one name that are looked at; a sound file has one. */
const MOST_ALIKE = 10;

/**
 * The indicators (アウトカム指標) that are the same in both states: of the same id and of a name or target that can be the same,
 * else of the same name, first in the same issue, else of a name that is close in the same issue. What has only its id left in
 * common was replaced.
 */
export function matchIndicators(before: readonly Owned[], after: readonly Owned[]): readonly IndicatorPair[] {
  const left = { old: new Set(before), now: new Set(after) };
  const pairs: IndicatorPair[] = [];
  const take = (old: Owned, now: Owned, isReplaced = false) => {
    pairs.push({ old, now, isReplaced });
    left.old.delete(old);
    left.now.delete(now);
  };
  const takeBy = (
    keyOf: (each: Owned) => string,
    isSame: (old: Owned, now: Owned) => boolean,
    { isReplaced = false, most = MOST_ALIKE } = {},
  ) => {
    const index = groupBy([...left.old], keyOf);
    for (const now of [...left.now]) {
      const candidates = (index.get(keyOf(now)) ?? []).slice(0, most).filter((old) => left.old.has(old));
      const found = candidates.find((old) => old.issue === now.issue && isSame(old, now));
      const other = found ?? candidates.find((old) => isSame(old, now));
      if (other) take(other, now, isReplaced);
    }
  };
  takeBy(idOf, (old, now) => !isReplacement(old.item.node, now.item.node));
  takeBy(
    ({ item, issue }) => `${issue}:${nameOf(item.node)}`,
    (_, now) => nameOf(now.item.node) !== '',
  );
  takeBy(
    ({ item }) => nameOf(item.node),
    (_, now) => nameOf(now.item.node) !== '',
  );
  if (left.old.size * left.now.size <= MOST_PAIRS) {
    takeBy(
      ({ issue }) => String(issue),
      (old, now) => old.issue >= 0 && idOf(old) !== idOf(now) && areClose(old.item.node, now.item.node),
      { most: MOST_PAIRS },
    );
  }
  takeBy(idOf, () => true, { isReplaced: true });
  return pairs;
}

function idOf({ item }: Owned): string {
  return item.name;
}

function nameOf(node: MapNode): string {
  const name = valueIn(child(node, 'name'));
  return name ? standardWords(readableText(name)) : '';
}

/** Whether an id means something else now: another name, and another target unless the names have next to nothing in common. */
function isReplacement(before: MapNode, after: MapNode): boolean {
  const [old, now] = [nameOf(before), nameOf(after)];
  if (old === '' || now === '' || areAlikeNames(old, now)) return false;
  const targets = [before, after].map((node) => valueIn(child(node, 'target')));
  return !areSameTargets(targets[0], targets[1]) || commonPairs(old, now) < 0.1;
}

function areClose(before: MapNode, after: MapNode): boolean {
  const [old, now] = [nameOf(before), nameOf(after)];
  return old.length > 2 && now.length > 2 && areAlikeNames(old, now) && commonPairs(old, now) >= CLOSE;
}
