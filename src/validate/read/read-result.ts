import type { RuleData, RuleId } from '../../diagnostic/catalogue/index.js';
import type { Range } from '../../diagnostic/source.js';
import { judge } from '../../evaluate/judge.js';
import type { FiscalYear } from '../../model/fiscal-year.js';
import type { GradeScale } from '../../model/grade-scale.js';
import type { Measurement, Origin, Result } from '../../model/results.js';
import { criterionIn, type Target } from '../../model/target.js';
import { areComparable } from '../../model/unit.js';
import { parseFigure } from '../../parse/parse-figure.js';
import { foldWidth } from '../../text/fold-width.js';

/** One field of a result with its place, from a CSV row or from `result` in a policy file. */
export interface ResultField {
  readonly text: string;
  readonly range: Range;
}

/** The fields of one result; those that are absent or empty are left out. */
export interface ResultFields {
  readonly actual?: ResultField;
  readonly text?: ResultField;
  readonly previous?: ResultField;
  readonly grade?: ResultField;
  readonly reason?: ResultField;
  readonly source?: ResultField;
}

/** What a result is measured against, and where it stands. */
export interface ResultContext {
  readonly id: string;
  readonly target: Target;
  /** The year of the policy. */
  readonly fiscalYear: FiscalYear;
  readonly scale: GradeScale;
  readonly origin: Origin;
  /** Reports what cannot be understood. */
  readonly report: <Id extends RuleId>(rule: Id, data: RuleData<Id>, range: Range) => void;
}

/** Written for a result that is not there yet. */
const PENDING: ReadonlySet<string> = new Set(['', '集計中', '未集計', '調査中', '…']);

/** Written for a result that cannot be measured. */
const NOT_MEASURABLE: ReadonlySet<string> = new Set(['-', '―', 'ー', '‐', '測定不能']);

/** Understands one result. Nothing is guessed: a figure without the target's unit is an error. */
export function readResult(fields: ResultFields, context: ResultContext): Result {
  const actual = readMeasurement(fields.actual, context);
  if (fields.actual && isUndecided(actual, fields, context)) {
    const { text: target, criterion } = context.target;
    const bare = criterion.kind === 'bare' ? (/^[^()（）【】[\]]*/.exec(target)?.[0].trim() ?? '') : '';
    context.report(
      'results/direction',
      { text: fields.actual.text.trim(), target, bare },
      fields.actual.range,
    );
  }
  return {
    id: context.id,
    actual,
    text: fields.text?.text.trim() || null,
    previous: readPrevious(fields.previous, context),
    grade: readGrade(fields.grade, context),
    reason: fields.reason?.text.trim() || null,
    source: fields.source?.text.trim() || null,
    origin: context.origin,
  };
}

/** Whether a target without 以上 or 以下 leaves the grade to a person, and none has given it. */
function isUndecided(
  actual: Measurement,
  { grade }: ResultFields,
  { target, fiscalYear }: ResultContext,
): boolean {
  const isGraded = (grade?.text.trim() ?? '') !== '';
  return !isGraded && judge(target.criterion, actual, null, fiscalYear).obstacle === 'noDirection';
}

function readMeasurement(field: ResultField | undefined, context: ResultContext): Measurement {
  const { target, report } = context;
  const measurement = measurementOf(field?.text ?? '');
  if (!field || measurement.kind === 'pending' || measurement.kind === 'notMeasurable') return measurement;
  const criterion = criterionIn(target.criterion, context.fiscalYear);
  if (measurement.kind === 'words') {
    const { text } = measurement;
    if (criterion?.kind !== 'manual')
      report('results/figure', { text, target: target.text, year: 'this' }, field.range);
    return measurement;
  }
  const { figure } = measurement;
  const { text } = figure;
  const isAim = criterion?.kind === 'bounds' || criterion?.kind === 'bare';
  if (isAim && !areComparable(figure.unit, criterion.unit)) {
    report('results/unit', { text, unit: figure.unit, expected: criterion.unit }, field.range);
  }
  return measurement;
}

/** What is written as a result, whatever the target: nothing yet, not to be measured, a figure, or words. */
export function measurementOf(written: string): Measurement {
  const text = written.trim();
  const folded = foldWidth(text).trim();
  if (PENDING.has(folded)) return { kind: 'pending' };
  if (NOT_MEASURABLE.has(folded)) return { kind: 'notMeasurable', text };
  const figure = parseFigure(text);
  return 'kind' in figure ? { kind: 'words', text } : { kind: 'figure', figure };
}

/** Last year's result as published; that it is a figure matters only to targets that compare with it. */
function readPrevious(field: ResultField | undefined, { target, report }: ResultContext): Result['previous'] {
  if (!field) return null;
  const text = field.text.trim();
  const folded = foldWidth(text).trim();
  const figure = parseFigure(text);
  if (!('kind' in figure)) return { text, figure };
  const isExpected = PENDING.has(folded) || NOT_MEASURABLE.has(folded);
  if (target.criterion.kind === 'previousYear' && !isExpected) {
    report('results/figure', { text, target: target.text, year: 'previous' }, field.range);
  }
  return { text, figure: null };
}

function readGrade(field: ResultField | undefined, { scale, report }: ResultContext): string | null {
  const grade = foldWidth(field?.text ?? '').trim();
  if (!field || grade === '') return null;
  const allowed = scale.grades.map((definition) => definition.grade);
  // A form may have written its grades at full width itself: Ａ, －.
  const known = allowed.find((each) => foldWidth(each).trim() === grade);
  if (known !== undefined) return known;
  report('results/grade', { grade, allowed }, field.range);
  return null;
}
