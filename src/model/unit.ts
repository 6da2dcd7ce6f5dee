import { compare, type Decimal, decimal, multiply, shift } from './decimal.js';

/** A number with its unit, as {@link Figure} has it, without its spelling. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
}

const ONE = decimal('1');

/** Powers of ten of the shares that have a sign or a word of their own. */
const DECIMAL_SHARES: Readonly<Record<string, number>> = { 割: 1, '%': 2, '‰': 3 };

/** Spellings of one counter: 3か所, 3ヶ所, 3カ所, 3箇所. */
const PLACE_COUNTER = /^[かカヵヶケ箇個](?=所|国|年|月)/;

/**
 * Whether figures of two units can be compared without guessing: the same counter, or two shares of the whole (割, %, ‰,
 * 3分の), between which conversion is exact. 万人 and 百万円 are 人 and 円 already where they are read. A number without a unit
 * is comparable with nothing else: 0.48 is not 48%.
 */
export function areComparable(a: string, b: string): boolean {
  return counterOf(a) === counterOf(b) || (partsOfWhole(a) !== null && partsOfWhole(b) !== null);
}

/** Negative, zero or positive as `a` is below, at or above `b`, exactly. @throws Error when they are not comparable. */
export function compareQuantities(a: Quantity, b: Quantity): number {
  const [first, second] = inOneUnit(a, b);
  return compare(first.value, second.value);
}

/**
 * Both figures in one unit: as they are where they have the same; in percent where both are decimal shares; else in the
 * smallest share that both are whole multiples of: 35% and 3分の1 are 105 and 100 of `300分の`. @throws Error when they are
 * not comparable.
 */
export function inOneUnit(a: Quantity, b: Quantity): readonly [Quantity, Quantity] {
  if (counterOf(a.unit) === counterOf(b.unit)) return [a, b];
  const [first, second] = [inPercent(a), inPercent(b)];
  if (first && second) return [first, second];
  const [partsOfA, partsOfB] = [partsOfWhole(a.unit), partsOfWhole(b.unit)];
  if (!partsOfA || !partsOfB) throw new Error(`not comparable: ${a.unit} and ${b.unit}`);
  const unit = `${multiply(partsOfA, partsOfB)}分の`;
  return [
    { value: multiply(a.value, partsOfB), unit },
    { value: multiply(b.value, partsOfA), unit },
  ];
}

/** A share of the whole in percent where it is one in exact decimals; `null` for thirds and for all other units. */
export function inPercent({ value, unit }: Quantity): Quantity | null {
  const power = DECIMAL_SHARES[unit];
  return power === undefined ? null : { value: shift(value, 2 - power), unit: '%' };
}

/**
 * A quantity of a fraction unit in whole numbers: 0.1 of `300分の` is 1 of `3000分の`. All others come back as they are.
 */
export function inWholeParts({ value, unit }: Quantity): Quantity {
  const parts = isFraction(unit) ? partsOfWhole(unit) : null;
  const places = value.split('.')[1]?.length ?? 0;
  if (!parts || places === 0) return { value, unit };
  return { value: shift(value, places), unit: `${shift(parts, places)}分の` };
}

/** As people read it: `48%`, `12,000人`, `3分の1`. */
export function spellQuantity({ value, unit }: Quantity): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  const number = `${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
  return isFraction(unit) ? `${unit}${number}` : `${number}${unit}`;
}

/** Whether a unit stands before its number: `3分の`. */
export function isFraction(unit: string): boolean {
  return /^\d+分の$/.test(unit);
}

function counterOf(unit: string): string {
  return unit.replace(PLACE_COUNTER, 'か');
}

/** How many of a share make the whole: 10 割, 100 %, 3 of `3分の`; `null` where the unit is no share. */
function partsOfWhole(unit: string): Decimal | null {
  const power = DECIMAL_SHARES[unit];
  if (power !== undefined) return shift(ONE, power);
  return isFraction(unit) ? decimal(unit.slice(0, -2)) : null;
}
