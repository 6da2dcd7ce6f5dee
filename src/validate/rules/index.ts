import type { Rule } from '../rule.js';
import { blankAtEdge } from './blank-at-edge.js';
import { brackets } from './brackets.js';
import { budgetRow } from './budget-row.js';
import { digitWidth } from './digit-width.js';
import { fullWidthBlank } from './full-width-blank.js';
import { indicatorIdUnique } from './indicator-id-unique.js';
import { indicatorTwice } from './indicator-twice.js';
import { issueNumberUnique } from './issue-number-unique.js';
import { literalBullet } from './literal-bullet.js';
import { paragraphTwice } from './paragraph-twice.js';
import { platformCharacter } from './platform-character.js';
import { templateLeftover } from './template-leftover.js';
import { unusualCharacter } from './unusual-character.js';
import { wrongWord } from './wrong-word.js';

/** The rules of the field. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [
  issueNumberUnique,
  indicatorIdUnique,
  indicatorTwice,
  budgetRow,
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
