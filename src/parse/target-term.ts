import type { FiscalYear } from '../model/fiscal-year.js';
import { matchAt } from './scan.js';
import { scanDeadline, scanYears } from './scan-year.js';

/** What words before a figure, or remarks behind it, say of the time it is counted over. */
export interface Term {
  /** Whether it is a total over several years. */
  readonly isCumulative: boolean;
  /** The last year of the term, where it is named. */
  readonly until: FiscalYear | null;
}

const TOTAL = /\s?の?\s?(?:合計|累計|総計)(?:で|:)?\s?/y;
const SOME_YEARS = /\d{1,2}\s?(?:[かカヵヶケ箇]年間?|年間)\s?/y;

/** `R3~R5合計`, `3か年合計で`, `3年間で`, `累計` before a figure; `null` when there is none. */
export function scanTotal(text: string, offset: number): (Term & { readonly end: number }) | null {
  const years = scanYears(text, offset);
  const some = years === null ? matchAt(SOME_YEARS, text, offset) : null;
  const behind = years?.end ?? offset + (some ?? '').length;
  const total = matchAt(TOTAL, text, behind) ?? (some === null ? null : matchAt(/で\s?/y, text, behind));
  if (total === null) return null;
  return { isCumulative: true, until: years?.fiscalYear ?? null, end: behind + total.length };
}

/**
 * What remarks in brackets say of the term: 合計 or 累計 makes the target a total, over the years they name
 * (`(R3~R5作成合計目標)`); brackets that hold nothing but a deadline (`(令和7年度末まで)`) set it. Other remarks say nothing.
 */
export function termOfRemarks(remarks: string): Term {
  const isCumulative = /合計|累計/.test(remarks);
  for (let i = 0; i < remarks.length; i += 1) {
    const deadline = /[([【〔]/.test(remarks.charAt(i)) ? scanDeadline(remarks, i + 1) : null;
    if (deadline && /[)\]】〕]/.test(remarks.charAt(deadline.end))) {
      return { isCumulative, until: deadline.fiscalYear };
    }
    const years = isCumulative ? scanYears(remarks, i) : null;
    if (years) return { isCumulative, until: years.fiscalYear };
  }
  return { isCumulative, until: null };
}
