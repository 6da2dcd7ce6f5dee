import type { Criterion, Target } from '../model/target.js';
import { foldWidth } from '../text/fold-width.js';
import { type Failure, failure } from './failure.js';
import { parseTargetPrevious } from './parse-target-previous.js';
import { parseTargetRange } from './parse-target-range.js';
import { parseTargetSeries } from './parse-target-series.js';
import { contentRange } from './scan.js';
import { scanDeadline, skipThisYear } from './scan-year.js';
import { remarksStart } from './target-brackets.js';
import { scanTotal, type Term, termOfRemarks } from './target-term.js';
import { MANUAL_WORDS } from './target-words.js';

/**
 * Why a text is no target: `noFigure` (neither a figure nor a word for a person to judge), `unitsDiffer` (`40%~60人`;
 * the part is the second end), `emptyRange` (`60%以上40%以下`), `yearTwice` (`R5:30% R5:35%`), `unsupported` (a known wording
 * whose meaning this language does not hold, such as 程度), `unreadable` (anything else).
 */
export type TargetFailure = Failure<
  'unreadable' | 'unitsDiffer' | 'emptyRange' | 'yearTwice' | 'unsupported' | 'noFigure'
>;

/** The part of a text, its width folded, that holds the meaning: without white space around it and remarks behind. */
interface Body {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Reads a target (目標値). The target language, in any width and with white space between the parts:
 *
 * ```
 * target   = ( [ deadline ] [ total ] ( end | range ) | series | previous | [ deadline ] manual ) { "(" remark ")" }
 * end      = figure [ 以上 | 超 | (を)超える | を上回る | 以下 | 以内 | まで | 未満 | を下回る ] [ を維持 ]   48%以上   41.0%
 * range    = lower upper | figure ( "~" | "〜" | から ) upper                 40%以上60%未満   1,200万から1,500万人
 * deadline = year [ 末 ] までに | 年度末までに | 年度内に                        令和7年度末までに80%以上
 * total    = [ years | N か年 ] ( 合計 | 累計 ) | N か年で                       R3~R5合計10,000世帯以上
 * series   = year [ ":" ] ( end | range ) { year [ ":" ] ( end | range ) }     R5:30%以上 R6:35%以上
 * previous = see {@link parseTargetPrevious}                                  前年度実績以上   前年度比5%増
 * manual   = words without digits that end in one of {@link MANUAL_WORDS}     実施   計画の策定
 * ```
 *
 * Remarks in brackets behind do not alter the meaning, except that 合計 or 累計 there makes the basis cumulative, over the
 * years named with it, and that a deadline alone in brackets is one. The unit of the first end of a range may be left to
 * the second. `text` is kept as given. Nothing is guessed: whatever is left over is a failure that names it. Total: any
 * string gives a target or a failure. Source: published policies.
 */
export function parseTarget(text: string): Target | TargetFailure {
  const folded = foldWidth(text);
  const content = contentRange(folded);
  const remarks = Math.max(remarksStart(folded, content.end), content.start);
  const body: Body = { text: folded, start: content.start, end: folded.slice(0, remarks).trimEnd().length };
  if (body.end <= body.start) return failure('noFigure', content.start, content.end);
  const term = termOfRemarks(folded.slice(remarks, content.end));
  const criterion = readCriterion(body, term);
  if ('offset' in criterion) return criterion;
  const isTimed = term.isCumulative || term.until !== null;
  const isAlone = criterion.kind === 'previousYear' || (criterion.kind === 'series' && term.until !== null);
  if (isTimed && isAlone) return failure('unsupported', remarks, content.end);
  return { text, criterion };
}

function readCriterion({ text, start, end }: Body, remarks: Term): Criterion | TargetFailure {
  const basis = remarks.isCumulative ? 'cumulative' : 'annual';
  const series = parseTargetSeries(text, start, end, basis);
  if (series !== null) return series;
  const deadline = scanDeadline(text, start);
  const timed = deadline?.end ?? skipThisYear(text, start);
  const total = scanTotal(text, timed);
  const from = total?.end ?? timed;
  const words = text.slice(from, end);
  if (from >= end) return failure('unsupported', start, end);
  if (/^対?[前昨]年/.test(words)) {
    return from > start ? failure('unsupported', start, end) : parseTargetPrevious(text, start, end);
  }
  const date = deadline === null && total === null ? dateLength(words) : 0;
  if (date > 0) return failure('unsupported', from, from + date);
  if (!/\d/.test(words)) {
    const isManual = MANUAL_WORDS.some((word) => words.endsWith(word) || words.endsWith(`${word}する`));
    return isManual ? { kind: 'manual' } : failure('noFigure', from, end);
  }
  const aim = parseTargetRange(text, from, end, total ? 'cumulative' : basis);
  if ('offset' in aim) return aim;
  const years = new Set([deadline?.fiscalYear, total?.until, remarks.until].filter((year) => year != null));
  if (years.size > 1) return failure('unsupported', start, end);
  const [fiscalYear] = years;
  return fiscalYear === undefined ? aim : { kind: 'deadline', fiscalYear, aim };
}

/** `今年の暮れまでに` */
const UNKNOWN_DEADLINE = /^[^()]{0,40}?までに/;
/** `令和7年3月に`, `R5の` */
const DATE =
  /^(?:(?:令和|平成|昭和)\s?(?:\d{1,3}|元)|[RHS](?:\d{1,3}|元)|\d{4}(?=年))(?:年度?)?(?:\d{1,2}月)?末?[:には]?/;

/** The length of a date or deadline at the beginning that is not understood, 0 when there is none. */
function dateLength(text: string): number {
  return (UNKNOWN_DEADLINE.exec(text) ?? DATE.exec(text) ?? [''])[0].length;
}
