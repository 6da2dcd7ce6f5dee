import { type Decimal, decimal } from '../model/decimal.js';
import type { ChangeClass } from '../model/policy-change.js';
import type { Aim, Bound, Bounds, Criterion, PreviousYear } from '../model/target.js';
import { areComparable, compareQuantities } from '../model/unit.js';
import { parseFigure } from '../parse/parse-figure.js';
import { parseTarget } from '../parse/parse-target.js';
import { child, type MapNode, type Node, type ScalarNode } from '../parse/tree.js';
import { areSameWords } from './same-words.js';

/** Where a target went: harder to reach, easier to reach, not at all, or something else is asked now. */
type Direction = 'raised' | 'lowered' | 'same' | 'changed';

/** What a change of a target (目標値) means; both are strings in the target language or its structured form. */
export function classOfTargets(before: Node, after: Node): ChangeClass {
  const [old, now] = [criterionOf(before), criterionOf(after)];
  const [oldWords, newWords] = [wordsOf(before), wordsOf(after)];
  if (!old || !now) return areSameWords(oldWords, newWords) ? 'wording-editorial' : 'target-changed';
  const direction = directionOf(old, now);
  if (direction !== 'same') return `target-${direction}`;
  if (areSameWords(oldWords, newWords)) return 'wording-editorial';
  if (now.kind === 'manual') return 'target-changed';
  return areSameWords(remarksOf(oldWords), remarksOf(newWords)) ? 'wording-editorial' : 'wording-substantive';
}

/** Whether two targets ask the same, however they are written. */
export function areSameTargets(before: Node | undefined, after: Node | undefined): boolean {
  if (!before || !after) return before === after;
  return classOfTargets(before, after).startsWith('wording');
}

function wordsOf(node: Node): string {
  const words = node.kind === 'map' ? child(node, 'text') : node;
  return words?.kind === 'scalar' ? words.spelling : '';
}

/** Everything in brackets: it alters no figure, and yet says something. */
function remarksOf(words: string): string {
  return (words.normalize('NFKC').match(/[([【〔][^)\]】〕]*/g) ?? []).join('');
}

/** What a target asks; `null` where it cannot be read. */
function criterionOf(node: Node): Criterion | null {
  if (node.kind === 'map') return structured(node);
  if (node.kind === 'sequence') return null;
  const target = parseTarget(node.spelling);
  return 'criterion' in target ? target.criterion : null;
}

function structured(node: MapNode): Criterion | null {
  if (spellingAt(node, 'judgement') === 'manual') return { kind: 'manual' };
  const words = parseTarget(spellingAt(node, 'text'));
  const said = 'criterion' in words ? words.criterion : null;
  const lower = endOf(node, 'minimum', 'exclusiveMinimum');
  const upper = endOf(node, 'maximum', 'exclusiveMaximum');
  const basis = spellingAt(node, 'basis') === 'cumulative' ? 'cumulative' : 'annual';
  if (!lower && !upper) {
    const isTotal = basis === 'cumulative' && said?.kind === 'bounds';
    return isTotal ? { ...said, basis } : said;
  }
  const unit = [spellingAt(node, 'unit'), lower?.unit ?? '', upper?.unit ?? ''].find((each) => each !== '');
  const aim: Bounds = {
    kind: 'bounds',
    lower: lower?.bound ?? null,
    upper: upper?.bound ?? null,
    unit: unit === undefined ? '' : unit.replace(/^(?:％|パーセント)$/, '%'),
    basis,
  };
  return said?.kind === 'deadline' ? { ...said, aim } : aim;
}

function spellingAt(node: MapNode, key: string): string {
  const value = child(node, key);
  return value?.kind === 'scalar' ? value.spelling : '';
}

function endOf(
  node: MapNode,
  inclusiveKey: string,
  exclusiveKey: string,
): { readonly bound: Bound; readonly unit: string } | null {
  const [inclusive, exclusive] = [child(node, inclusiveKey), child(node, exclusiveKey)];
  const end = inclusive ?? exclusive;
  const figure = end?.kind === 'scalar' ? numberOf(end) : null;
  return figure && { bound: { value: figure.value, inclusive: inclusive !== undefined }, unit: figure.unit };
}

function numberOf({ spelling }: ScalarNode): { readonly value: Decimal; readonly unit: string } | null {
  if (/^-?\d+(\.\d+)?$/.test(spelling)) return { value: decimal(spelling), unit: '' };
  const figure = parseFigure(spelling);
  return 'kind' in figure ? null : figure;
}

