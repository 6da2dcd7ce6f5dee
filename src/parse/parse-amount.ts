import type { Amount } from '../model/amount.js';
import { foldWidth } from '../text/fold-width.js';
import { type Failure, failure } from './failure.js';
import { contentRange, matchAt, skipSpaces } from './scan.js';
import { scanNumeral } from './scan-numeral.js';

/**
 * Why a text is no amount: a number without 円 (`73`, `73百万`; the part is the number), a sum that is not whole yen
 * (`0.5円`), or anything else.
 */
export type AmountFailure = Failure<'missingUnit' | 'unreadable' | 'notWholeYen'>;

/**
 * Reads an amount (金額) of Japanese yen: `[sign] numeral 円`, with white space around the parts and full-width forms.
 * The sign is `-`, `−`, `▲` or `△`; for the numeral see {@link scanNumeral}.
 *
 * `73百万円` is 73,000,000 yen, `6千9百万円` 69,000,000, `29,474千円` 29,474,000, `1億461万円` 104,610,000 and
 * `1.5億円` 150,000,000. `text` is kept as given. Source: the budget rows of the official form.
 */
export function parseAmount(text: string): Amount | AmountFailure {
  const folded = foldWidth(text);
  const { start, end } = contentRange(folded);
  const sign = matchAt(/[-−▲△]\s*/y, folded, start) ?? '';
  const first = start + sign.length;
  const numeral = scanNumeral(folded, first);
  if (numeral === null) return failure('unreadable', first < end ? first : start, end);
  if ('kind' in numeral) return numeral;
  if (numeral.end === end) return failure('missingUnit', start, end);
  const unit = skipSpaces(folded, numeral.end);
  if (folded[unit] !== '円') return failure('unreadable', unit, end);
  if (unit + 1 < end) return failure('unreadable', skipSpaces(folded, unit + 1), end);
  if (numeral.value.includes('.')) return failure('notWholeYen', start, end);
  const yen = BigInt(numeral.value);
  return { yen: sign === '' ? yen : -yen, text };
}
