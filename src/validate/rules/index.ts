import type { Rule } from '../rule.js';
import { amountJump } from './amount-jump.js';
import { blankAtEdge } from './blank-at-edge.js';
import { brackets } from './brackets.js';
import { budgetRow } from './budget-row.js';
import { budgetUnit } from './budget-unit.js';
import { digitWidth } from './digit-width.js';
import { eraYearInItsEra } from './era-year.js';
import { fullWidthBlank } from './full-width-blank.js';
import { indicatorIdUnique } from './indicator-id-unique.js';
import { indicatorTwice } from './indicator-twice.js';
import { indicatorsMissing } from './indicators-missing.js';
import { issueNumberUnique } from './issue-number-unique.js';
import { literalBullet } from './literal-bullet.js';
import { missedWithoutPlan } from './missed-without-plan.js';
import { paragraphTwice } from './paragraph-twice.js';
import { platformCharacter } from './platform-character.js';
import { resultTooEarly } from './result-too-early.js';
import { surveyRespondents } from './survey-respondents.js';
import { targetText } from './target-text.js';
import { targetYear } from './target-year.js';
import { templateLeftover } from './template-leftover.js';
import { twoMeasures } from './two-measures.js';
import { unusualCharacter } from './unusual-character.js';
import { wrongWord } from './wrong-word.js';

/** The rules of the field. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  issueNumberUnique,
  indicatorIdUnique,
  indicatorTwice,
  budgetRow,
  budgetUnit,
  amountJump,
  eraYearInItsEra,
  surveyRespondents,
  twoMeasures,
  targetText,
  targetYear,
  indicatorsMissing,
  resultTooEarly,
  missedWithoutPlan,
  brackets,
  literalBullet,
  templateLeftover,
  wrongWord,
  digitWidth,
  platformCharacter,
  unusualCharacter,
  blankAtEdge,
  fullWidthBlank,
  paragraphTwice,
];
