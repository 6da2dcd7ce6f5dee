import { finding, type Rule } from '../rule.js';

/** policy/result-too-early: results and grades are written from 1 April after the year, whose last day is 31 March. */
export const resultTooEarly: Rule = ({ fiscalYear, issues }, { today }) => {
  const isOver = today === null || fiscalYear === 0 || today >= `${fiscalYear + 1}-04-01`;
  if (isOver) return [];
  return issues.flatMap(({ indicators }, i) =>
    indicators.flatMap(({ id, result }, j) => {
      const hasActual = result !== null && result.actual.kind !== 'pending';
      if (!result || !(hasActual || result.grade)) return [];
      const what = hasActual ? 'actual' : 'grade';
      const path = ['issues', i, 'indicators', j, 'result', what];
      return [finding('policy/result-too-early', { id, fiscalYear, what }, path)];
    }),
  );
};
