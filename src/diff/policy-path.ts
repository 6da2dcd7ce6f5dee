import { parseFiscalYear } from '../parse/parse-fiscal-year.js';

/** Lists whose items have names of their own, and the key that holds the name. */
const NAME_KEYS = { issues: 'number', indicators: 'id', budget: 'fiscalYear', revisions: 'date' } as const;

/** `issues`, `indicators`, `budget` or `revisions`. */
export type ListName = keyof typeof NAME_KEYS;

/** The key that names the items of a list: `id` for indicators. */
export function nameKeyOf(list: ListName): string {
  return NAME_KEYS[list];
}

/**
 * What the items of a list are called in a path: issues by number, indicators by id, figures of the budget by Western year,
 * revisions by date. A second item of one name gets `#2` behind it, one without a name is `#` and its position from 1.
 */
export function namesOfItems(list: ListName, names: readonly unknown[]): readonly string[] {
  const taken = new Set<string>();
  const counts = new Map<string, number>();
  return names.map((value, i) => {
    const name = plainName(list, value) || `#${i + 1}`;
    let count = (counts.get(name) ?? 0) + 1;
    const spelt = () => (count === 1 ? name : `${name}#${count}`);
    while (taken.has(spelt())) count += 1;
    counts.set(name, count);
    taken.add(spelt());
    return spelt();
  });
}

function plainName(list: ListName, value: unknown): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  if (list !== 'budget') return String(value);
  const year = parseFiscalYear(String(value));
  return typeof year === 'number' ? String(year) : String(value);
}

/** A path with one more step. A name with a slash keeps it as `%2F`, so that steps can be told apart. */
export function pathTo(parent: string, step: string): string {
  const spelt = step.replace(/[%/]/g, encodeURIComponent);
  return parent === '' ? spelt : `${parent}/${spelt}`;
}

/** The steps of a path: `issues`, `1-(1)`, `title`. */
export function stepsOf(path: string): readonly string[] {
  return path === '' ? [] : path.split('/').map((step) => step.replace(/%2F/g, '/').replace(/%25/g, '%'));
}

/** What a path leads to: a list of named items, one of them, or something else. */
export type PathKind =
  | { readonly kind: 'list'; readonly list: ListName }
  | { readonly kind: 'item'; readonly list: ListName }
  | { readonly kind: 'field' };

/** What a path leads to, by its shape alone. */
export function kindOfPath(path: string): PathKind {
  const steps = stepsOf(path);
  const [first, , third] = steps;
  if (first === 'revisions' && steps.length <= 2) return listOrItem('revisions', steps.length === 1);
  if (first !== 'issues') return { kind: 'field' };
  if (steps.length <= 2) return listOrItem('issues', steps.length === 1);
  const isInner = third === 'indicators' || third === 'budget';
  return isInner && steps.length <= 4 ? listOrItem(third, steps.length === 3) : { kind: 'field' };
}

function listOrItem(list: ListName, isList: boolean): PathKind {
  return { kind: isList ? 'list' : 'item', list };
}
