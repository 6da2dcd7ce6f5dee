import type { Rule } from '../rule.js';
import { budgetRow } from './budget-row.js';
import { indicatorIdUnique } from './indicator-id-unique.js';
import { issueNumberUnique } from './issue-number-unique.js';

/** The rules of the field. A new rule is one file and one line here. */
export const RULES: readonly Rule[] = [issueNumberUnique, indicatorIdUnique, budgetRow];
