/** A decimal with its unit as people read it: `12,000,000人`, `48%`. */
export function spellFigure(value: string, unit: string): string {
  const [whole = '', fraction] = value.split('.');
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/g, '$&,');
  return `${grouped}${fraction === undefined ? '' : `.${fraction}`}${unit}`;
}
