import type { Rule } from '../rule.js';
import { amountJump } from './amount-jump.js';
import { budgetRow } from './budget-row.js';
import { budgetUnit } from './budget-unit.js';
import { eraYearInItsEra } from './era-year.js';
import { indicatorIdUnique } from './indicator-id-unique.js';
import { indicatorsMissing } from './indicators-missing.js';
import { issueNumberUnique } from './issue-number-unique.js';
import { missedWithoutPlan } from './missed-without-plan.js';
import { resultTooEarly } from './result-too-early.js';
import { surveyRespondents } from './survey-respondents.js';
import { targetText } from './target-text.js';
import { twoMeasures } from './two-measures.js';

/** The rules of the field. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  issueNumberUnique,
  indicatorIdUnique,
  budgetRow,
  budgetUnit,
  amountJump,
  eraYearInItsEra,
  surveyRespondents,
  twoMeasures,
  targetText,
  indicatorsMissing,
  resultTooEarly,
  missedWithoutPlan,
];
