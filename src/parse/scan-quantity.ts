import { type Decimal, decimal, multiply } from '../model/decimal.js';
import type { Failure } from './failure.js';
import { matchAt } from './scan.js';
import { scanNumeral } from './scan-numeral.js';
import { scanUnit } from './target-words.js';

/** A number with its unit, read from `start` to before `end`. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
  /** `''`, `-`, `−`, `▲` or `△`. */
  readonly sign: string;
  /** Whether 十, 百, 千, 万, 億 or 兆 multiplies a part of it. */
  readonly isMultiplied: boolean;
  readonly start: number;
  readonly end: number;
}

const MINUS_ONE = decimal('-1');

/**
 * Reads `[sign] numeral [unit]` at `start` of a text whose width is folded; `null` when no number begins there.
 * The unit is never guessed: `0.48` has none.
 */
export function scanQuantity(text: string, start: number): Quantity | Failure<'unreadable'> | null {
  const sign = matchAt(/[-−▲△]\s*/y, text, start) ?? '';
  const numeral = scanNumeral(text, start + sign.length);
  if (numeral === null || 'kind' in numeral) return numeral;
  const value = sign === '' ? numeral.value : multiply(numeral.value, MINUS_ONE);
  const { unit, end } = scanUnit(text, numeral.end);
  return { value, unit, sign: sign.trimEnd(), isMultiplied: numeral.isMultiplied, start, end };
}
