import { add, compare, type Decimal, decimal, multiply, shift } from '../model/decimal.js';
import type { Comparison, Margin, PreviousYear } from '../model/target.js';
import { type Failure, failure } from './failure.js';
import { matchAt, skipSpaces } from './scan.js';
import { type Quantity, scanQuantity } from './scan-quantity.js';
import { type Comparator, scanComparator, skipKeeping } from './target-words.js';

const SUBJECT = /対?(?:前年度|昨年度)(?:\s?の?\s?(?:実績値?|数値|水準))?/y;
/** The words that set one figure beside another. */
const BESIDE = /\s?(?:比で?|に比べて?|と比べて?|と比較して|に対して?|より[もは]?|から)\s?/y;
const OF = /\s?の\s?/y;
const KEEP = /\s?[をの]?\s?維持(?:する)?/y;
const CHANGE = /(増加|増|上昇|減少|減|低下|削減|縮減)(?:させる|する)?/y;
const RISES = ['増加', '増', '上昇'];

const ONE = decimal('1');
const ZERO = decimal('0');
const HALF = decimal('0.5');
const TWO = decimal('2');

/**
 * Reads a comparison with last year's result, from `start` to before `end` of a text whose width is folded:
 *
 * ```
 * previous = 前年度 [ 実績 ] ( comparator | を維持 | beside change | beside margin | ratio )
 * margin   = figure [ 以上 | 超 ] [ の ] change            前年度比5%増    前年度より3件以上減少
 * ratio    = ( の | 比 ) share comparator                  前年度の1.5倍以上    前年度比105%以上
 * change   = 増 | 増加 | 上昇 | 減 | 減少 | 低下 | 削減      beside = 比 | より | から | に比べ
 * ```
 */
export function parseTargetPrevious(
  text: string,
  start: number,
  end: number,
): PreviousYear | Failure<'unsupported' | 'unreadable'> {
  const unsupported = failure('unsupported' as const, start, end);
  const subject = matchAt(SUBJECT, text, start);
  if (subject === null) return unsupported;
  const behind = start + subject.length;
  const found = scanComparator(text, behind);
  if (found !== null) {
    const comparison = comparisonOf(found.comparator);
    return comparison !== null && skipKeeping(text, found.end) === end
      ? { kind: 'previousYear', comparison, margin: null }
      : unsupported;
  }
  const keep = matchAt(KEEP, text, behind);
  if (keep !== null && behind + keep.length === end) {
    return { kind: 'previousYear', comparison: 'same', margin: null };
  }
  const beside = matchAt(BESIDE, text, behind);
  const link = beside ?? matchAt(OF, text, behind);
  if (link === null) return unsupported;
  const position = behind + link.length;
  const quantity = scanQuantity(text, position);
  if (quantity !== null && 'kind' in quantity) return quantity;
  if (quantity === null) return (beside === null ? null : changeAlone(text, position, end)) ?? unsupported;
  if (quantity.sign !== '' || quantity.end > end) return unsupported;
  const ratio = /比|の/.test(link) ? readRatio(text, quantity, end, beside === null) : null;
  return ratio ?? (beside === null ? null : readMargin(text, quantity, end)) ?? unsupported;
}

/** 増加: above last year's figure, however little. */
function changeAlone(text: string, start: number, end: number): PreviousYear | null {
  const change = matchAt(CHANGE, text, start);
  if (change === null || start + change.length !== end) return null;
  return { kind: 'previousYear', comparison: isRise(change) ? 'above' : 'below', margin: null };
}

function readMargin(text: string, quantity: Quantity, end: number): PreviousYear | null {
  const before = scanComparator(text, quantity.end);
  const position = skipSpaces(text, before?.end ?? quantity.end);
  const particle = matchAt(OF, text, position) ?? '';
  const change = matchAt(CHANGE, text, position + particle.length);
  if (change === null) return null;
  const behind = position + particle.length + change.length;
  const after = before === null ? scanComparator(text, behind) : null;
  const comparator = before?.comparator ?? after?.comparator;
  // 5%以内の減 allows a fall, and 5%以下の増 a rise: neither asks for one.
  if ((after?.end ?? behind) !== end || comparator?.side === 'upper') return null;
  const margin = marginOf(quantity, isRise(change));
  if (margin === null) return null;
  const isInclusive = comparator?.inclusive ?? true;
  const comparison = isRise(change) ? (isInclusive ? 'atLeast' : 'above') : isInclusive ? 'atMost' : 'below';
  return { kind: 'previousYear', comparison, margin };
}

/** 5% and 1割 are parts of last year's figure; ポイント and counters are added to it. */
function marginOf({ value, unit }: Quantity, isMore: boolean): Margin | null {
  const signed = isMore ? value : multiply(value, decimal('-1'));
  const share = shareOf(signed, unit);
  if (share === null)
    return unit === '' || /分の$|倍/.test(unit) ? null : { kind: 'difference', value: signed, unit };
  const factor = add(ONE, share);
  return compare(factor, ZERO) < 0 ? null : { kind: 'factor', factor };
}

/** 前年度比5%以上 may be a rise by 5% or a share of 5%: behind 比 a share is near the whole. */
function readRatio(text: string, quantity: Quantity, end: number, isPlain: boolean): PreviousYear | null {
  const found = scanComparator(text, quantity.end);
  const comparison = found && comparisonOf(found.comparator);
  if (!found || !comparison || skipKeeping(text, found.end) !== end) return null;
  const factor = quantity.unit === '倍' ? quantity.value : shareOf(quantity.value, quantity.unit);
  if (factor === null) return null;
  const isNear = compare(factor, HALF) >= 0 && compare(factor, TWO) <= 0;
  return isPlain || quantity.unit === '倍' || isNear
    ? { kind: 'previousYear', comparison, margin: { kind: 'factor', factor } }
    : null;
}

function shareOf(value: Decimal, unit: string): Decimal | null {
  if (unit === '%') return shift(value, -2);
  return unit === '割' ? shift(value, -1) : null;
}

function isRise(change: string): boolean {
  return RISES.some((word) => change.startsWith(word));
}

/** 以内 and まで say nothing of another year's figure. */
function comparisonOf({ word, side, inclusive }: Comparator): Comparison | null {
  if (word === '以内' || word === 'まで') return null;
  if (side === 'lower') return inclusive ? 'atLeast' : 'above';
  return inclusive ? 'atMost' : 'below';
}
