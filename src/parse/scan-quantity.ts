import { add, type Decimal, decimal, multiply, shift } from '../model/decimal.js';
import { type Failure, failure } from './failure.js';
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
 * Reads `[sign] numeral [unit]` or `[sign] digits 分の digits` at `start` of a text whose width is folded; `null` when no
 * number begins there. The unit is never guessed: `0.48` has none. `3分の1` is 1 of the unit `3分の`, `3割5分` is 3.5割.
 */
export function scanQuantity(text: string, start: number): Quantity | Failure<'unreadable'> | null {
  const sign = matchAt(/[-−▲△]\s*/y, text, start) ?? '';
  const fraction = scanFraction(text, start, sign);
  if (fraction !== null) return fraction;
  const numeral = scanNumeral(text, start + sign.length);
  if (numeral === null || 'kind' in numeral) return numeral;
  const value = signed(numeral.value, sign);
  const { unit, end } = scanUnit(text, numeral.end);
  const quantity = { value, unit, sign: sign.trimEnd(), isMultiplied: numeral.isMultiplied, start, end };
  return unit === '割' ? withSmallerParts(quantity, text) : quantity;
}

/** `3分の1`: how many parts make the whole, then how many of them. */
function scanFraction(text: string, start: number, sign: string): Quantity | Failure<'unreadable'> | null {
  const parts = matchAt(/\d{1,9}\s*分の\s*(?=\d)/y, text, start + sign.length);
  if (parts === null) return null;
  const digits = matchAt(/\d{1,9}(?![\d.,])/y, text, start + sign.length + parts.length);
  const behind = start + sign.length + parts.length;
  const whole = String(Number.parseInt(parts, 10));
  if (digits === null || whole === '0') return failure('unreadable', start, behind);
  const value = signed(decimal(digits), sign);
  const end = behind + digits.length;
  return { value, unit: `${whole}分の`, sign: sign.trimEnd(), isMultiplied: false, start, end };
}

/** 分 and 厘 behind 割 are its tenths and hundredths; each is one digit. */
function withSmallerParts(quantity: Quantity, text: string): Quantity {
  const parts = /\s*(?:(\d)\s*分(?!の))?(?:\s*(\d)\s*厘)?/y;
  parts.lastIndex = quantity.end;
  const [all = '', tenths = '0', hundredths = '0'] = parts.exec(text) ?? [];
  if (all.trim() === '' || !isWhole(quantity.value)) return quantity;
  const rest = signed(shift(decimal(`${tenths}${hundredths}`), -2), quantity.sign);
  return { ...quantity, value: add(quantity.value, rest), end: quantity.end + all.length };
}

function isWhole(value: Decimal): boolean {
  return !value.includes('.');
}

function signed(value: Decimal, sign: string): Decimal {
  return sign === '' ? value : multiply(value, MINUS_ONE);
}
