import { type Diagnostic, inOrder } from '../diagnostic/diagnostic.js';
import type { Source } from '../diagnostic/source.js';
import type { Stage } from '../model/policy.js';
import { groupBy } from '../text/group-by.js';
import { plainWords } from '../text/plain-words.js';
import type { PolicyRecord } from './policy-record.js';
import { idMeaning } from './together/id-meaning.js';
import { lastYearBudget } from './together/last-year-budget.js';
import { lastYearResult } from './together/last-year-result.js';
import type { TwoYearRule } from './together/two-year-rule.js';
import { unitTwice } from './together/unit-twice.js';

/** Rules that compare a policy with the one of the year before. */
const OF_TWO_YEARS: readonly TwoYearRule[] = [lastYearBudget, lastYearResult, idMeaning];

/**
 * What is wrong between files: a unit's policy that is there twice, and figures and ids that do not go on from one year
 * to the next. Findings stand in the later year's file, in the order of the file; the order of `records` means nothing.
 */
export function checkTogether(records: readonly PolicyRecord[]): ReadonlyMap<Source, readonly Diagnostic[]> {
  const units = byUnit(inNameOrder(records), ({ organization }) => organization);
  const found = [...units.values()].flatMap((unit) => {
    const years = groupBy(unit, ({ fiscalYear }) => fiscalYear);
    return [...years.values()].flatMap((year) => [
      ...unitTwice(year),
      ...year.flatMap((record) => {
        const before = mostFinal(years.get(record.fiscalYear - 1) ?? []);
        return before ? OF_TWO_YEARS.flatMap((rule) => rule(record, before)) : [];
      }),
    ]);
  });
  const bySource = groupBy(found, ({ source }) => source);
  return new Map([...bySource].map(([source, diagnostics]) => [source, inOrder(diagnostics)]));
}

/** Groups what belongs to one unit, however its name is spelt: nothing is compared between units. */
export function byUnit<Each>(
  all: Iterable<Each>,
  organizationOf: (each: Each) => string,
): ReadonlyMap<string, readonly Each[]> {
  return groupBy(all, (each) => plainWords(organizationOf(each)));
}

/** By name, each file once. */
function inNameOrder(records: readonly PolicyRecord[]): readonly PolicyRecord[] {
  const byName = new Map(records.map((record) => [record.source.name, record]));
  return [...byName].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, record]) => record);
}

/** The policy of a year that the next one goes on from; `null` where there are two of the same stage. */
function mostFinal(year: readonly PolicyRecord[]): PolicyRecord | null {
  const stages: readonly Stage[] = ['final', 'draft', 'outline'];
  const best = stages
    .map((stage) => year.filter((each) => each.stage === stage))
    .find(({ length }) => length > 0);
  return best?.length === 1 ? (best[0] ?? null) : null;
}
