import type { ChangeClass, PolicyChange } from '../model/policy-change.js';
import { child, type MapNode, type Node, toData } from '../parse/tree.js';
import { below, changeOf, type Place, type Value } from './change.js';
import { type Compare, compareValue, METADATA } from './compare-fields.js';
import { type ListName, nameKeyOf, namesOfItems } from './policy-path.js';

/** One item of a list whose items have names. */
export interface Item {
  readonly name: string;
  readonly node: MapNode;
  /** From 0. */
  readonly index: number;
}

/** The items of a list; `null` where the value is there and no list of maps. */
export function itemsOf(list: ListName, value: Value): readonly Item[] | null {
  if (!value) return [];
  if (value.kind !== 'sequence') return null;
  const nodes = value.items.filter((item): item is MapNode => item.kind === 'map');
  if (nodes.length < value.items.length) return null;
  const names = namesOfItems(
    list,
    nodes.map((node) => {
      const name = child(node, nameKeyOf(list));
      return name ? toData(name) : null;
    }),
  );
  return nodes.map((node, index) => ({ node, index, name: names[index] as string }));
}

/** How the items of a list are compared, read and called. */
export interface ListKind {
  readonly list: ListName;
  /** The class of an item that comes or goes. */
  readonly itemClass: ChangeClass;
  readonly readable: (node: Node) => string;
  readonly compareItem: Compare;
}

/** A list whose items are matched by name alone: the budget row, the revisions. */
export function compareNamedList({ list, itemClass, readable, compareItem }: ListKind): Compare {
  return (place, before, after) => {
    const [old, now] = [itemsOf(list, before), itemsOf(list, after)];
    if (!old || !now || !before || !after) {
      const lines = (node: Node) =>
        node.kind === 'sequence' ? node.items.map(readable).join('\n') : METADATA.readable(node);
      return compareValue(place, before, after, { classOf: () => itemClass, readable: lines });
    }
    const others = new Map(old.map((item) => [item.name, item]));
    const names = new Set(now.map(({ name }) => name));
    const both = now.flatMap((item) => {
      const other = others.get(item.name);
      return other ? [{ old: other, now: item }] : [];
    });
    return [
      ...now.flatMap((item) => {
        const other = others.get(item.name);
        const at = below(place, item.name);
        return other
          ? compareItem(at, other.node, item.node)
          : [added(itemClass, at, item, readable(item.node))];
      }),
      ...old
        .filter(({ name }) => !names.has(name))
        .map((item) => removed(itemClass, below(place, item.name), item, readable(item.node))),
      ...compareOrder(place, both, [before, after]),
    ];
  };
}

/** An item that was not there. `value` stands for its data where not all of it is new. */
export function added(
  itemClass: ChangeClass,
  { after }: Place,
  { node, index }: Item,
  words: string,
  value: unknown = toData(node),
): PolicyChange {
  const place = { before: after, after };
  const data = { before: null, after: value };
  const change = changeOf(itemClass, place, [undefined, node], { before: null, after: words }, data);
  return { ...change, indexAfter: index };
}

/** An item that is gone. `value` stands for its data where not all of it is gone. */
export function removed(
  itemClass: ChangeClass,
  { before }: Place,
  { node }: Item,
  words: string,
  value: unknown = toData(node),
): PolicyChange {
  const place = { before, after: before };
  const data = { before: value, after: null };
  return changeOf(itemClass, place, [node, undefined], { before: words, after: null }, data);
}

/** An item in both states. */
export interface Pair {
  readonly old: Item;
  readonly now: Item;
}

/** The change of the order of what a list has in both states, in the order of the new one. Its values are the old names. */
export function compareOrder(
  place: Place,
  both: readonly Pair[],
  values: readonly [Value, Value],
): readonly PolicyChange[] {
  const before = [...both].sort((a, b) => a.old.index - b.old.index);
  if (both.every((pair, i) => pair === before[i])) return [];
  const words = {
    before: before.map(({ old }) => old.name).join('、'),
    after: both.map(({ now }) => now.name).join('、'),
  };
  const data = { before: before.map(({ old }) => old.name), after: both.map(({ old }) => old.name) };
  return [changeOf('order', place, values, words, data)];
}