function directionOf(before: Criterion, after: Criterion): Direction {
  if (before.kind === 'previousYear' && after.kind === 'previousYear') return ofPreviousYear(before, after);
  if (before.kind === 'manual' && after.kind === 'manual') return 'same';
  if (before.kind === 'series' && after.kind === 'series') {
    const steps = new Map(after.steps.map((step) => [step.fiscalYear, step.aim]));
    if (before.steps.length !== after.steps.length) return 'changed';
    return together(
      before.steps.map(({ fiscalYear, aim }) => {
        const other = steps.get(fiscalYear);
        return other ? ofAims(aim, other) : 'changed';
      }),
    );
  }
  if (before.kind === 'deadline' && after.kind === 'deadline') {
    // More time makes a target easier to reach.
    const ofTime = fromSign(before.fiscalYear - after.fiscalYear);
    return together([ofTime, ofAims(before.aim, after.aim)]);
  }
  return isAim(before) && isAim(after) ? ofAims(before, after) : 'changed';
}

function isAim(criterion: Criterion): criterion is Aim {
  return criterion.kind === 'bounds' || criterion.kind === 'bare';
}

function ofAims(before: Aim, after: Aim): Direction {
  if (!areComparable(before.unit, after.unit)) return 'changed';
  if (before.kind === 'bare' && after.kind === 'bare') {
    // A figure alone does not say which side of it is better.
    return compareQuantities(before, after) === 0 ? 'same' : 'changed';
  }
  if (before.kind !== 'bounds' || after.kind !== 'bounds' || before.basis !== after.basis) return 'changed';
  return together([ofEnds(before, after, 'lower'), ofEnds(before, after, 'upper')]);
}

/** 以上: bigger is raised; 以下: smaller is raised; 超 asks more than 以上. */
function ofEnds(before: Bounds, after: Bounds, end: 'lower' | 'upper'): Direction {
  const [old, now] = [before[end], after[end]];
  if (!old || !now) return old === now ? 'same' : 'changed';
  const quantities = [
    { value: now.value, unit: after.unit },
    { value: old.value, unit: before.unit },
  ] as const;
  const sign = compareQuantities(...quantities) * (end === 'lower' ? 1 : -1);
  return fromSign(sign === 0 ? Number(old.inclusive) - Number(now.inclusive) : sign);
}

const SIDES = { atLeast: 'up', above: 'up', atMost: 'down', below: 'down', same: 'none' } as const;

function ofPreviousYear(before: PreviousYear, after: PreviousYear): Direction {
  const side = SIDES[before.comparison];
  if (side !== SIDES[after.comparison]) return 'changed';
  const sign = signOfMargins(before, after);
  if (sign === null) return 'changed';
  if (side === 'none') return sign === 0 ? 'same' : 'changed';
  const strict = Number(isStrict(after)) - Number(isStrict(before));
  return together([fromSign(side === 'up' ? sign : -sign), fromSign(strict)]);
}

function isStrict({ comparison }: PreviousYear): boolean {
  return comparison === 'above' || comparison === 'below';
}

/** Whether the new margin is the bigger one; `null` where a factor stands against a difference, or the units differ. */
function signOfMargins({ margin: before }: PreviousYear, { margin: after }: PreviousYear): number | null {
  const kind = before?.kind ?? after?.kind;
  if (kind === undefined) return 0;
  if ((before && before.kind !== kind) || (after && after.kind !== kind)) return null;
  const known = [before, after].find((each) => each?.kind === 'difference');
  const unit = known?.kind === 'difference' ? known.unit : '';
  const [old, now] = [before, after].map((margin) => {
    if (margin === null) return { value: decimal(kind === 'factor' ? '1' : '0'), unit };
    return margin.kind === 'factor' ? { value: margin.factor, unit } : margin;
  });
  if (!old || !now || !areComparable(old.unit, now.unit)) return null;
  return compareQuantities(now, old);
}

function fromSign(sign: number): Direction {
  return sign > 0 ? 'raised' : sign < 0 ? 'lowered' : 'same';
}

/** Several ends as one: what is raised at one and lowered at another is neither. */
function together(directions: readonly Direction[]): Direction {
  const different = new Set(directions.filter((direction) => direction !== 'same'));
  const [first, ...others] = different;
  return others.length > 0 ? 'changed' : (first ?? 'same');
}
