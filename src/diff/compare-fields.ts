import type { ChangeClass, PolicyChange } from '../model/policy-change.js';
import { parseAmount } from '../parse/parse-amount.js';
import { parseFigure } from '../parse/parse-figure.js';
import { parseFiscalYear } from '../parse/parse-fiscal-year.js';
import type { MapNode, Node } from '../parse/tree.js';
import { child } from '../parse/tree.js';
import { below, changeOf, isSameData, type Place, type Value, valueIn } from './change.js';
import { classOfTargets } from './compare-targets.js';
import { readableList, readableResult, readableTarget, readableText } from './readable-value.js';
import { areSameWords } from './same-words.js';

/** What a value is, which decides what a change of it means and how it is read. */
export interface FieldKind {
  readonly classOf: (before: Value, after: Value) => ChangeClass;
  readonly readable: (node: Node) => string;
}

/** A field that is `changed` unless both texts say the same. */
function worded(changed: ChangeClass, isSame: (before: Node, after: Node) => boolean = saySame): FieldKind {
  return {
    classOf: (before, after) => (before && after && isSame(before, after) ? 'wording-editorial' : changed),
    readable: readableText,
  };
}

function saySame(before: Node, after: Node): boolean {
  return (
    before.kind !== 'map' && after.kind !== 'map' && areSameWords(readableText(before), readableText(after))
  );
}

/** Both read by one parser as the same; what it cannot read is compared as words. */
function readSame<Read>(read: (text: string) => Read | null, isEqual: (a: Read, b: Read) => boolean) {
  return (before: Node, after: Node): boolean => {
    const [old, now] = [before, after].map((node) => (node.kind === 'scalar' ? read(node.spelling) : null));
    return old != null && now != null ? isEqual(old, now) : saySame(before, after);
  };
}

const sameAmount = readSame(
  (text) => {
    const amount = parseAmount(text);
    return 'kind' in amount ? null : amount.yen;
  },
  (a, b) => a === b,
);

const sameFigure = readSame(
  (text) => {
    const figure = parseFigure(text);
    return 'kind' in figure ? null : `${figure.value}${figure.unit}`;
  },
  (a, b) => a === b,
);

const sameYear = readSame(
  (text) => {
    const year = parseFiscalYear(text);
    return typeof year === 'number' ? year : null;
  },
  (a, b) => a === b,
);

/** Plain data: any difference counts. */
export const METADATA: FieldKind = worded('metadata', () => false);
export const WORDING: FieldKind = worded('wording-substantive');
const NAME_OF_PEOPLE: FieldKind = worded('metadata');
const YEAR: FieldKind = worded('metadata', sameYear);
const AMOUNT: FieldKind = worded('budget-changed', sameAmount);
const FIGURE: FieldKind = worded('result-changed', sameFigure);
const RESULT_WORDS: FieldKind = worded('result-changed');
const NUMBER: FieldKind = worded('order', () => false);
const ID: FieldKind = worded('indicator-renamed', () => false);
const NAME: FieldKind = worded('indicator-renamed');
const LIST: FieldKind = { ...METADATA, readable: readableList };
const TARGET: FieldKind = {
  classOf: (before, after) => (before && after ? classOfTargets(before, after) : 'target-changed'),
  readable: readableTarget,
};
/** A result that comes or goes as a whole. */
export const RESULT: FieldKind = { ...worded('result-changed', () => false), readable: readableResult };

/** What the keys of a policy are; those that are not here are metadata. */
export const POLICY_FIELDS: Readonly<Record<string, FieldKind>> = {
  fiscalYear: YEAR,
  head: NAME_OF_PEOPLE,
  goal: WORDING,
  mission: WORDING,
  basicPolicy: WORDING,
  selfEvaluation: WORDING,
  futurePolicy: WORDING,
};
export const ORGANIZATION_FIELDS: Readonly<Record<string, FieldKind>> = { name: NAME_OF_PEOPLE };
export const ISSUE_FIELDS: Readonly<Record<string, FieldKind>> = {
  number: NUMBER,
  title: WORDING,
  sdgs: LIST,
  problems: WORDING,
  strategies: WORDING,
  notes: WORDING,
};
export const BUDGET_FIELDS: Readonly<Record<string, FieldKind>> = {
  fiscalYear: YEAR,
  settlement: AMOUNT,
  budget: AMOUNT,
};
export const INDICATOR_FIELDS: Readonly<Record<string, FieldKind>> = {
  id: ID,
  name: NAME,
  target: TARGET,
  survey: WORDING,
  group: WORDING,
  note: WORDING,
};
export const RESULT_FIELDS: Readonly<Record<string, FieldKind>> = {
  actual: FIGURE,
  text: RESULT_WORDS,
  previous: FIGURE,
  grade: RESULT_WORDS,
  reason: RESULT_WORDS,
  source: RESULT_WORDS,
};

/** The change of one value, if there is one. */
export function compareValue(
  place: Place,
  before: Value,
  after: Value,
  kind: FieldKind,
): readonly PolicyChange[] {
  if (isSameData(before, after)) return [];
  const words = {
    before: before ? kind.readable(before) : null,
    after: after ? kind.readable(after) : null,
  };
  return [changeOf(kind.classOf(before, after), place, [before, after], words)];
}

/** A key whose value is compared by its own parts, where both states have it in the form that it should have. */
export type Compare = (place: Place, before: Value, after: Value) => readonly PolicyChange[];

/** The changes of all keys of two maps, in the order of the new one; what is gone comes last. */
export function compareKeys(
  place: Place,
  before: MapNode | undefined,
  after: MapNode | undefined,
  compare: (key: string, place: Place, before: Value, after: Value) => readonly PolicyChange[],
): readonly PolicyChange[] {
  const keys = new Set([...(after?.entries ?? []), ...(before?.entries ?? [])].map(({ key }) => key));
  return [...keys].flatMap((key) =>
    compare(key, below(place, key), valueIn(child(before, key)), valueIn(child(after, key))),
  );
}

/** A map of fields; where one state has none, or something else, it changes as a whole. */
export function compareMap(
  fields: Readonly<Record<string, FieldKind>>,
  whole: FieldKind = METADATA,
): Compare {
  return (place, before, after) => {
    if (before?.kind !== 'map' || after?.kind !== 'map') return compareValue(place, before, after, whole);
    return compareKeys(place, before, after, (key, at, old, now) =>
      compareValue(at, old, now, fieldOf(fields, key)),
    );
  };
}

/** What a key is: as the table says, metadata else. */
export function fieldOf(fields: Readonly<Record<string, FieldKind>>, key: string): FieldKind {
  return Object.hasOwn(fields, key) ? (fields[key] as FieldKind) : METADATA;
}
