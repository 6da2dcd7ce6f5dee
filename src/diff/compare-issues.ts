import type { PolicyChange } from '../model/policy-change.js';
import { child, type MapNode, toData } from '../parse/tree.js';
import { below, changeOf, type Place, type Value, valueIn } from './change.js';
import { compareBudget } from './compare-entries.js';
import { compareKeys, compareValue, fieldOf, ISSUE_FIELDS, METADATA } from './compare-fields.js';
import { compareIndicator, movedIndicator } from './compare-indicators.js';
import { type IndicatorPair, matchIndicators, type Owned } from './match-indicators.js';
import { matchIssues } from './match-issues.js';
import { added, compareOrder, type Item, itemsOf, type Pair, removed } from './named-list.js';
import { readableIndicator, readableIssue } from './readable-value.js';

/** An issue of either state or of both, with its indicators; `null` where those are no list that could be compared. */
interface IssuePair {
  readonly old: Item | null;
  readonly now: Item | null;
  readonly oldIndicators: readonly Item[] | null;
  readonly newIndicators: readonly Item[] | null;
}

/** The issues (経営課題) with everything in them. Indicators are matched across issues, because they move. */
export function compareIssues(place: Place, before: Value, after: Value): readonly PolicyChange[] {
  const [old, now] = [itemsOf('issues', before), itemsOf('issues', after)];
  if (!old || !now) return compareValue(place, before, after, METADATA);
  const both = matchIssues(old, now);
  const issues = issuePairs(old, now, both);
  const indicators = matchIndicators(
    issues.flatMap(({ oldIndicators }, issue) => (oldIndicators ?? []).map((item) => ({ item, issue }))),
    issues.flatMap(({ newIndicators }, issue) => (newIndicators ?? []).map((item) => ({ item, issue }))),
  );
  const matched = matchesOf(indicators);
  return [
    ...issues.flatMap((_, i) => compareIssue(place, issues, i, matched)),
    ...compareOrder(place, both, [before, after]),
    ...presence(place, before, after, (old?.length ?? 0) + now.length > 0),
  ];
}

function issuePairs(old: readonly Item[], now: readonly Item[], both: readonly Pair[]): readonly IssuePair[] {
  const partners = new Map(both.map((pair) => [pair.now, pair.old]));
  const kept = new Set(both.map((pair) => pair.old));
  const pair = (one: Item | null, other: Item | null): IssuePair => {
    const [oldIndicators, newIndicators] = [one, other].map((item) =>
      item ? itemsOf('indicators', valueIn(child(item.node, 'indicators'))) : [],
    ) as [readonly Item[] | null, readonly Item[] | null];
    const isComparable = oldIndicators !== null && newIndicators !== null;
    return {
      old: one,
      now: other,
      oldIndicators: isComparable ? oldIndicators : null,
      newIndicators: isComparable ? newIndicators : null,
    };
  };
  return [
    ...now.map((item) => pair(partners.get(item) ?? null, item)),
    ...old.filter((item) => !kept.has(item)).map((item) => pair(item, null)),
  ];
}

/** The pairs of indicators by either of their items. */
interface Matches {
  readonly byOld: ReadonlyMap<Item, IndicatorPair>;
  readonly byNew: ReadonlyMap<Item, IndicatorPair>;
}

function matchesOf(pairs: readonly IndicatorPair[]): Matches {
  return {
    byOld: new Map(pairs.map((pair) => [pair.old.item, pair])),
    byNew: new Map(pairs.map((pair) => [pair.now.item, pair])),
  };
}

function compareIssue(
  place: Place,
  issues: readonly IssuePair[],
  index: number,
  matches: Matches,
): readonly PolicyChange[] {
  const pair = issues[index] as IssuePair;
  const { old, now } = pair;
  const at = below(place, (now ?? old)?.name ?? '', (old ?? now)?.name ?? '');
  const own = {
    gone: (pair.oldIndicators ?? []).filter((item) => !matches.byOld.has(item)),
    come: (pair.newIndicators ?? []).filter((item) => !matches.byNew.has(item)),
  };
  if (!now && old) {
    const data = withIndicators(old.node, pair.oldIndicators, own.gone);
    return [removed('issue-removed', at, old, readableIssue(old.node, nodesOf(own.gone)), data)];
  }
  if (!now) return [];
  const indicators = compareIndicators(below(at, 'indicators'), place, issues, index, matches, own);
  if (!old) {
    const data = withIndicators(now.node, pair.newIndicators, own.come);
    const words = readableIssue(now.node, nodesOf(own.come));
    return [added('issue-added', at, now, words, data), ...indicators];
  }
  return compareKeys(at, old.node, now.node, (key, keyPlace, before, after) => {
    if (key === 'budget') return compareBudget(keyPlace, before, after);
    if (key !== 'indicators') return compareValue(keyPlace, before, after, fieldOf(ISSUE_FIELDS, key));
    if (!pair.newIndicators) return compareValue(keyPlace, before, after, METADATA);
    const stays = own.come.length > 0 || pair.newIndicators.length > 0;
    return [...indicators, ...presence(keyPlace, before, after, stays)];
  });
}

function nodesOf(items: readonly Item[]): readonly MapNode[] {
  return items.map(({ node }) => node);
}

/** The data of an issue that comes or goes, with those of its indicators alone that do so too. */
function withIndicators(node: MapNode, all: readonly Item[] | null, own: readonly Item[]): unknown {
  const data = toData(node) as Record<string, unknown>;
  if (all && all.length > own.length) data.indicators = own.map((item) => toData(item.node));
  return data;
}

function compareIndicators(
  at: Place,
  place: Place,
  issues: readonly IssuePair[],
  index: number,
  { byNew }: Matches,
  own: { readonly gone: readonly Item[]; readonly come: readonly Item[] },
): readonly PolicyChange[] {
  const { old, newIndicators } = issues[index] as IssuePair;
  const isHere = (owned: Owned) => owned.issue === index;
  const staying = (newIndicators ?? []).flatMap((item) => {
    const pair = byNew.get(item);
    return pair && isHere(pair.old) ? [{ old: pair.old.item, now: item }] : [];
  });
  const each = (newIndicators ?? []).flatMap((item) => {
    const pair = byNew.get(item);
    if (!pair) {
      const words = readableIndicator(item.node);
      return old ? [added('indicator-added', below(at, item.name), item, words)] : [];
    }
    const from = issues[pair.old.issue]?.old as Item;
    const list = isHere(pair.old)
      ? at
      : { ...at, before: below(below(place, from.name), 'indicators').before };
    const itemPlace = below(list, item.name, pair.old.item.name);
    const to = (issues[index] as IssuePair).now as Item;
    const moved = isHere(pair.old) ? [] : [movedIndicator(itemPlace, pair, from, to)];
    return [...moved, ...compareIndicator(itemPlace, pair)];
  });
  return [
    ...each,
    ...own.gone.map((item) =>
      removed('indicator-removed', below(at, item.name), item, readableIndicator(item.node)),
    ),
    ...compareOrder(at, staying, [old?.node, issues[index]?.now?.node]),
  ];
}

/** An empty list that comes or goes. `isKnown` where items came or stay, so that the list is there anyway. */
function presence(place: Place, before: Value, after: Value, isKnown: boolean): readonly PolicyChange[] {
  if (Boolean(before) === Boolean(after) || (after && isKnown)) return [];
  const data = { before: before ? [] : null, after: after ? [] : null };
  return [changeOf('metadata', place, [before, after], { before: null, after: null }, data)];
}
