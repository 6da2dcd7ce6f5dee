import { compare } from '../model/decimal.js';
import type { Aim, Basis, Bound } from '../model/target.js';
import { type Failure, failure } from './failure.js';
import { matchAt, skipSpaces } from './scan.js';
import { type Quantity, scanQuantity } from './scan-quantity.js';
import {
  type Comparator,
  LEADING_WORDS,
  MANUAL_WORDS,
  QUALIFIERS,
  scanComparator,
  skipKeeping,
} from './target-words.js';

/** Why a part of a target that holds figures is none. */
export type RangeFailure = Failure<'unreadable' | 'unitsDiffer' | 'emptyRange' | 'unsupported'>;

/** A figure with the comparator behind it. */
interface End {
  readonly quantity: Quantity;
  readonly comparator: Comparator | null;
  readonly end: number;
}

/**
 * Reads the part of a target from `start` to before `end` that holds figures: one end, a range of two, or a bare figure.
 * The width of `text` is folded, and a digit stands between `start` and `end`.
 */
export function parseTargetRange(text: string, start: number, end: number, basis: Basis): Aim | RangeFailure {
  const first = readEnd(text, start, end);
  if ('kind' in first) return first;
  const behind = skipSpaces(text, first.end);
  if (skipKeeping(text, behind) >= end) return criterionOf(first, basis);
  const joint = matchAt(/(?:~|〜|から)\s*/y, text, behind);
  const isJoined = joint !== null;
  const position = behind + (joint ?? matchAt(/(?:、|かつ)\s*/y, text, behind) ?? '').length;
  const isPair = isJoined ? first.comparator?.side !== 'upper' : first.comparator?.side === 'lower';
  if (!isPair || !/[-−▲△\d]/.test(text.charAt(position))) return leftOver(text, behind, end);
  const second = readEnd(text, position, end);
  if ('kind' in second) return second;
  const isUpper = isJoined ? second.comparator?.side !== 'lower' : second.comparator?.side === 'upper';
  if (!isUpper) return failure('unreadable', position, second.end);
  const rest = skipSpaces(text, second.end);
  if (skipKeeping(text, rest) < end) return leftOver(text, rest, end);
  return rangeOf(first, second, basis);
}

function readEnd(text: string, start: number, end: number): End | RangeFailure {
  const quantity = scanQuantity(text, start);
  if (quantity === null) return beforeFigure(text, start, end);
  if ('kind' in quantity) return quantity;
  const found = scanComparator(text, quantity.end);
  if (found === null) return { quantity, comparator: null, end: quantity.end };
  // ▲3%以上 may mean a fall of at least 3%, and -3%以内 a fall of at most 3%: neither is the arithmetic reading.
  const isUnclear =
    /[▲△]/.test(quantity.sign) || (quantity.sign !== '' && /以内|まで/.test(found.comparator.word));
  if (isUnclear) return failure('unsupported', start, found.end);
  return { quantity, comparator: found.comparator, end: found.end };
}

function beforeFigure(text: string, start: number, end: number): RangeFailure {
  const figure = text.slice(start, end).search(/\d|$/);
  const isKnown = LEADING_WORDS.some((word) => text.startsWith(word, start));
  return failure(isKnown ? 'unsupported' : 'unreadable', start, start + figure);
}

function leftOver(text: string, start: number, end: number): RangeFailure {
  const isKnown = [...MANUAL_WORDS, ...QUALIFIERS].some((word) => text.startsWith(word, start));
  return failure(isKnown ? 'unsupported' : 'unreadable', start, end);
}

function criterionOf({ quantity, comparator }: End, basis: Basis): Aim {
  const { value, unit } = quantity;
  if (comparator === null) return { kind: 'bare', value, unit };
  const bound: Bound = { value, inclusive: comparator.inclusive };
  return comparator.side === 'lower'
    ? { kind: 'bounds', lower: bound, upper: null, unit, basis }
    : { kind: 'bounds', lower: null, upper: bound, unit, basis };
}

function rangeOf(first: End, second: End, basis: Basis): Aim | RangeFailure {
  const { quantity: from } = first;
  const { quantity: to } = second;
  // In 1,200~1,500万人 the 万 may belong to both ends or to the second alone.
  const isUnclear = from.unit === '' && !from.isMultiplied && to.isMultiplied;
  if (isUnclear) return failure('unsupported', from.start, second.end);
  if (from.unit !== '' && from.unit !== to.unit) return failure('unitsDiffer', to.start, to.end);
  const lower: Bound = { value: from.value, inclusive: first.comparator?.inclusive ?? true };
  const upper: Bound = { value: to.value, inclusive: second.comparator?.inclusive ?? true };
  const order = compare(lower.value, upper.value);
  if (order > 0 || (order === 0 && !(lower.inclusive && upper.inclusive))) {
    return failure('emptyRange', from.start, second.end);
  }
  return { kind: 'bounds', lower, upper, unit: to.unit, basis };
}
