import Big from 'big.js';

/**
 * An exact decimal in canonical form: `-?digits[.digits]`, no exponent, no superfluous zero, no separator.
 * It is a string so that it survives JSON; the arithmetic is big.js's, never binary floating point.
 */
export type Decimal = string & { readonly decimal: unique symbol };

/** Reads `-?digits[.digits]` (ASCII, no commas). @throws Error when `text` is not of that form. */
export function decimal(text: string): Decimal {
  if (!/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`not a decimal: ${text}`);
  return canonical(new Big(text));
}

/** Exact product, for 万 and 億. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).times(b));
}

/** Exact sum, for amounts such as 1億461万. */
export function add(a: Decimal, b: Decimal): Decimal {
  return canonical(new Big(a).plus(b));
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
