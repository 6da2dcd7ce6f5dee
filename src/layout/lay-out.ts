import type { Evaluation } from '../model/evaluation.js';
import type { EvaluationRecord } from '../model/evaluation-record.js';
import type { FormTemplate, TemplateBlock } from '../model/form-template.js';
import type { Policy } from '../model/policy.js';
import { contentHash } from './content-hash.js';
import { fillSentence } from './fill-sentence.js';
import type { Form, FormBlock } from './form.js';
import { auditLooks, layOutAudit } from './lay-out-audit.js';
import { holds, layOutContent, type Wordings } from './lay-out-content.js';
import { layOutRecords } from './lay-out-records.js';
import { layOutTable } from './lay-out-table.js';
import { type Place, repeatOf } from './repeat.js';
import { documentScope, type Medium } from './scope.js';

export type { Medium } from './scope.js';

/** What a form says beside the policy itself. */
export interface LayOutSettings {
  /** Results and grades to fill in; without it the evaluation cells stay empty. */
  readonly evaluation?: Evaluation;
  /** What the grades rest on, in the language of the form; printed behind it as a part of its own. */
  readonly audit?: EvaluationRecord;
  /** ISO 8601, UTC; the start of the fiscal year when left out, never the clock's time. */
  readonly date?: string;
  /** Name and version of the program for the file's properties. */
  readonly generator?: string;
  /** Printed on every page, for a document that is not to be taken for the real one. */
  readonly notice?: string;
  /** Where it will be read: on paper and in files as a rule, or as a web page. */
  readonly medium?: Medium;
}

/** Whether the labels of a form are Japanese, as they are where it does not say. */
export function isJapaneseForm({ language }: Pick<FormTemplate, 'language'>): boolean {
  return language === undefined || /^ja\b/i.test(language);
}

/**
 * Lays out a policy by a form template (様式): labels, tables on their grids, input cells. The result holds everything a
 * writer needs and nothing of any file format.
 */
export function layOut(policy: Policy, template: FormTemplate, settings: LayOutSettings = {}): Form {
  const { medium = 'print' } = settings;
  const wordings: Wordings = { template, labels: { ...template.labels, ...policy.labels } };
  const scope = documentScope(policy, template);
  const isJapanese = isJapaneseForm(template);
  const naming = { policy, scope, labels: wordings.labels };
  const { audit } = settings;
  const repeat = repeatOf(template, naming, { isJapanese, medium, evaluation: settings.evaluation });

  const blocksIn = (blocks: readonly TemplateBlock[], place: Place): readonly FormBlock[] =>
    blocks.flatMap((block): readonly FormBlock[] => {
      if ('each' in block) {
        return repeat(block.each, place)
          .filter(({ scope }) => holds(block.when, scope))
          .flatMap((inner) => blocksIn(block.blocks, inner));
      }
      if (!holds(block.when, place.scope)) return [];
      if ('table' in block) return [layOutTable(block.table, place, repeat, wordings)];
      const content = layOutContent(block.paragraph, place.scope, wordings);
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
    looks: audit ? { ...template.looks, ...auditLooks(template) } : template.looks,
    lists: template.lists,
    blocks: [
      ...blocksIn(template.layout, { scope, issue: null }),
      ...(audit ? layOutAudit(audit, template.page, isJapanese ? 'ja' : 'en') : []),
    ],
    records: layOutRecords(policy, settings.evaluation, isJapanese ? 'ja' : 'en'),
  };
}
