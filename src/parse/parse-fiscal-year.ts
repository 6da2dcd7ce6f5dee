import { ERAS, type FiscalYear } from '../model/fiscal-year.js';
import { foldWidth } from '../text/fold-width.js';

/** Why a text is no fiscal year: not a spelling of one, or a year outside {@link FISCAL_YEARS}. */
export interface FiscalYearFailure {
  readonly kind: 'unreadable' | 'outOfRange';
}

/** The fiscal years that are accepted, both included: from the first of 昭和 to the end of this century. */
export const FISCAL_YEARS: { readonly first: FiscalYear; readonly last: FiscalYear } = {
  first: 1926,
  last: 2099,
};

/**
 * Reads a fiscal year (年度): `2023`, `2023年度`, `令和5年度`, `令和5`, `令和元年度`, `R5`, in any width, white space
 * between the parts allowed. The years of an era count on behind its end: `平成33年度` and `H33` are 2021, since plans
 * were written before the era changed. `令和5年` and `2023年` are calendar years, which are not guessed at.
 */
export function parseFiscalYear(text: string): FiscalYear | FiscalYearFailure {
  const spelling = foldWidth(text).trim();
  const western = /^(\d{4})(?:\s*年度)?$/.exec(spelling)?.[1];
  if (western !== undefined) return inRange(Number(western));
  const [, name, year] = /^(\D{1,2}?)\s*(\d{1,3}|元)(?:\s*年度)?$/.exec(spelling) ?? [];
  const era = ERAS.find((candidate) => candidate.name === name || candidate.letter === name);
  if (era === undefined || year === undefined) return { kind: 'unreadable' };
  const count = year === '元' ? 1 : Number(year);
  return count === 0 ? { kind: 'outOfRange' } : inRange(era.first + count - 1);
}

function inRange(year: number): FiscalYear | FiscalYearFailure {
  return year >= FISCAL_YEARS.first && year <= FISCAL_YEARS.last ? year : { kind: 'outOfRange' };
}
