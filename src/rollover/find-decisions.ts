import type { Path } from '../diagnostic/diagnostic.js';
import type { Evaluation, IndicatorEvaluation } from '../model/evaluation.js';
import type { FormTemplate } from '../model/form-template.js';
import type { Issue, Policy } from '../model/policy.js';
import { inlineString, type Text } from '../model/text.js';
import { groupBy } from '../text/group-by.js';
import { type DocumentString, documentStrings } from '../validate/document-strings.js';
import type { Decision, OutcomeKind, Question } from './decision.js';
import { yearsInText } from './years-in-text.js';

/** A policy whose year is over, with everything that its next year follows from. */
export interface EndingYear {
  readonly policy: Policy;
  readonly evaluation: Evaluation;
  /** The form it is printed in: its budget columns say which amounts next year's policy has. */
  readonly template: Pick<FormTemplate, 'budget'>;
}

/** What is not taken over into next year, so that nobody need look at it. */
const CLEARED: ReadonlySet<string | number | undefined> = new Set([
  'revisions',
  'selfEvaluation',
  'futurePolicy',
]);

/** What a person must decide before the next year's draft is a policy, from the unit down to its indicators. */
export function findDecisions(
  { policy, evaluation, template }: EndingYear,
  tree: Parameters<typeof documentStrings>[0],
): readonly Decision[] {
  const year = policy.fiscalYear + 1;
  const futurePolicy = policy.futurePolicy === null ? null : firstWords(policy.futurePolicy);
  const whole = { issue: null, indicator: null };
  const byId = new Map(evaluation.indicators.map((indicator) => [indicator.id, indicator]));
  const strings = groupBy(documentStrings(tree), ({ path }) => (path[0] === 'issues' ? path[1] : null));
  return [
    { question: { kind: 'head', head: policy.head }, path: ['head'], ...whole },
    { question: { kind: 'basicPolicy', year, futurePolicy }, path: ['basicPolicy'], ...whole },
    ...(strings.get(null) ?? []).flatMap((string) => aboutYears(string, policy)),
    ...policy.issues.flatMap((issue, i) => [
      ...aboutIssue(issue, ['issues', i], year, template),
      ...(strings.get(i) ?? []).flatMap((string) => aboutYears(string, policy)),
      ...issue.indicators.flatMap(({ id }, j) => {
        const indicator = byId.get(id);
        const path = ['issues', i, 'indicators', j, 'target'];
        return indicator ? aboutTarget(indicator, path, policy.fiscalYear) : [];
      }),
    ]),
  ];
}

function aboutIssue(
  { number, sdgs, budget }: Issue,
  path: Path,
  year: number,
  template: Pick<FormTemplate, 'budget'>,
): readonly Decision[] {
  const at = { issue: number, indicator: null };
  // An issue without any amount has none by intention.
  const missing = budget.length === 0 ? [] : template.budget;
  const amounts = missing.flatMap(({ offset, kind }): readonly Question[] => {
    const wanted = year + offset;
    const ofYear = budget.filter((entry) => entry.fiscalYear === wanted);
    if (ofYear.some((entry) => entry.kind === kind)) return [];
    const budgeted = ofYear.find((entry) => entry.kind === 'budget')?.amount.text ?? null;
    return [kind === 'budget' ? { kind, year: wanted } : { kind, year: wanted, budgeted }];
  });
  return [
    { question: { kind: 'issue', hasSdgs: sdgs.length > 0 }, path, ...at },
    ...amounts.map((question) => ({ question, path: [...path, 'budget'], ...at })),
  ];
}

function aboutTarget(indicator: IndicatorEvaluation, path: Path, year: number): readonly Decision[] {
  const { target, actual, grade, decidedBy } = indicator;
  const outcome = { target, actual, grade: decidedBy === null ? null : grade };
  const at = { path, issue: indicator.issueNumber, indicator: indicator.id };
  const named = yearsInText(target).map((found) => found.year);
  const last = named.length === 0 ? null : Math.max(...named);
  return [
    { question: { kind: outcomeKind(indicator), year, outcome }, ...at },
    ...(last !== null && last <= year
      ? [{ question: { kind: 'targetYear', target, year: last } as const, ...at }]
      : []),
  ];
}

function outcomeKind({ audit, decidedBy, grade }: IndicatorEvaluation): OutcomeKind {
  const isOverruled = decidedBy === 'person' && grade !== audit.computed;
  if (audit.reached !== null && !isOverruled) return audit.reached ? 'targetMet' : 'targetMissed';
  if (decidedBy === 'person') return 'judgedByPerson';
  if (audit.measurement.kind === 'pending') return 'resultPending';
  return audit.measurement.kind === 'notMeasurable' ? 'notMeasurable' : 'judgedByPerson';
}

/** A text that names the year that ends or the next: what it says may be over or have come true. Targets are asked about by themselves. */
function aboutYears({ value, kind, path }: DocumentString, policy: Policy): readonly Decision[] {
  if (kind === 'figure' || CLEARED.has(path[0])) return [];
  if (path.includes('result') || path.includes('target')) return [];
  const { fiscalYear } = policy;
  const found = yearsInText(value).filter(({ year }) => year === fiscalYear || year === fiscalYear + 1);
  if (found.length === 0) return [];
  const [, i, within, j] = path;
  const issue = path[0] === 'issues' ? policy.issues[Number(i)] : undefined;
  const indicator = within === 'indicators' ? issue?.indicators[Number(j)] : undefined;
  const words = [...new Set(found.map((each) => each.words))];
  return [
    {
      question: { kind: 'yearInText', words },
      path,
      issue: issue?.number ?? null,
      indicator: indicator?.id ?? null,
    },
  ];
}

function firstWords(text: Text): string {
  const [block] = text;
  if (!block) return '';
  return block.kind === 'list' ? firstWords(block.items[0] ?? []) : inlineString(block.content);
}
