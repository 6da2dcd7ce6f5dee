import { commonPairs } from '../text/common-pairs.js';
import type { OutlineEntry } from './merge-outline.js';

/** Identities of the entries of three lists: entries that are the same thing have the same one, in each list once. */
export interface Identities {
  readonly base: readonly string[];
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

type Entries = readonly OutlineEntry[];

/** What names a thing in a list, the surest first: indicators by id, issues by number, revisions by day and summary … */
const NAMES: readonly (readonly string[])[] = [
  ['id'],
  ['number'],
  ['date', 'summary'],
  ['fiscalYear', 'kind'],
  ['path'],
];

/** What names it when that was changed. */
const SECOND_NAMES: readonly string[] = ['name', 'title', 'date'];

/** A text is another wording of one that shares so many pairs of characters with it. */
const ALIKE = 0.6;

/** Tells which entries of two lists are those of the base, and which that both added are the same. */
export function identify(base: Entries, ours: Entries, theirs: Entries): Identities {
  return {
    base: base.map((_, at) => `base ${at}`),
    ours: identitiesOf(base, ours),
    theirs: identitiesOf(base, theirs),
  };
}

function identitiesOf(base: Entries, side: Entries): readonly string[] {
  const matches = matchEntries(base, side);
  const seen = new Map<string, number>();
  return side.map((entry, at) => {
    const match = matches[at];
    if (match !== undefined) return `base ${match}`;
    const name = nameOf(entry) ?? JSON.stringify(entry.data);
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return `new ${name} ${count}`;
  });
}

/** For each entry of a side the position of the same thing in the base. */
function matchEntries(base: Entries, side: Entries): readonly (number | undefined)[] {
  const matches: (number | undefined)[] = side.map(() => undefined);
  const free = new Set(base.keys());
  const matchBy = (tell: (entry: OutlineEntry) => string | null) => {
    const waiting = new Map<string, number[]>();
    for (const at of free) {
      const name = tell(base[at] as OutlineEntry);
      if (name !== null) waiting.set(name, [...(waiting.get(name) ?? []), at]);
    }
    for (const [at, entry] of side.entries()) {
      if (matches[at] !== undefined) continue;
      const found = waiting.get(tell(entry) ?? '')?.shift();
      if (found === undefined) continue;
      matches[at] = found;
      free.delete(found);
    }
  };
  matchBy(nameOf);
  matchBy(({ data }) => `= ${JSON.stringify(data)}`);
  matchBy(secondNameOf);
  matchNameless(base, side, matches, free);
  return matches;
}

/** A key, or what names an item; `null` where nothing does. */
function nameOf({ key, data }: OutlineEntry): string | null {
  if (key !== null) return `key ${key}`;
  const names = NAMES.find(([first = '']) => isScalar(field(data, first)));
  return names ? JSON.stringify(names.map((name) => field(data, name) ?? null)) : null;
}

function secondNameOf({ key, data }: OutlineEntry): string | null {
  const name = key === null ? SECOND_NAMES.find((each) => isScalar(field(data, each))) : undefined;
  return name === undefined ? null : JSON.stringify([name, field(data, name)]);
}

function field(data: unknown, name: string): unknown {
  return typeof data === 'object' && data !== null && Object.hasOwn(data, name)
    ? (data as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function isScalar(value: unknown): boolean {
  return typeof value === 'string' || typeof value === 'number';
}

/** Items that nothing names, such as sentences: between two that are matched they are matched by place, or by their words. */
function matchNameless(
  base: Entries,
  side: Entries,
  matches: (number | undefined)[],
  free: Set<number>,
): void {
  for (let start = 0; start < side.length; ) {
    let end = start;
    while (end < side.length && matches[end] === undefined) end += 1;
    if (end > start) {
      const before = start === 0 ? -1 : (matches[start - 1] ?? -1);
      const after = end === side.length ? base.length : (matches[end] ?? base.length);
      const gap = [...free].filter((at) => at > before && at < after && isNameless(base[at]));
      const open = [...matches.keys()].slice(start, end).filter((at) => isNameless(side[at]));
      const isByPlace = gap.length === open.length;
      for (const [count, at] of open.entries()) {
        const found = isByPlace
          ? gap[count]
          : gap.find((place) => free.has(place) && isAlike(base[place], side[at]));
        if (found === undefined) continue;
        matches[at] = found;
        free.delete(found);
      }
    }
    start = end + 1;
  }
}

function isNameless(entry: OutlineEntry | undefined): boolean {
  return entry !== undefined && nameOf(entry) === null;
}

function isAlike(a: OutlineEntry | undefined, b: OutlineEntry | undefined): boolean {
  return commonPairs(JSON.stringify(a?.data), JSON.stringify(b?.data)) >= ALIKE;
}
