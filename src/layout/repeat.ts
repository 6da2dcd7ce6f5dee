import type { Evaluation } from '../model/evaluation.js';
import type { FormTemplate, Repeated } from '../model/form-template.js';
import type { Issue } from '../model/policy.js';
import type { Naming } from './change-place.js';
import { revisionScope } from './revision-scope.js';
import { budgetScope, indicatorScope, issueScope, type Medium, type Scope, within } from './scope.js';

/** Where a part of a template stands: what it may name, and the issue it is in, `null` outside issues. */
export interface Place {
  readonly scope: Scope;
  readonly issue: Issue | null;
}

/** The places over which `each` repeats what stands at a place. */
export type Repeat = (each: Repeated, place: Place) => readonly Place[];

/** What the repeated parts depend on beside the policy and its form. */
export interface RepeatSettings {
  readonly isJapanese: boolean;
  readonly medium: Medium;
  readonly evaluation: Evaluation | undefined;
}

/**
 * How the parts of a document repeat a template: issues, the indicators of an issue (outside issues those of all), the
 * figures of its budget row, revisions.
 */
export function repeatOf(
  template: FormTemplate,
  naming: Naming,
  { isJapanese, medium, evaluation }: RepeatSettings,
): Repeat {
  const { policy, labels } = naming;
  const evaluations = new Map((evaluation?.indicators ?? []).map((each) => [each.id, each]));
  const inIssues = ({ scope }: Place): readonly Place[] =>
    policy.issues.map((issue) => ({ scope: within(scope, issueScope(issue)), issue }));
  const inIndicators = (place: Place): readonly Place[] => {
    const { issue, scope } = place;
    if (!issue) return inIssues(place).flatMap(inIndicators);
    return issue.indicators.map((_, position) => ({
      scope: within(scope, indicatorScope(issue, position, evaluations, template)),
      issue,
    }));
  };
  return (each, place) => {
    const { issue, scope } = place;
    switch (each) {
      case 'issues':
        return inIssues(place);
      case 'indicators':
        return inIndicators(place);
      case 'budget':
        return (issue ? template.budget : []).map(({ offset, kind }) => ({
          scope: within(
            scope,
            budgetScope(policy, issue as Issue, { offset, kind, medium }, { template, labels }),
          ),
          issue,
        }));
      case 'revisions':
        return policy.revisions.map((revision) => ({
          scope: within(scope, revisionScope(revision, naming, isJapanese)),
          issue,
        }));
    }
  };
}
