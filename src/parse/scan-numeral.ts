import { add, compare, type Decimal, decimal, multiply } from '../model/decimal.js';
import { type Failure, failure } from './failure.js';
import { matchAt, skipSpaces } from './scan.js';

/** A number without a sign, read from a text. `end` is the offset behind it, in UTF-16 units. */
export interface Numeral {
  readonly value: Decimal;
  readonly end: number;
  /** Whether 十, 百, 千, 万, 億 or 兆 multiplies a part of it. */
  readonly isMultiplied: boolean;
}

/** Digits with the multiplier behind them, if any: `29,474千`, `6千`, `461`. `power` is that of ten. */
interface Term {
  readonly digits: string;
  readonly power: number;
  readonly end: number;
}

/** What stands before one of 万, 億, 兆 or at the end: `73百`, `6千9百`, `461`. */
interface Group {
  readonly value: Decimal;
  readonly isFraction: boolean;
  readonly isMultiplied: boolean;
  readonly end: number;
}

const SMALL_POWERS: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 };
const LARGE_POWERS: Readonly<Record<string, number>> = { 万: 4, 億: 8, 兆: 12 };
const ZERO = decimal('0');

/**
 * Reads the number that begins at `offset` of a text whose width is folded; `null` when no digit stands there.
 *
 * ```
 * numeral = section { section }              1億461万
 * section = group [ 万 | 億 | 兆 ]            73百万   6千9百万
 * group   = number [ 十 | 百 | 千 ]           73百     29,474千    1.5
 *         | digit 千 [ digit 百 ] [ digit 十 ] [ digits ]     6千9百  (any of them may lack, the order not)
 * number  = digits, or groups of three digits with commas; then [ "." digits ]
 * ```
 *
 * So `73百万` is 73 × 百 × 万, as accounts are written, and `6千9百万` is (6 × 千 + 9 × 百) × 万. Each section is less
 * than the multiplier of the section before it; a fraction stands alone, with its multipliers (`1.5億`). White space may
 * stand before a multiplier. Every multiplier needs its digits: `百万` is none. Fails as `unreadable` at the part that
 * is malformed (`1,23`, `1.2.3`) or out of order (`5万3億`).
 */
export function scanNumeral(text: string, offset: number): Numeral | Failure<'unreadable'> | null {
  let total: Numeral & { readonly isFraction: boolean } = {
    value: ZERO,
    end: offset,
    isMultiplied: false,
    isFraction: false,
  };
  let ceiling: Decimal | null = null;
  for (;;) {
    const group = scanGroup(text, total.end);
    if (group === null) return total.end === offset ? null : total;
    if ('kind' in group) return group;
    const { power, end } = scanMultiplier(text, group.end, LARGE_POWERS);
    const value = times(group.value, power);
    const isOutOfOrder = ceiling !== null && compare(value, ceiling) >= 0;
    if (isOutOfOrder || (ceiling !== null && (group.isFraction || total.isFraction))) {
      return failure('unreadable', total.end, end);
    }
    const isMultiplied = total.isMultiplied || group.isMultiplied || power > 0;
    const sum = total.end === offset ? value : add(total.value, value);
    total = { value: sum, end, isMultiplied, isFraction: group.isFraction };
    if (power === 0) return total;
    ceiling = powerOfTen(power);
  }
}

function scanGroup(text: string, start: number): Group | Failure<'unreadable'> | null {
  const first = scanTerm(text, start);
  if (first === null || 'kind' in first) return first;
  let value = termValue(first);
  let last = first;
  while (last.power > 0) {
    const next = scanTerm(text, last.end);
    if (next === null) break;
    if ('kind' in next) return next;
    if (!mayFollow(next, last)) return failure('unreadable', start, next.end);
    value = add(value, termValue(next));
    last = next;
  }
  return { value, isFraction: first.digits.includes('.'), isMultiplied: first.power > 0, end: last.end };
}

/** 9百 may follow 6千, and so may 50; 73百, 千 and 1,000 may not. */
function mayFollow(next: Term, last: Term): boolean {
  if (!/^[1-9]$/.test(last.digits)) return false;
  if (next.power > 0) return /^[1-9]$/.test(next.digits) && next.power < last.power;
  return /^[1-9]\d*$/.test(next.digits) && next.digits.length <= last.power;
}

function scanTerm(text: string, start: number): Term | Failure<'unreadable'> | null {
  const digits = matchAt(/\d[\d.,]*/y, text, start);
  if (digits === null) return null;
  const behind = start + digits.length;
  if (!/^(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(digits)) return failure('unreadable', start, behind);
  return { digits: digits.replaceAll(',', ''), ...scanMultiplier(text, behind, SMALL_POWERS) };
}

function scanMultiplier(
  text: string,
  offset: number,
  powers: Readonly<Record<string, number>>,
): { readonly power: number; readonly end: number } {
  const position = skipSpaces(text, offset);
  const power = powers[text.charAt(position)];
  return power === undefined ? { power: 0, end: offset } : { power, end: position + 1 };
}

function termValue({ digits, power }: Term): Decimal {
  return times(decimal(digits), power);
}

function times(value: Decimal, power: number): Decimal {
  return power === 0 ? value : multiply(value, powerOfTen(power));
}

function powerOfTen(power: number): Decimal {
  return decimal(`1${'0'.repeat(power)}`);
}
