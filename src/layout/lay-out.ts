import type { Evaluation } from '../model/evaluation.js';
import type { FormTemplate, TemplateBlock } from '../model/form-template.js';
import type { Issue, Policy } from '../model/policy.js';
import { contentHash } from './content-hash.js';
import { fillSentence } from './fill-sentence.js';
import type { Form, FormBlock } from './form.js';
import { holds, layOutContent, type Wordings } from './lay-out-content.js';
import { layOutTable, type Repetitions } from './lay-out-table.js';
import {
  budgetScope,
  documentScope,
  indicatorScope,
  issueScope,
  type Medium,
  revisionScope,
  type Scope,
  within,
} from './scope.js';

export type { Medium } from './scope.js';

/** What a form says beside the policy itself. */
export interface LayOutSettings {
  /** Results and grades to fill in; without it the evaluation cells stay empty. */
  readonly evaluation?: Evaluation;
  /** ISO 8601, UTC; the start of the fiscal year when left out, never the clock's time. */
  readonly date?: string;
  /** Name and version of the program for the file's properties. */
  readonly generator?: string;
  /** Printed on every page, for a document that is not to be taken for the real one. */
  readonly notice?: string;
  /** Where it will be read: on paper and in files as a rule, or as a web page. */
  readonly medium?: Medium;
}

/**
 * Lays out a policy by a form template (様式): labels, tables on their grids, input cells. The result holds everything a
 * writer needs and nothing of any file format.
 */
export function layOut(policy: Policy, template: FormTemplate, settings: LayOutSettings = {}): Form {
  const { medium = 'print' } = settings;
  const wordings: Wordings = { template, labels: { ...template.labels, ...policy.labels } };
  const scope = documentScope(policy, template);
  const evaluations = new Map((settings.evaluation?.indicators ?? []).map((each) => [each.id, each]));
  const revisions = policy.revisions.map((revision) => within(scope, revisionScope(revision)));

  const repetitionsIn = (issue: Issue | null, outer: Scope): Repetitions => ({
    revisions,
    indicators: (issue?.indicators ?? []).map((_, i) =>
      within(outer, indicatorScope(issue as Issue, i, evaluations, template)),
    ),
    budget: issue
      ? template.budget.map(({ offset, kind }) =>
          within(outer, budgetScope(policy, issue, { offset, kind, medium }, wordings)),
        )
      : [],
  });

  const blocksIn = (
    blocks: readonly TemplateBlock[],
    outer: Scope,
    issue: Issue | null,
  ): readonly FormBlock[] =>
    blocks.flatMap((block): readonly FormBlock[] => {
      if ('each' in block) {
        return policy.issues.flatMap((each) => blocksIn(block.blocks, within(outer, issueScope(each)), each));
      }
      if (!holds(block.when, outer)) return [];
      if ('table' in block) return [layOutTable(block.table, outer, repetitionsIn(issue, outer), wordings)];
      const content = layOutContent(block.paragraph, outer, wordings);
      return [{ kind: 'paragraph', role: block.paragraph.role, content }];
    });

  return {
    template: template.id,
    language: template.language ?? 'ja-JP',
    properties: {
      title: fillSentence('{label.title}', scope, wordings.labels),
      organization: policy.organization.name,
      fiscalYear: policy.fiscalYear,
      contentHash: contentHash(policy),
      date: settings.date ?? `${policy.fiscalYear}-04-01T00:00:00Z`,
      generator: settings.generator ?? 'policydoc',
    },
    notice: settings.notice ?? null,
    page: { ...template.page, footer: fillSentence(template.page.footer, scope, wordings.labels) },
    looks: template.looks,
    lists: template.lists,
    blocks: blocksIn(template.layout, scope, null),
  };
}
