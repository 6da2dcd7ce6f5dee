import type { ChangeClass, PolicyChange } from '../model/policy-change.js';
import { type Node, toData } from '../parse/tree.js';
import { markWords } from './mark-words.js';
import { pathTo } from './policy-path.js';

/** The same place in both states, by the names that each has for it. */
export interface Place {
  readonly before: string;
  readonly after: string;
}

/** A place below another one. */
export function below(place: Place, step: string, stepBefore: string = step): Place {
  return { before: pathTo(place.before, stepBefore), after: pathTo(place.after, step) };
}

/** A value of the file; an empty one (`note:`) is the same as none. */
export type Value = Node | undefined;

/** The value of a node, `undefined` where the file has nothing there. */
export function valueIn(node: Node | undefined): Value {
  return node?.kind === 'scalar' && node.value === null ? undefined : node;
}

/** Whether two values are the same data, whatever their spelling and the order of their keys. */
export function isSameData(before: Value, after: Value): boolean {
  return before === after || (!!before && !!after && dataText(before) === dataText(after));
}

function dataText(node: Node): string {
  if (node.kind === 'scalar') return JSON.stringify(node.value);
  if (node.kind === 'sequence') return `[${node.items.map(dataText).join(',')}]`;
  const entries = node.entries.map(({ key, value }) => `${JSON.stringify(key)}:${dataText(value)}`);
  return `{${entries.sort().join(',')}}`;
}

/** What a change says beside its place and its values. */
export interface ChangeWords {
  readonly before: string | null;
  readonly after: string | null;
}

/** One change of a value. `data` stands for the values where they are not what the nodes hold. */
export function changeOf(
  changeClass: ChangeClass,
  place: Place,
  [before, after]: readonly [Value, Value],
  words: ChangeWords,
  data: { readonly before: unknown; readonly after: unknown } = {
    before: before ? toData(before) : null,
    after: after ? toData(after) : null,
  },
): PolicyChange {
  const path = after ? place.after : place.before;
  return {
    class: changeClass,
    path,
    pathBefore: place.before === path ? null : place.before,
    before: words.before,
    after: words.after,
    parts: words.before === null || words.after === null ? [] : markWords(words.before, words.after),
    valueBefore: data.before,
    valueAfter: data.after,
    placeBefore: before ? before.range : null,
    placeAfter: after ? after.range : null,
    reason: null,
  };
}
