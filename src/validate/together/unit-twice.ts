import type { Diagnostic } from '../../diagnostic/diagnostic.js';
import { groupBy } from '../../text/group-by.js';
import type { PolicyRecord } from '../policy-record.js';
import { findingWith } from './two-year-rule.js';

/** policy/unit-twice: a unit has one policy a year and stage. `year` is all of a unit's for one year, by name. */
export function unitTwice(year: readonly PolicyRecord[]): readonly Diagnostic[] {
  return [...groupBy(year, ({ stage }) => stage).values()].flatMap(([first, ...others]) =>
    others.flatMap((record) => {
      if (!first) return [];
      const { organization, fiscalYear, place } = record;
      const data = { organization, fiscalYear };
      return [findingWith('policy/unit-twice', record, place, first, first.place, data)];
    }),
  );
}
