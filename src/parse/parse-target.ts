import type { Comparison, Criterion, Target } from '../model/target.js';
import { foldWidth } from '../text/fold-width.js';
import { type Failure, failure } from './failure.js';
import { parseTargetRange } from './parse-target-range.js';
import { contentRange } from './scan.js';
import { remarksStart, saysCumulative } from './target-brackets.js';
import { type Comparator, MANUAL_WORDS, scanComparator } from './target-words.js';

/**
 * Why a text is no target: `noFigure` (neither a figure nor a word for a person to judge), `unitsDiffer` (`40%~60人`;
 * the part is the second end), `emptyRange` (`60%以上40%以下`), `unsupported` (a known wording whose meaning this language
 * does not hold, such as a deadline), `unreadable` (anything else).
 */
export type TargetFailure = Failure<'unreadable' | 'unitsDiffer' | 'emptyRange' | 'unsupported' | 'noFigure'>;

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
 * target   = ( end | range | previous | manual ) { "(" remark ")" }
 * end      = figure [ 以上 | 超 | (を)超える | を上回る | 以下 | 以内 | まで | 未満 | を下回る ]     48%以上   41.0%
 * range    = lower upper | figure ( "~" | "〜" | から ) upper                 40%以上60%未満   1,200万から1,500万人
 * previous = 前年度 [ 実績 ] ( 以上 | 以下 | 未満 | 超 | … )                         前年度実績以上
 * manual   = words without digits that end in one of {@link MANUAL_WORDS}     実施   計画の策定
 * ```
 *
 * Remarks in brackets behind do not alter the meaning, except that 合計 or 累計 there makes the basis cumulative. The
 * unit of the first end of a range may be left to the second. `text` is kept as given. Nothing is guessed: whatever is
 * left over is a failure that names it. Total: any string gives a target or a failure. Source: published policies.
 */
export function parseTarget(text: string): Target | TargetFailure {
  const folded = foldWidth(text);
  const content = contentRange(folded);
  const remarks = Math.max(remarksStart(folded, content.end), content.start);
  const body: Body = { text: folded, start: content.start, end: folded.slice(0, remarks).trimEnd().length };
  if (body.end <= body.start) return failure('noFigure', content.start, content.end);
  const isCumulative = saysCumulative(folded.slice(remarks, content.end));
  const criterion = readCriterion(body, isCumulative);
  if (criterion.kind === 'previousYear' && isCumulative) return failure('unsupported', remarks, content.end);
  return 'offset' in criterion ? criterion : { text, criterion };
}

function readCriterion(body: Body, isCumulative: boolean): Criterion | TargetFailure {
  const { text, start, end } = body;
  const words = text.slice(start, end);
  const date = deadlineLength(words);
  if (date > 0) return failure('unsupported', start, start + date);
  if (words.startsWith('前年')) return readPreviousYear(body);
  if (/\d/.test(words)) return parseTargetRange(text, start, end, isCumulative ? 'cumulative' : 'annual');
  const isManual = MANUAL_WORDS.some((word) => words.endsWith(word) || words.endsWith(`${word}する`));
  return isManual ? { kind: 'manual' } : failure('noFigure', start, end);
}

/** `令和7年度末までに`, `年度末までに` */
const DEADLINE = /^[^()]{0,40}?までに/;
/** `令和7年度`, `R5:`, `2025年3月末に` */
const DATE =
  /^(?:(?:令和|平成|昭和)\s?(?:\d{1,3}|元)|[RHS](?:\d{1,3}|元)|\d{4}(?=年))(?:年度?)?(?:\d{1,2}月)?末?[:には]?/;

/** The length of the date or deadline that begins the text, 0 when there is none. */
function deadlineLength(text: string): number {
  return (DEADLINE.exec(text) ?? DATE.exec(text) ?? [''])[0].length;
}

function readPreviousYear({ text, start, end }: Body): Criterion | TargetFailure {
  const subject = /^前年度(?:の?実績値?)?/.exec(text.slice(start, end))?.[0];
  const found = subject === undefined ? null : scanComparator(text, start + subject.length);
  const comparison = found === null ? null : comparisonOf(found.comparator);
  if (found === null || comparison === null || found.end !== end) return failure('unsupported', start, end);
  return { kind: 'previousYear', comparison };
}

/** 以内 and まで say nothing of another year's figure. */
function comparisonOf({ word, side, inclusive }: Comparator): Comparison | null {
  if (word === '以内' || word === 'まで') return null;
  if (side === 'lower') return inclusive ? 'atLeast' : 'above';
  return inclusive ? 'atMost' : 'below';
}
