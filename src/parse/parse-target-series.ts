import type { Basis, Series, Step } from '../model/target.js';
import { areComparable } from '../model/unit.js';
import { type Failure, failure } from './failure.js';
import { parseTargetRange, type RangeFailure } from './parse-target-range.js';
import { matchAt } from './scan.js';
import { scanYear, type YearFound } from './scan-year.js';

const SEPARATOR = /[\s、,/・;→]/;

/**
 * Reads the targets of several years, `R5:30%以上 R6:35%以上`, from `start` to before `end` of a text whose width is folded;
 * `null` when no year with a figure behind it stands at `start`. Each year is written once, and all figures have one unit.
 */
export function parseTargetSeries(
  text: string,
  start: number,
  end: number,
  basis: Basis,
): Series | RangeFailure | Failure<'yearTwice'> | null {
  let label = scanLabel(text, start);
  if (label === null) return null;
  const steps: Step[] = [];
  let from = start;
  while (label !== null) {
    const next = nextLabel(text, label.end, end);
    const stop = endOfStep(text, next?.start ?? end);
    const aim = parseTargetRange(text.slice(0, stop), label.end, stop, basis);
    if ('offset' in aim) return aim;
    const { fiscalYear } = label;
    if (steps.some((step) => step.fiscalYear === fiscalYear)) return failure('yearTwice', from, stop);
    const first = steps[0]?.aim.unit ?? aim.unit;
    if (!areComparable(first, aim.unit)) return failure('unitsDiffer', label.end, stop);
    steps.push({ fiscalYear, text: text.slice(label.end, stop), aim });
    from = next?.start ?? end;
    label = next;
  }
  return { kind: 'series', steps };
}

/** The end of a step without the separators behind it. */
function endOfStep(text: string, end: number): number {
  let stop = end;
  while (SEPARATOR.test(text.charAt(stop - 1))) stop -= 1;
  return stop;
}

/** `R5:`, `令和5年度は`, `R5 `, with a figure behind it. */
function scanLabel(text: string, offset: number): YearFound | null {
  const year = scanYear(text, offset);
  if (year === null) return null;
  const isClosed = text.charAt(year.end - 1) === '度';
  const behind = matchAt(isClosed ? /\s?[:=はに]?\s?/y : /\s?[:=]\s?|\s/y, text, year.end);
  if (behind === null || !/[-−▲△\d]/.test(text.charAt(year.end + behind.length))) return null;
  return { ...year, end: year.end + behind.length };
}

function nextLabel(
  text: string,
  offset: number,
  end: number,
): (YearFound & { readonly start: number }) | null {
  for (let start = offset + 1; start < end; start += 1) {
    const label = SEPARATOR.test(text.charAt(start - 1)) ? scanLabel(text, start) : null;
    if (label !== null && label.end < end) return { ...label, start };
  }
  return null;
}
