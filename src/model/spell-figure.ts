import { isFraction } from './unit.js';

/** A decimal with its unit as people read it: `12,000,000人`, `48%`, `3分の1`. */
export function spellFigure(value: string, unit: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  const number = `${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
  return isFraction(unit) ? `${unit}${number}` : `${number}${unit}`;
}
