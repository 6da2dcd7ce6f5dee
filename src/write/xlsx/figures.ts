/** Significant digits of a decimal that a cell's binary number gives back as they were. */
const EXACT_DIGITS = 15;

/** Whether a number of Excel's holds every digit of a decimal string. */
export function isExact(decimal: string): boolean {
  return decimal.replace(/^-?0*\.?0*|\./g, '').length <= EXACT_DIGITS;
}

/** Format with as many places as the figure has: 12 digits and more would be shown as powers of ten. */
export function numberFormat(decimal: string): string {
  const places = decimal.split('.')[1]?.length ?? 0;
  return places === 0 ? '0' : `0.${'0'.repeat(places)}`;
}
