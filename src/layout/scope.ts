import type { Amount } from '../model/amount.js';
import type { IndicatorEvaluation } from '../model/evaluation.js';
import { eraYear, fiscalYearLabel } from '../model/fiscal-year.js';
import type { FormTemplate, SCOPE_NAMES, ScopeName } from '../model/form-template.js';
import type { BudgetKind, Indicator, Issue, Policy } from '../model/policy.js';
import type { Text } from '../model/text.js';
import type { Wordings } from './lay-out-content.js';
import { spellAmount } from './spell-amount.js';

/** What the sentences of a template may name at one place: short texts and rich values. */
export interface Scope {
  readonly texts: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, Text>>;
}

/** The short texts that a scope has. */
export type Texts<Name extends ScopeName> = Readonly<
  Record<(typeof SCOPE_NAMES)[Name]['texts'][number], string>
>;
/** The rich values that a scope has. */
export type Values<Name extends ScopeName> = Readonly<
  Record<(typeof SCOPE_NAMES)[Name]['values'][number], Text>
>;
/** Where a form is read: on paper and in files of an office, or as a web page. */
export type Medium = 'print' | 'web';

/** One figure of the budget row: of which year, counted from the policy's, and of which kind. */
export interface BudgetFigure {
  readonly offset: number;
  readonly kind: BudgetKind;
  readonly medium: Medium;
}

/** A scope inside another; inner names win. */
export function within(outer: Scope, inner: Scope): Scope {
  return { texts: { ...outer.texts, ...inner.texts }, values: { ...outer.values, ...inner.values } };
}

/** What is known of the whole document. */
export function documentScope(policy: Policy, template: FormTemplate): Scope {
  const texts: Texts<'document'> = {
    year: fiscalYearLabel(policy.fiscalYear),
    eraYear: eraYear(policy.fiscalYear),
    fiscalYear: String(policy.fiscalYear),
    organization: policy.organization.name,
    head: policy.head,
    // A document with errors may name a stage that there is none of.
    stage: template.stages[policy.stage] ?? '',
    grades: gradeList(template),
    revisions: policy.revisions.map(({ date }) => date).join(' '),
  };
  const values: Values<'document'> = {
    goal: policy.goal,
    mission: policy.mission,
    basicPolicy: policy.basicPolicy,
    selfEvaluation: policy.selfEvaluation ?? [],
    futurePolicy: policy.futurePolicy ?? [],
  };
  return { texts, values };
}

/** What the grades mean: `A：達成 B：未達成`, in other languages than Japanese `A: Achieved, B: Missed`. */
function gradeList({ language = 'ja-JP', grades }: FormTemplate): string {
  const [colon, separator] = /^ja\b/.test(language) ? ['：', ' '] : [': ', ', '];
  return grades.grades.map(({ grade, label }) => `${grade}${colon}${label}`).join(separator);
}

/** What is known of an issue. */
export function issueScope(issue: Issue): Scope {
  const texts: Texts<'issues'> = { number: issue.number, title: issue.title, sdgs: issue.sdgs.join(', ') };
  const values: Values<'issues'> = {
    problems: issue.problems,
    strategies: issue.strategies,
    notes: issue.notes ?? [],
  };
  return { texts, values };
}

/** What is known of an indicator. `group` is given at the first indicator of a group only; a grade only where the form has it. */
export function indicatorScope(
  issue: Issue,
  position: number,
  evaluations: ReadonlyMap<string, IndicatorEvaluation>,
  template: FormTemplate,
): Scope {
  const indicator = issue.indicators[position] as Indicator;
  const evaluation = evaluations.get(indicator.id);
  const isNewGroup = indicator.group !== issue.indicators[position - 1]?.group;
  const isGrade = template.grades.grades.some(({ grade }) => grade === evaluation?.grade);
  const texts: Texts<'indicators'> = {
    id: indicator.id,
    position: String(position + 1),
    name: indicator.name,
    target: indicator.target.text,
    survey: indicator.survey ?? '',
    group: (isNewGroup && indicator.group) || '',
    note: indicator.note ?? '',
    actual: evaluation?.actual ?? '',
    grade: evaluation && isGrade ? evaluation.grade : '',
    previous: evaluation?.previous ?? '',
    rate: evaluation?.audit.rate?.text ?? '',
    reason: evaluation?.audit.reason ?? '',
    source: evaluation?.audit.source ?? '',
  };
  return { texts, values: {} };
}

/** What is known of one figure of the budget row; no amount is not zero. */
export function budgetScope(
  policy: Policy,
  issue: Issue,
  { offset, kind, medium }: BudgetFigure,
  { template, labels }: Wordings,
): Scope {
  const year = policy.fiscalYear + offset;
  const entry = issue.budget.find((candidate) => candidate.fiscalYear === year && candidate.kind === kind);
  const texts: Texts<'budget'> = {
    budgetYear: eraYear(year),
    budgetFiscalYear: String(year),
    budgetLabel: labels[kind] ?? '',
    amount: entry ? amountText(entry.amount, medium, template) : '',
  };
  return { texts, values: {} };
}

function amountText({ yen, text }: Amount, medium: Medium, { webAmounts }: FormTemplate): string {
  return medium === 'web' && webAmounts === 'accessible' ? spellAmount(yen) : text;
}
