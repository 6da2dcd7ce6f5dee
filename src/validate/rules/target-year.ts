import { fiscalYearLabel } from '../../model/fiscal-year.js';
import { stepIn } from '../../model/target.js';
import { finding, type Rule } from '../rule.js';

/** policy/target-year: a series of targets has one for the year of the policy. */
export const targetYear: Rule = ({ fiscalYear, issues }, { has }) =>
  issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ target: { text, criterion } }, j) => {
      // A year that could not be read is reported as such.
      if (fiscalYear === 0 || criterion.kind !== 'series' || stepIn(criterion, fiscalYear)) return [];
      const path = ['issues', i, 'indicators', j, 'target'];
      const years = criterion.steps.map((step) => fiscalYearLabel(step.fiscalYear));
      const data = { text, year: fiscalYearLabel(fiscalYear), years };
      return [finding('policy/target-year', data, has([...path, 'text']) ? [...path, 'text'] : path)];
    }),
  );
