import { compare, type Decimal, subtract } from '../model/decimal.js';
import type { Evaluation, IndicatorEvaluation } from '../model/evaluation.js';
import type { FiscalYear } from '../model/fiscal-year.js';
import type { FurtherResult, HistoryPoint, IndicatorHistory, OrganizationHistory } from '../model/history.js';
import type { Measurement } from '../model/results.js';
import type { Criterion, Figure } from '../model/target.js';

/**
 * The indicators of each unit over the years, from its evaluated policies, the results of other years, and 前年度実績 where
 * a year has neither. There is one evaluation a unit and year. Differences are exact, and only between figures of one unit.
 */
export function historyOf(
  evaluations: readonly Evaluation[],
  further: readonly FurtherResult[],
): readonly OrganizationHistory[] {
  const organizations = new Set([...evaluations, ...further].map(({ organization }) => organization));
  return [...organizations].map((organization) =>
    organizationHistory(
      organization,
      evaluations
        .filter((each) => each.organization === organization)
        .sort((a, b) => a.fiscalYear - b.fiscalYear),
      further.filter((each) => each.organization === organization),
    ),
  );
}

/** A year of an indicator before it is compared with its neighbours. */
type Draft = Omit<HistoryPoint, 'change' | 'restated'>;

function organizationHistory(
  organization: string,
  evaluations: readonly Evaluation[],
  further: readonly FurtherResult[],
): OrganizationHistory {
  const newestFirst = [...evaluations].reverse();
  const ids = new Set([
    ...newestFirst.flatMap(({ indicators }) => indicators.map(({ id }) => id)),
    ...further.map(({ id }) => id),
  ]);
  const indicators = [...ids].map((id) => {
    const years = evaluations.flatMap(({ fiscalYear, indicators: all }) =>
      all.filter((each) => each.id === id).map((indicator) => ({ fiscalYear, indicator })),
    );
    const others = further.filter((each) => each.id === id);
    return indicatorHistory(id, years, others);
  });
  const years = indicators.flatMap(({ points }) => points.map(({ fiscalYear }) => fiscalYear));
  return { organization, years: [...new Set(years)].sort((a, b) => a - b), indicators };
}

interface EvaluatedYear {
  readonly fiscalYear: FiscalYear;
  readonly indicator: IndicatorEvaluation;
}

function indicatorHistory(
  id: string,
  years: readonly EvaluatedYear[],
  further: readonly FurtherResult[],
): IndicatorHistory {
  const byYear = new Map<FiscalYear, Draft>();
  for (const { fiscalYear, indicator } of years) byYear.set(fiscalYear, policyPoint(fiscalYear, indicator));
  for (const result of further) {
    if (!byYear.has(result.fiscalYear)) byYear.set(result.fiscalYear, furtherPoint(result));
  }
  const stated = new Map(years.map(({ fiscalYear, indicator }) => [fiscalYear - 1, indicator]));
  for (const [fiscalYear, { previous, audit }] of stated) {
    if (previous !== null && !byYear.has(fiscalYear))
      byYear.set(fiscalYear, previousPoint(fiscalYear, previous, audit.previousFigure));
  }
  const drafts = [...byYear.values()].sort((a, b) => a.fiscalYear - b.fiscalYear);
  const units = new Set(drafts.flatMap(({ value, unit }) => (value === null ? [] : [unit])));
  const [unit = null] = units;
  return {
    id,
    name: years.at(-1)?.indicator.name ?? null,
    unit: units.size === 1 ? unit : null,
    points: drafts.map((draft) => ({
      fiscalYear: draft.fiscalYear,
      name: draft.name,
      target: draft.target,
      targetValue: draft.targetValue,
      actual: draft.actual,
      value: draft.value,
      unit: draft.unit,
      change: changeFrom(byYear.get(draft.fiscalYear - 1), draft),
      grade: draft.grade,
      decidedBy: draft.decidedBy,
      basis: draft.basis,
      restated: restated(draft, stated.get(draft.fiscalYear)),
      source: draft.source,
      origin: draft.origin,
    })),
  };
}

const WITHOUT_POLICY = { name: null, target: null, targetValue: null, grade: null, decidedBy: null } as const;

function policyPoint(fiscalYear: FiscalYear, indicator: IndicatorEvaluation): Draft {
  const { name, target, actual, grade, decidedBy, audit } = indicator;
  const figure = figureOf(audit.measurement);
  return {
    ...{ fiscalYear, name, target, actual, grade, decidedBy, basis: 'policy' as const },
    targetValue: targetValue(audit.criterion, figure?.unit ?? null),
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
    source: audit.source,
    origin: audit.origin,
  };
}

function furtherPoint({ fiscalYear, actual, text, source, origin }: FurtherResult): Draft {
  const figure = figureOf(actual);
  const published =
    actual.kind === 'figure' ? actual.figure.text : actual.kind === 'pending' ? null : actual.text;
  return {
    ...{ fiscalYear, ...WITHOUT_POLICY, basis: 'results' as const, source, origin },
    actual: text ?? published,
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
  };
}

function previousPoint(fiscalYear: FiscalYear, actual: string, figure: Figure | null): Draft {
  return {
    ...{ fiscalYear, ...WITHOUT_POLICY, basis: 'previous' as const, source: null, origin: null, actual },
    value: figure?.value ?? null,
    unit: figure?.unit ?? null,
  };
}

function figureOf(measurement: Measurement): Figure | null {
  return measurement.kind === 'figure' ? measurement.figure : null;
}

/** A single bound or a bare figure; a range has no line of its own. */
function targetValue(criterion: Criterion, unit: string | null): Decimal | null {
  if (criterion.kind === 'bare') return unit === null || criterion.unit === unit ? criterion.value : null;
  if (criterion.kind !== 'bounds' || (unit !== null && criterion.unit !== unit)) return null;
  const { lower, upper } = criterion;
  return lower && upper ? null : ((lower ?? upper)?.value ?? null);
}

function changeFrom(before: Draft | undefined, { value, unit }: Draft): Decimal | null {
  if (!before || before.value === null || value === null || before.unit !== unit) return null;
  return subtract(value, before.value);
}

function restated({ value, unit, actual }: Draft, next: IndicatorEvaluation | undefined): string | null {
  if (!next || next.previous === null || actual === null) return null;
  const figure = next.audit.previousFigure;
  if (figure && value !== null) {
    return figure.unit === unit && compare(figure.value, value) === 0 ? null : next.previous;
  }
  return next.previous === actual ? null : next.previous;
}
