import type { Evaluation, IndicatorEvaluation } from '../model/evaluation.js';
import type { FiscalYear } from '../model/fiscal-year.js';
import type { Indicator, Issue, Policy } from '../model/policy.js';
import { type Criterion, criterionIn, type Figure } from '../model/target.js';
import type { FormRecords } from './form.js';
import { gradeWord, isState } from './lay-out-evaluation.js';
import { RECORD_COLUMNS, RECORD_WORDS, type RecordKey } from './record-columns.js';

type Cells = Readonly<Record<RecordKey, string | null>>;

/**
 * The indicators of a policy as a table for machines, by the rules of the 総務省 for such tables (統計表における機械判読可能な
 * データの表記方法の統一ルール, 2020-12-18): one datum a cell, figures without unit or commas and their units beside them,
 * Western years, nothing left out because it stands above, no line feeds.
 */
export function layOutRecords(
  policy: Policy,
  evaluation: Evaluation | undefined,
  language: 'ja' | 'en',
): FormRecords {
  const evaluations = new Map((evaluation?.indicators ?? []).map((each) => [each.id, each]));
  return {
    title: RECORD_WORDS.title[language],
    columns: RECORD_COLUMNS.map(({ key, kind, ja, en }) => ({
      key,
      heading: language === 'ja' ? ja : en,
      kind,
    })),
    rows: policy.issues.flatMap((issue) =>
      issue.indicators.map((indicator) => {
        const cells: Cells = {
          ...ofPolicy(policy, issue),
          ...ofIndicator(indicator, policy.fiscalYear, language),
          ...ofResult(evaluations.get(indicator.id), language),
        };
        return RECORD_COLUMNS.map(({ key }) => oneLine(cells[key]));
      }),
    ),
  };
}

function ofPolicy({ fiscalYear, organization }: Policy, { number, title }: Issue) {
  return {
    fiscalYear: String(fiscalYear),
    organization: organization.name,
    issueNumber: number,
    issueTitle: title,
  };
}

function ofIndicator(
  { id, name, group, survey, note, target }: Indicator,
  fiscalYear: FiscalYear,
  language: 'ja' | 'en',
) {
  return {
    indicatorId: id,
    indicatorName: name,
    group,
    survey,
    note,
    target: target.text,
    ...ofCriterion(criterionIn(target.criterion, fiscalYear), language),
  };
}

/** What a target asks in figures; nothing where a person has to say whether it is reached. */
function ofCriterion(criterion: Criterion | null, language: 'ja' | 'en') {
  const nothing = {
    targetValue: null,
    minimum: null,
    exclusiveMinimum: null,
    maximum: null,
    exclusiveMaximum: null,
    targetUnit: null,
    basis: null,
  };
  const basis = RECORD_WORDS.basis[language];
  switch (criterion?.kind) {
    case 'bounds': {
      const { lower, upper, unit } = criterion;
      return {
        targetValue: null,
        minimum: lower?.inclusive ? lower.value : null,
        exclusiveMinimum: lower && !lower.inclusive ? lower.value : null,
        maximum: upper?.inclusive ? upper.value : null,
        exclusiveMaximum: upper && !upper.inclusive ? upper.value : null,
        targetUnit: unit || null,
        basis: basis[criterion.basis],
      };
    }
    case 'bare':
      return { ...nothing, targetValue: criterion.value, targetUnit: criterion.unit || null };
    case 'previousYear':
      return { ...nothing, basis: basis.previousYear };
    default:
      return nothing;
  }
}

function ofResult(evaluation: IndicatorEvaluation | undefined, language: 'ja' | 'en') {
  const measurement = evaluation?.audit.measurement;
  const isGraded = evaluation !== undefined && !isState(evaluation.grade);
  const isOpen = evaluation !== undefined && isState(evaluation.grade);
  return {
    actual: evaluation?.actual ?? null,
    ...ofFigure('actual', measurement?.kind === 'figure' ? measurement.figure : null),
    grade: isGraded ? evaluation.grade : null,
    state: isOpen ? gradeWord(evaluation.grade, language) : null,
    reason: evaluation?.audit.reason ?? null,
    source: evaluation?.audit.source ?? null,
    previous: evaluation?.previous ?? null,
    ...ofFigure('previous', evaluation?.audit.previousFigure ?? null),
  };
}

/** A figure in two cells: the number, and its unit. */
function ofFigure<Name extends 'actual' | 'previous'>(name: Name, figure: Figure | null) {
  return { [`${name}Value`]: figure?.value ?? null, [`${name}Unit`]: figure?.unit || null } as Readonly<
    Record<`${Name}Value` | `${Name}Unit`, string | null>
  >;
}

function oneLine(cell: string | null): string | null {
  const line = cell?.replace(/\s*\n\s*/g, ' ').trim() ?? '';
  return line === '' ? null : line;
}
