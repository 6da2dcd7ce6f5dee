import { areAlikeNames } from '../parse/alike-names.js';
import { child, type MapNode } from '../parse/tree.js';
import { commonPairs } from '../text/common-pairs.js';
import { groupBy } from '../text/group-by.js';
import { plainWords } from '../text/plain-words.js';
import { type Item, itemsOf, type Pair } from './named-list.js';
import { readableText } from './readable-value.js';

/** What of an issue tells it from others. */
interface Traits {
  readonly item: Item;
  readonly title: string;
  readonly ids: ReadonlySet<string>;
}

/**
 * The issues (経営課題) that are the same in both states, in the order of the new one: of the same number and title, else of the
 * same title, else with mostly the same indicators, else of the same number unless everything else differs.
 */
export function matchIssues(before: readonly Item[], after: readonly Item[]): readonly Pair[] {
  const [old, now] = [before.map(traitsOf), after.map(traitsOf)];
  const pairs: Pair[] = [];
  const left = { old: new Set(old), now: new Set(now) };
  const take = (a: Traits, b: Traits) => {
    pairs.push({ old: a.item, now: b.item });
    left.old.delete(a);
    left.now.delete(b);
  };
  const takeBy = (keyOf: (traits: Traits) => string, isMatch: (a: Traits, b: Traits) => boolean) => {
    const [keys, others] = [groupBy(left.old, keyOf), groupBy(left.now, keyOf)];
    for (const [key, [first, ...rest]] of others) {
      const [other, ...more] = keys.get(key) ?? [];
      const isClear = rest.length === 0 && more.length === 0 && key !== '';
      if (first && other && isClear && isMatch(other, first)) take(other, first);
    }
  };
  takeBy(
    ({ item, title }) => JSON.stringify([item.name, title]),
    () => true,
  );
  takeBy(
    ({ title }) => title,
    () => true,
  );
  for (const [a, b] of bySharedIds(left)) if (left.old.has(a) && left.now.has(b)) take(a, b);
  takeBy(({ item }) => item.name, mayBeSame);
  return pairs.sort((a, b) => a.now.index - b.now.index);
}

function traitsOf(item: Item): Traits {
  const title = child(item.node, 'title');
  const indicators = itemsOf('indicators', child(item.node, 'indicators')) ?? [];
  return {
    item,
    title: title ? plainWords(readableText(title)) : '',
    ids: new Set(indicators.map(({ name }) => name)),
  };
}

/** Pairs that share at least half of the indicators of one of them, those that share most first. */
function bySharedIds(left: {
  readonly old: ReadonlySet<Traits>;
  readonly now: ReadonlySet<Traits>;
}): readonly (readonly [Traits, Traits])[] {
  const owners = new Map<string, Traits>();
  for (const each of left.old) for (const id of each.ids) owners.set(id, each);
  const found = [...left.now].flatMap((now) => {
    const counts = new Map<Traits, number>();
    for (const id of now.ids) {
      const old = owners.get(id);
      if (old) counts.set(old, (counts.get(old) ?? 0) + 1);
    }
    return [...counts].map(([old, count]) => ({ old, now, count }));
  });
  return found
    .filter(({ old, now, count }) => count * 2 >= Math.min(old.ids.size, now.ids.size))
    .sort((a, b) => b.count - a.count)
    .map(({ old, now }) => [old, now] as const);
}

/** Whether two issues of one number may be the same in other words: neither title nor texts are all new. */
function mayBeSame(a: Traits, b: Traits): boolean {
  return areAlikeNames(a.title, b.title) || commonPairs(textsOf(a.item.node), textsOf(b.item.node)) >= 0.4;
}

function textsOf(node: MapNode): string {
  return ['problems', 'strategies']
    .map((key) => child(node, key))
    .map((value) => (value ? readableText(value) : ''))
    .join('\n');
}
