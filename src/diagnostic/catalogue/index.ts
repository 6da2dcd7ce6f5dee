import { CHARACTER_RULES } from './character-rules.js';
import { COLLECT_RULES } from './collect-rules.js';
import { CONFIG_RULES } from './config-rules.js';
import { CONSISTENCY_RULES } from './consistency-rules.js';
import { EDIT_RULES } from './edit-rules.js';
import { FORM_RULES } from './form-rules.js';
import { POLICY_RULES } from './policy-rules.js';
import { PRINT_RULES } from './print-rules.js';
import { RESULTS_RULES } from './results-rules.js';
import { SCHEMA_RULES } from './schema-rules.js';
import { TEMPLATE_RULES } from './template-rules.js';
import { TOGETHER_RULES } from './together-rules.js';
import { WORDING_RULES } from './wording-rules.js';
import { YAML_RULES } from './yaml-rules.js';

/** Every rule with its wording. Ids are `area/name` and never change meaning. */
export const CATALOGUE = {
  ...YAML_RULES,
  ...SCHEMA_RULES,
  ...POLICY_RULES,
  ...WORDING_RULES,
  ...CHARACTER_RULES,
  ...CONSISTENCY_RULES,
  ...TOGETHER_RULES,
  ...RESULTS_RULES,
  ...COLLECT_RULES,
  ...FORM_RULES,
  ...PRINT_RULES,
  ...CONFIG_RULES,
  ...TEMPLATE_RULES,
  ...EDIT_RULES,
};

/** Id of a rule. */
export type RuleId = keyof typeof CATALOGUE;

/** What a finding of a rule carries for its wording. */
export type RuleData<Rule extends RuleId> = Parameters<(typeof CATALOGUE)[Rule]['message']>[0];
