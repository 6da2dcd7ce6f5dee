import type { PolicyChange } from '../model/policy-change.js';
import { kindOfPath, type ListName, nameKeyOf, namesOfItems, pathTo, stepsOf } from './policy-path.js';

/** A map of a policy as plain data. */
type Data = Record<string, unknown>;

/**
 * The data of the new state: `data`, that of the old one, with the changes that `comparePolicies` found between both made again.
 * `data` stays as it is; `null` stands for a policy that is not there. Changes whose place the data do not have are left out.
 */
export function applyChanges(data: unknown, changes: readonly PolicyChange[]): unknown {
  const whole = changes.find(({ path }) => path === '');
  if (whole) return cloned(whole.valueAfter);
  const root = (data === null ? emptyMap() : cloned(data)) as Data;
  const old = indexOf(root);
  const by = sorted(changes);
  const taken = new Map(by.moved.map((change) => [change, takeOut(old, placeBefore(change))]));
  for (const change of by.removed) takeOut(old, change.path);
  for (const change of by.replaced) replaceItem(old.get(placeBefore(change))?.item, change.valueAfter);
  const parents = by.set.map((change) => ({ change, parent: parentOf(root, old, placeBefore(change)) }));
  for (const { change, parent } of parents) {
    if (kindOfPath(change.path).kind === 'field') setKey(parent, change);
  }
  for (const change of by.reordered) reorder(listAt(root, old, placeBefore(change)), old, change);
  const inside = (change: PolicyChange) => stepsOf(change.path).length > 2;
  insertAll(
    root,
    by.added.filter((change) => !inside(change)),
    cloneOf,
  );
  const now = indexOf(root);
  for (const [path, group] of groupByParent([...by.added.filter(inside), ...by.moved])) {
    const issue = now.get(path)?.item;
    if (issue) insertAll(issue, group, (change) => taken.get(change) ?? cloned(change.valueAfter));
  }
  for (const { change, parent } of parents) {
    if (kindOfPath(change.path).kind !== 'field') setKey(parent, change);
  }
  return Object.keys(root).length === 0 && changes.length > 0 ? null : root;
}

function placeBefore({ path, pathBefore }: PolicyChange): string {
  return pathBefore ?? path;
}

function sorted(changes: readonly PolicyChange[]) {
  const kindOf = (change: PolicyChange) => {
    const { kind } = kindOfPath(change.path);
    if (change.class === 'order' && kind === 'list') return 'reordered';
    if (kind !== 'item') return 'set';
    if (change.class === 'order') return 'moved';
    if (change.valueBefore === null) return 'added';
    return change.valueAfter === null ? 'removed' : 'replaced';
  };
  const of = (kind: ReturnType<typeof kindOf>) => changes.filter((change) => kindOf(change) === kind);
  return {
    reordered: of('reordered'),
    set: of('set'),
    moved: of('moved'),
    added: of('added'),
    removed: of('removed'),
    replaced: of('replaced'),
  };
}

/** An item of a list and the list that holds it. */
interface Entry {
  readonly item: Data;
  readonly list: unknown[];
}

/** All items that have a name, by their paths. */
function indexOf(root: Data): ReadonlyMap<string, Entry> {
  const index = new Map<string, Entry>();
  const add = (parent: string, holder: Data, list: ListName) => {
    const items = holder[list];
    if (!Array.isArray(items) || !items.every(isMap)) return;
    const names = namesOfItems(
      list,
      items.map((item) => item[nameKeyOf(list)]),
    );
    items.forEach((item, i) => {
      const path = pathTo(pathTo(parent, list), names[i] as string);
      index.set(path, { item, list: items });
      if (list !== 'issues') return;
      add(path, item, 'indicators');
      add(path, item, 'budget');
    });
  };
  if (isMap(root)) {
    add('', root, 'issues');
    add('', root, 'revisions');
  }
  return index;
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function takeOut(index: ReadonlyMap<string, Entry>, path: string): Data | undefined {
  const entry = index.get(path);
  if (!entry) return undefined;
  const at = entry.list.indexOf(entry.item);
  if (at >= 0) entry.list.splice(at, 1);
  return entry.item;
}

function replaceItem(item: Data | undefined, value: unknown): void {
  if (!item) return;
  for (const key of Object.keys(item)) delete item[key];
  Object.assign(item, cloned(value));
}

/** The map that holds the last key of a path. */
function parentOf(root: Data, index: ReadonlyMap<string, Entry>, path: string): Data | null {
  const above = path.slice(0, Math.max(0, path.lastIndexOf('/')));
  const item = above === '' ? root : index.get(above)?.item;
  if (item) return item;
  const holder = parentOf(root, index, above);
  const value = holder?.[stepsOf(above).at(-1) ?? ''];
  return isMap(value) ? value : null;
}

function setKey(parent: Data | null, { path, valueAfter }: PolicyChange): void {
  const key = stepsOf(path).at(-1) ?? '';
  if (!parent) return;
  if (valueAfter === null) delete parent[key];
  else parent[key] = cloned(valueAfter);
}

function listAt(root: Data, index: ReadonlyMap<string, Entry>, path: string): unknown[] {
  const list = parentOf(root, index, path)?.[stepsOf(path).at(-1) ?? ''];
  return Array.isArray(list) ? list : [];
}

/** The names of an order are those of the old state. */
function reorder(list: unknown[], index: ReadonlyMap<string, Entry>, change: PolicyChange): void {
  const names = Array.isArray(change.valueAfter) ? change.valueAfter : [];
  const items = names.flatMap((name) => {
    const entry = index.get(pathTo(placeBefore(change), String(name)));
    return entry && list.includes(entry.item) ? [entry.item] : [];
  });
  if (items.length === list.length) list.splice(0, list.length, ...items);
}

function groupByParent(changes: readonly PolicyChange[]): ReadonlyMap<string, readonly PolicyChange[]> {
  const groups = new Map<string, PolicyChange[]>();
  for (const change of changes) {
    const issue = stepsOf(change.path).slice(0, 2).reduce(pathTo, '');
    groups.set(issue, [...(groups.get(issue) ?? []), change]);
  }
  return groups;
}

/** Puts items into the lists of a map, each at its position in the new list. */
function insertAll(
  holder: Data,
  changes: readonly PolicyChange[],
  itemFor: (change: PolicyChange) => unknown,
): void {
  const inOrder = [...changes].sort((a, b) => (a.indexAfter ?? 0) - (b.indexAfter ?? 0));
  for (const change of inOrder) {
    const key = stepsOf(change.path).at(-2) ?? '';
    const list = Array.isArray(holder[key]) ? (holder[key] as unknown[]) : [];
    holder[key] = list;
    list.splice(change.indexAfter ?? list.length, 0, itemFor(change));
  }
}

function cloneOf({ valueAfter }: PolicyChange): unknown {
  return cloned(valueAfter);
}

function emptyMap(): Data {
  return Object.create(null);
}

function cloned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cloned);
  if (!isMap(value)) return value;
  const copy = emptyMap();
  for (const key of Object.keys(value)) copy[key] = cloned(value[key]);
  return copy;
}
