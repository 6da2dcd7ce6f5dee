import type { Evaluation } from '../model/evaluation.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';

/** A policy with the grades of its indicators and the form that they belong to. */
export interface EvaluatedPolicy {
  readonly policy: Policy;
  readonly template: FormTemplate;
  readonly evaluation: Evaluation;
}
