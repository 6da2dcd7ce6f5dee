import type { Outline } from './outline.js';
import { entryText, type OutlineEntry } from './outline-entry.js';

/** A place of a document as revisions name it, by numbers and ids: `issues/1-(1)/indicators/1-1-a/target`. */
export interface NamedPlace {
  readonly place: string;
  /** What stands there, for people. */
  readonly name: string;
}

const DOCUMENT_TEXTS = ['goal', 'mission', 'basicPolicy', 'selfEvaluation', 'futurePolicy'];
const ISSUE_KEYS = ['title', 'budget', 'problems', 'strategies', 'notes'];
const INDICATOR_KEYS = ['target', 'name'];

/** The places of a document that a revision can change. */
export function places(text: string, { entries }: Outline): readonly NamedPlace[] {
  const found: NamedPlace[] = entries
    .filter(({ parent, key }) => parent.length === 0 && DOCUMENT_TEXTS.includes(key))
    .map(({ key }) => ({ place: key, name: '' }));
  const maps = new Map<string, OutlineEntry[]>();
  for (const entry of entries) {
    if (entry.parent[0] !== 'issues') continue;
    const key = entry.parent.join('/');
    maps.set(key, [...(maps.get(key) ?? []), entry]);
  }
  for (const [at, keys] of maps) {
    const [, issue, list, , ...deeper] = at.split('/');
    const own = (name: string) => {
      const entry = keys.find(({ key }) => key === name);
      return entry ? entryText(text, entry) : '';
    };
    const numbers = maps.get(`issues/${issue}`)?.find(({ key }) => key === 'number');
    const number = numbers ? entryText(text, numbers) : '';
    if (number === '' || deeper.length > 0) continue;
    const has = (key: string) => keys.some((entry) => entry.key === key);
    if (list === undefined)
      for (const key of ISSUE_KEYS.filter(has))
        found.push({ place: `issues/${number}/${key}`, name: own('title') });
    else if (list === 'indicators' && own('id') !== '')
      for (const key of INDICATOR_KEYS)
        found.push({ place: `issues/${number}/indicators/${own('id')}/${key}`, name: own('name') });
  }
  return found;
}
