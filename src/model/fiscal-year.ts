/**
 * Fiscal year (年度), 1 April to 31 March, as the Western year it begins in: 令和5年度 is 2023.
 * FY2019 is 平成31年度 and 令和元年度 alike; it is printed as 令和元年度.
 */
export type FiscalYear = number;

/** An era (元号) by the fiscal year that is its first. Source: the dates of accession, Cabinet Orders. */
export interface Era {
  readonly name: string;
  readonly letter: string;
  readonly first: FiscalYear;
}

/** Newest first. Fiscal years begin on 1 April: 令和 on 2019-05-01 and 平成 on 1989-01-08 name FY2019 and FY1989. */
export const ERAS: readonly Era[] = [
  { name: '令和', letter: 'R', first: 2019 },
  { name: '平成', letter: 'H', first: 1989 },
  { name: '昭和', letter: 'S', first: 1926 },
];

/** The era of a fiscal year. @throws RangeError before 昭和 (FY1926). */
export function eraOf(fiscalYear: FiscalYear): Era {
  const era = ERAS.find(({ first }) => fiscalYear >= first);
  if (!era) throw new RangeError(`no era for fiscal year ${fiscalYear}`);
  return era;
}

/** The year within its era as printed: `5`, and 元 for the first. */
export function eraYear(fiscalYear: FiscalYear): string {
  const year = fiscalYear - eraOf(fiscalYear).first + 1;
  return year === 1 ? '元' : String(year);
}

/** `令和5年度` */
export function fiscalYearLabel(fiscalYear: FiscalYear): string {
  return `${eraOf(fiscalYear).name}${eraYear(fiscalYear)}年度`;
}
