import { unsigned } from '../model/decimal.js';
import { isFraction, spellQuantity } from '../model/unit.js';
import { type Difference, isZero, POINTS } from './difference.js';

/** A change since last year: `2.9ポイント増`, `3団体減`, `増減なし`. No sign stands in front, which spreadsheets would take for a formula. */
export function spellChange(difference: Difference, language: 'ja' | 'en'): string {
  if (isZero(difference)) return language === 'ja' ? '増減なし' : 'no change';
  const words = amount(difference, language);
  if (language === 'ja') return `${words}${isNegative(difference) ? '減' : '増'}`;
  return `${isNegative(difference) ? 'down' : 'up'} ${words}`;
}

/** How far a target is missed: `2.9ポイント不足`, `3件超過`. */
export function spellGap(difference: Difference, language: 'ja' | 'en'): string {
  if (isZero(difference)) {
    return language === 'ja'
      ? '差はない(目標の値そのものは達成に含まれない)'
      : 'none, but the value itself does not count';
  }
  const words = amount(difference, language);
  if (language === 'ja') return `${words}${isNegative(difference) ? '不足' : '超過'}`;
  return `${words} ${isNegative(difference) ? 'short' : 'over'}`;
}

function isNegative({ value }: Difference): boolean {
  return value.startsWith('-');
}

/** Without its sign. A share of the whole says so, for a third more might be taken for a third of the figure itself. */
function amount({ value, unit }: Difference, language: 'ja' | 'en'): string {
  const size = unsigned(value);
  if (isFraction(unit)) {
    return language === 'ja'
      ? `全体の${spellQuantity({ value: size, unit })}`
      : `${size}/${unit.replace('分の', '')} of the whole`;
  }
  if (unit === POINTS && language === 'en')
    return `${spellQuantity({ value: size, unit: '' })} percentage points`;
  return spellQuantity({ value: size, unit });
}
