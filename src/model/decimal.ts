import Big from 'big.js';

/**
 * An exact decimal in canonical form: `-?digits[.digits]`, no exponent, no superfluous zero, no separator.
 * It is a string so that it survives JSON; the arithmetic is big.js's, never binary floating point.
 */
export type Decimal = string & { readonly decimal: unique symbol };

/** Reads `-?digits[.digits]` (ASCII, no commas). @throws Error when `text` is not of that form. */
export function decimal(text: string): Decimal {
  if (CANONICAL.test(text)) return text as Decimal;
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`not a decimal: ${text}`);
  return canonical(new Big(text));
}

/** What needs no change, as most figures are. */
const CANONICAL = /^(?:0|-?[1-9]\d*|-?(?:0|[1-9]\d*)\.\d*[1-9])$/;

/** Exact product, for 万 and 億. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).times(b));
}

/** Exact sum, for amounts such as 1億461万. */
export function add(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).plus(b));
}

/** Exact difference. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).minus(b));
}

/**
 * `a` ÷ `b` with exactly `digits` digits behind the point, the rest cut off downwards (towards minus infinity). For print
 * only: nothing is decided by it. @throws RangeError when `b` is not above zero.
 */
export function floorQuotient(a: Decimal, b: Decimal, digits: number): string {
  if (compare(b, '0' as Decimal) <= 0) throw new RangeError(`not above zero: ${b}`);
  const places = Math.max(placesOf(a), placesOf(b));
  const dividend = scaled(a, places) * 10n ** BigInt(digits);
  const divisor = scaled(b, places);
  // BigInt division cuts off towards zero.
  const isBelow = dividend < 0n && dividend % divisor !== 0n;
  const steps = dividend / divisor - (isBelow ? 1n : 0n);
  const figures = String(steps < 0n ? -steps : steps).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = digits === 0 ? '' : `.${figures.slice(-digits)}`;
  return `${steps < 0n ? '-' : ''}${whole}${fraction}`;
}

function placesOf(value: Decimal): number {
  return value.split('.')[1]?.length ?? 0;
}

/** The value in whole steps of its last place. */
function scaled(value: Decimal, places: number): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0')}`);
}

/** The value without its sign. */
export function unsigned(value: Decimal): Decimal {
  return value.replace('-', '') as Decimal;
}

/** Negative, zero or positive as `a` is below, at or above `b`. */
export function compare(a: Decimal, b: Decimal): number {
  return new Big(a).cmp(b);
}

/** Exact product with a power of ten: the point moved `places` to the right, to the left where negative. */
export function shift(value: Decimal, places: number): Decimal {
  return canonical(new Big(`${value}e${places}`));
}

/** Rounded to `places` decimals, halves away from zero as Excel does; negative places round in front of the point. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return canonical(new Big(value).round(places, Big.roundHalfUp));
}

function canonical(value: Big): Decimal {
  const text = value.toFixed();
  return (text === '-0' ? '0' : text) as Decimal;
}
