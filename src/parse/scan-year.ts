import type { FiscalYear } from '../model/fiscal-year.js';
import { parseFiscalYear } from './parse-fiscal-year.js';
import { matchAt, skipSpaces } from './scan.js';

/** A year or a term that ends with one, read up to before `end`. */
export interface YearFound {
  readonly fiscalYear: FiscalYear;
  readonly end: number;
}

/** `令和7年度`, `令和7`, `R7`, `R元年度`, `2025年度`. */
const YEAR =
  /(?:(?:令和|平成|昭和)\s?(?:\d{1,3}|元)|[RHS](?:\d{1,3}|元)|\d{4}(?=\s?年度))(?:\s?年度|(?![\d年]))/y;
/** `令和8年3月末`, `2026年3月31日`: the end of the fiscal year that began the year before. */
const END_OF_MARCH =
  /((?:令和|平成|昭和)\s?(?:\d{1,3}|元)|[RHS](?:\d{1,3}|元)|\d{4})\s?年\s?3月\s?(?:末日?|31日)/y;
/** `R3~R5`, `令和3~5年度`, `2023年度から2025年度`. */
const YEARS =
  /(?:(令和|平成|昭和|[RHS])\s?(?:\d{1,3}|元)(?:\s?年度)?|\d{4}(?:\s?年度)?)\s?(?:~|〜|-|から)\s?(?:(令和|平成|昭和|[RHS])\s?)?(\d{4}(?=\s?年度)|\d{1,3})(?:\s?年度)?(?![\d年月])/y;
/** `年度末までに`, `今年度中に`: the year of the document. */
const THIS_YEAR = /[今当本同]?年度(?:[末内中](?:まで)?|まで)に\s?/y;

/** The fiscal year at `offset` of a text whose width is folded; `null` when none is written there. */
export function scanYear(text: string, offset: number): YearFound | null {
  const spelling = matchAt(YEAR, text, offset);
  return spelling === null ? null : found(spelling, offset + spelling.length);
}

/** The last year of a span of years at `offset`: 2023 for `R3~R5`; `null` when none is written there. */
export function scanYears(text: string, offset: number): YearFound | null {
  YEARS.lastIndex = offset;
  const [spelling, firstEra = '', secondEra = firstEra, last = ''] = YEARS.exec(text) ?? [];
  if (spelling === undefined) return null;
  // 2023~5年度 names no year.
  if (secondEra === '' && last.length < 4) return null;
  return found(last.length === 4 ? last : `${secondEra}${last}`, offset + spelling.length);
}

/**
 * The deadline at `offset`, with まで(に) behind it: `令和7年度末までに`, `R7年度まで`, `令和8年3月末までに`; `null` when none is
 * written there.
 */
export function scanDeadline(text: string, offset: number): YearFound | null {
  const march = endOfMarch(text, offset);
  const year = march ?? scanYear(text, offset);
  if (year === null) return null;
  const behind = matchAt(march ? /\s?まで(?:に)?\s?/y : /\s?[末中内]?まで(?:に)?\s?/y, text, year.end);
  return behind === null ? null : { ...year, end: skipSpaces(text, year.end + behind.length) };
}

/** The offset behind `年度末までに` and its like at `offset`, which say no more than the year of the document. */
export function skipThisYear(text: string, offset: number): number {
  return offset + (matchAt(THIS_YEAR, text, offset) ?? '').length;
}

function endOfMarch(text: string, offset: number): YearFound | null {
  END_OF_MARCH.lastIndex = offset;
  const [spelling, year] = END_OF_MARCH.exec(text) ?? [];
  if (spelling === undefined || year === undefined) return null;
  const calendar = found(year, offset + spelling.length);
  return calendar && { ...calendar, fiscalYear: calendar.fiscalYear - 1 };
}

function found(spelling: string, end: number): YearFound | null {
  const fiscalYear = parseFiscalYear(spelling);
  return typeof fiscalYear === 'number' ? { fiscalYear, end } : null;
}
