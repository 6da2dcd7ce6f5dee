import { finding, type Rule } from '../rule.js';

/** policy/indicators-missing: in a final policy every issue has indicators; outlines and drafts may lack them. */
export const indicatorsMissing: Rule = ({ stage, issues }) =>
  issues.flatMap(({ number, indicators }, i) =>
    stage === 'final' && indicators.length === 0
      ? [finding('policy/indicators-missing', { number }, ['issues', i, 'number'])]
      : [],
  );
