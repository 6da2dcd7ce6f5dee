import type { Path } from '../diagnostic/diagnostic.js';
import { lineIndex, type Range, type Source } from '../diagnostic/source.js';
import type { FiscalYear } from '../model/fiscal-year.js';
import type { BudgetKind, Policy, Stage } from '../model/policy.js';
import { type Criterion, criterionIn, type Figure } from '../model/target.js';
import { nodeAt, type Tree } from '../parse/tree.js';

/** What of a policy is compared with other files. It holds no tree, so that hundreds of them can be kept. */
export interface PolicyRecord {
  readonly source: Source;
  readonly organization: string;
  readonly fiscalYear: FiscalYear;
  readonly stage: Stage;
  /** Where the fiscal year stands. */
  readonly place: Place;
  readonly issues: readonly IssueRecord[];
  readonly indicators: readonly IndicatorRecord[];
}

/** An issue (経営課題) with its budget row. */
export interface IssueRecord {
  readonly number: string;
  readonly title: string;
  readonly budget: readonly BudgetRecord[];
}

/** One figure of the budget row. */
export interface BudgetRecord {
  readonly fiscalYear: FiscalYear;
  readonly kind: BudgetKind;
  readonly yen: bigint;
  readonly text: string;
  readonly place: Place;
}

/** An indicator with the figures of its own result. */
export interface IndicatorRecord {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
  /** Whether the target is a total over several years, so that this year's figure is not the one that decides. */
  readonly isCumulative: boolean;
  readonly actual: FigureRecord | null;
  readonly previous: FigureRecord | null;
}

/** A figure with its place. */
export interface FigureRecord {
  readonly figure: Figure;
  readonly place: Place;
}

/** Where something stands: its keys and positions, its range, and its line from 1 for other files to name. */
export interface Place {
  readonly path: Path;
  readonly range: Range;
  readonly line: number;
}

/** The record of a policy that is without errors. */
export function recordOf({ source, root }: Tree, policy: Policy): PolicyRecord {
  const placeOf = (path: Path): Place => {
    const { range } = nodeAt(root, path);
    return { path, range, line: lineIndex(source).lineAt(range.start) };
  };
  return {
    source,
    organization: policy.organization.name,
    fiscalYear: policy.fiscalYear,
    stage: policy.stage,
    place: placeOf(['fiscalYear']),
    issues: policy.issues.map(({ number, title, budget }, i) => ({
      number,
      title,
      budget: budget.map(({ fiscalYear, kind, amount: { yen, text } }, j) => ({
        fiscalYear,
        kind,
        yen,
        text,
        place: placeOf(['issues', i, 'budget', j, kind]),
      })),
    })),
    indicators: policy.issues.flatMap(({ indicators }, i) =>
      indicators.map(({ id, name, target: { criterion }, result }, j) => {
        const path = ['issues', i, 'indicators', j];
        const actual = result?.actual.kind === 'figure' ? result.actual.figure : null;
        const previous = result?.previous?.figure ?? null;
        return {
          id,
          name,
          place: placeOf([...path, 'id']),
          isCumulative: isCumulative(criterionIn(criterion, policy.fiscalYear)),
          actual: actual && { figure: actual, place: placeOf([...path, 'result', 'actual']) },
          previous: previous && { figure: previous, place: placeOf([...path, 'result', 'previous']) },
        };
      }),
    ),
  };
}

function isCumulative(criterion: Criterion | null): boolean {
  return criterion?.kind === 'bounds' && criterion.basis === 'cumulative';
}
