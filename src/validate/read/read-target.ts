import type { RuleData } from '../../diagnostic/catalogue/index.js';
import type { Path } from '../../diagnostic/diagnostic.js';
import { compare, type Decimal, decimal } from '../../model/decimal.js';
import type { Bound, Bounds, Criterion, Target } from '../../model/target.js';
import { parseFigure } from '../../parse/parse-figure.js';
import { parseTarget } from '../../parse/parse-target.js';
import { rangeInScalar } from '../../parse/scalar-places.js';
import { child, type MapNode, type Node, type ScalarNode } from '../../parse/tree.js';
import { type Reading, scalar, stringAt } from './reading.js';

const UNKNOWN: Criterion = { kind: 'manual' };

/** Words that are understood and contradict themselves. */
const CONTRADICTIONS: Readonly<Record<string, 'order' | 'units'>> = {
  emptyRange: 'order',
  unitsDiffer: 'units',
};

/** The target at a key, from words or from its structured form; what cannot be read is reported and left to a person. */
export function readTarget(reading: Reading, parent: Node, path: Path, key: string): Target {
  const node = child(parent, key);
  const at = [...path, key];
  if (node?.kind === 'map') return readStructured(reading, node, at);
  const words = scalar(node);
  if (!words || typeof words.value !== 'string') return { text: '', criterion: UNKNOWN };
  return { text: words.value, criterion: readWords(reading, words, at) };
}

function readWords(reading: Reading, node: ScalarNode, path: Path): Criterion {
  // That nothing is written is the schema's to say.
  if (node.spelling.trim() === '') return UNKNOWN;
  const target = parseTarget(node.spelling);
  if ('criterion' in target) return target.criterion;
  const { offset, length } = target;
  const range = rangeInScalar(reading.tree.source, node, offset, offset + Math.max(1, length));
  const problem = CONTRADICTIONS[target.kind];
  if (problem) {
    reading.report('policy/target-structure', { text: node.spelling, problem }, range, path);
    return UNKNOWN;
  }
  const data = { text: node.spelling, part: node.spelling.slice(offset, offset + length) };
  reading.report('policy/target', data, length === 0 ? node.range : range, path);
  return UNKNOWN;
}

function readStructured(reading: Reading, node: MapNode, path: Path): Target {
  const text = stringAt(node, 'text');
  if (stringAt(node, 'judgement') === 'manual') return { text, criterion: { kind: 'manual' } };
  const lower = readEnd(reading, node, path, text, 'minimum', 'exclusiveMinimum');
  const upper = readEnd(reading, node, path, text, 'maximum', 'exclusiveMaximum');
  const basis = stringAt(node, 'basis');
  const words = scalar(child(node, 'text'));
  if (!lower && !upper) {
    const criterion = words ? readWords(reading, words, [...path, 'text']) : UNKNOWN;
    if (basis === 'previousYear' && criterion.kind !== 'previousYear' && text !== '') {
      contradict(reading, node, path, text, 'wordsNotPreviousYear');
    }
    return { text, criterion: basis === 'cumulative' ? asTotal(criterion) : criterion };
  }
  if (basis === 'previousYear') {
    contradict(reading, node, path, text, 'figureWithPreviousYear');
  }
  if (lower && upper && compare(lower.bound.value, upper.bound.value) > 0) {
    contradict(reading, node, path, text, 'order');
  }
  const units = [stringAt(node, 'unit'), lower?.unit ?? '', upper?.unit ?? '']
    .map(normalUnit)
    .filter((unit) => unit !== '');
  if (new Set(units).size > 1) contradict(reading, node, path, text, 'units');
  const aim: Bounds = {
    kind: 'bounds',
    lower: lower?.bound ?? null,
    upper: upper?.bound ?? null,
    unit: units[0] ?? '',
    basis: basis === 'cumulative' ? 'cumulative' : 'annual',
  };
  // There is no key for a deadline: the words say it.
  const said = parseTarget(text);
  const isTimed = 'criterion' in said && said.criterion.kind === 'deadline';
  return { text, criterion: isTimed ? { ...said.criterion, aim } : aim };
}

function asTotal(criterion: Criterion): Criterion {
  if (criterion.kind === 'bounds') return { ...criterion, basis: 'cumulative' };
  if (criterion.kind !== 'deadline' || criterion.aim.kind !== 'bounds') return criterion;
  return { ...criterion, aim: { ...criterion.aim, basis: 'cumulative' } };
}

/** One end of a structured range; an exact decimal from the spelling in the file, never from a floating-point number. */
function readEnd(
  reading: Reading,
  node: MapNode,
  path: Path,
  text: string,
  inclusiveKey: string,
  exclusiveKey: string,
): { readonly bound: Bound; readonly unit: string } | null {
  const inclusive = scalar(child(node, inclusiveKey));
  const exclusive = scalar(child(node, exclusiveKey));
  if (inclusive && exclusive) {
    contradict(reading, node, path, text, inclusiveKey === 'minimum' ? 'twoMinimums' : 'twoMaximums');
  }
  const end = inclusive ?? exclusive;
  if (!end) return null;
  const figure = readNumber(end);
  if (!figure) {
    const key = inclusive ? inclusiveKey : exclusiveKey;
    reading.report('policy/target', { text: end.spelling, part: end.spelling }, end.range, [...path, key]);
    return null;
  }
  return { bound: { value: figure.value, inclusive: inclusive !== undefined }, unit: figure.unit };
}

function readNumber(node: ScalarNode): { readonly value: Decimal; readonly unit: string } | null {
  if (/^-?\d+(\.\d+)?$/.test(node.spelling)) return { value: decimal(node.spelling), unit: '' };
  const figure = parseFigure(node.spelling);
  return 'kind' in figure ? null : figure;
}

function normalUnit(unit: string): string {
  return unit === '％' || unit === 'パーセント' ? '%' : unit;
}

function contradict(
  reading: Reading,
  node: MapNode,
  path: Path,
  text: string,
  problem: RuleData<'policy/target-structure'>['problem'],
): void {
  const range = node.entries[0]?.keyRange ?? node.range;
  reading.report('policy/target-structure', { text, problem }, range, path);
}
