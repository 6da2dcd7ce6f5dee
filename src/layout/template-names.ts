import { SCOPE_NAMES } from '../model/form-template.js';

/** What a placeholder of an office's own template stands for: words, paragraphs, something repeated, a cell to fill in. */
export type TemplateNameKind = 'text' | 'rich' | 'list' | 'input';

/** A name that a template may use. */
export interface TemplateName {
  /** The word of the policy file. */
  readonly name: string;
  /** The Japanese term, which may be written instead. */
  readonly japanese: string;
  readonly kind: TemplateNameKind;
}

/** What a template may repeat, and the document around it. Each list has its own names beside those around it. */
export type TemplateScopeName = 'document' | 'issues' | 'indicators' | 'budget' | 'revisions' | 'changes';

/** The names that are known at each place; what is known in the document is known in an issue as well, and so on inwards. */
export const TEMPLATE_NAMES: Readonly<Record<TemplateScopeName, readonly TemplateName[]>> = {
  document: [
    text('title', '表題'),
    text('year', '年度'),
    text('eraYear', '元号年'),
    text('fiscalYear', '西暦年度'),
    text('organization', '所属'),
    text('head', '所属長'),
    text('stage', '段階'),
    text('grades', '評価区分'),
    rich('goal', '目標'),
    rich('mission', '使命'),
    rich('basicPolicy', '基本的な考え方'),
    list('issues', '経営課題'),
    list('indicators', '指標'),
    rich('selfEvaluation', '自己評価'),
    rich('futurePolicy', '今後の方針'),
    list('revisions', '改訂履歴'),
    input('input.selfEvaluation', '記入.自己評価'),
    input('input.futurePolicy', '記入.今後の方針'),
  ],
  issues: [
    text('number', '課題番号'),
    text('title', '課題名'),
    text('sdgs', 'SDGs'),
    list('budget', '予算'),
    rich('problems', '課題認識'),
    rich('strategies', '主な戦略'),
    list('indicators', '指標'),
    rich('notes', '補足'),
  ],
  indicators: [
    text('id', '指標ID'),
    text('position', '指標番号'),
    text('name', '指標名'),
    text('target', '目標値'),
    text('survey', '調査'),
    text('group', '区分'),
    text('note', '注記'),
    text('actual', '実績'),
    text('grade', '達成状況'),
    text('rate', '達成率'),
    text('gradeLabel', '評価'),
    text('status', '状況'),
    text('previous', '前年度実績'),
    text('reason', '理由'),
    text('source', '出典'),
    text('number', '課題番号'),
    text('title', '課題名'),
    input('input.actual', '記入.実績'),
    input('input.grade', '記入.達成状況'),
    input('input.previous', '記入.前年度実績'),
  ],
  budget: [text('budgetYear', '予算年'), text('budgetLabel', '予算の種類'), text('amount', '金額')],
  revisions: [
    text('date', '改訂日'),
    text('kind', '改訂の種類'),
    text('summary', '改訂の概要'),
    list('changes', '変更'),
  ],
  changes: [
    text('path', '変更箇所'),
    text('before', '変更前'),
    text('after', '変更後'),
    text('reason', '変更理由'),
  ],
};

/** Stands before a name in a condition: `has.revisions` holds where there is any, and nothing is repeated. */
export const HAS = { name: 'has.', japanese: 'あり.' } as const;

/** Stands before the name of a label of the form. */
export const LABEL = { name: 'label.', japanese: '見出し.' } as const;

/** Names of the form's texts that the sentences of its labels may use at each place. */
const LABEL_TEXTS: Readonly<Record<TemplateScopeName, readonly string[]>> = {
  document: SCOPE_NAMES.document.texts,
  issues: SCOPE_NAMES.issues.texts,
  indicators: [...SCOPE_NAMES.issues.texts, ...SCOPE_NAMES.indicators.texts],
  budget: SCOPE_NAMES.budget.texts,
  revisions: SCOPE_NAMES.revisions.texts,
  changes: [],
};

/** The labels of a form whose sentences can be filled at a place: `経営課題{number}` only inside an issue. */
export function labelsKnown(
  labels: Readonly<Record<string, string>>,
  scopes: readonly TemplateScopeName[],
): readonly string[] {
  const known = new Set(scopes.flatMap((scope) => LABEL_TEXTS[scope]));
  return Object.keys(labels).filter((label) =>
    [...(labels[label] ?? '').matchAll(/\{(\w+)\}/g)].every(([, name]) => known.has(name as string)),
  );
}

function text(name: string, japanese: string): TemplateName {
  return { name, japanese, kind: 'text' };
}

function rich(name: string, japanese: string): TemplateName {
  return { name, japanese, kind: 'rich' };
}

function list(name: string, japanese: string): TemplateName {
  return { name, japanese, kind: 'list' };
}

function input(name: string, japanese: string): TemplateName {
  return { name, japanese, kind: 'input' };
}
