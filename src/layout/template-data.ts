import type { EvaluationState, IndicatorEvaluation } from '../model/evaluation.js';
import type { Issue, Revision } from '../model/policy.js';
import { plainText, type Text } from '../model/text.js';
import type { EvaluatedPolicy } from './evaluated-policy.js';
import { fillSentence } from './fill-sentence.js';
import type { Form, FormInput, FormProperties, ListMarks } from './form.js';
import { isJapaneseForm } from './lay-out.js';
import { gradeWord } from './lay-out-evaluation.js';
import { revisionScope } from './revision-scope.js';
import { budgetScope, documentScope, indicatorScope, issueScope, type Scope, within } from './scope.js';
import { HAS, LABEL, labelsKnown, TEMPLATE_NAMES, type TemplateScopeName } from './template-names.js';

/** What a name of a template stands for. A flag is the answer to a condition. */
export type TemplateValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'rich'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly TemplateScope[] }
  | { readonly kind: 'input'; readonly input: FormInput; readonly value: Text }
  | { readonly kind: 'flag'; readonly holds: boolean };

/** The values that are known at one place, by their English and Japanese names; those around it are asked next. */
export interface TemplateScope {
  readonly values: ReadonlyMap<string, TemplateValue>;
}

/** A policy as the tree of values that an office's own template is filled with. */
export interface TemplateData {
  readonly scope: TemplateScope;
  readonly properties: FormProperties;
  readonly language: string;
  readonly lists: ListMarks;
}

/** Values by their English names. */
type Values = Readonly<Record<string, TemplateValue>>;

/** The tree of values of a policy. `form` is the policy laid out: its input cells and properties are the template's too. */
export function templateData({ policy, template, evaluation }: EvaluatedPolicy, form: Form): TemplateData {
  const labels = { ...template.labels, ...policy.labels };
  const evaluations = new Map(evaluation.indicators.map((each) => [each.id, each]));
  const inputs = inputsOf(form);
  const inputOf = (name: string, value: Text): TemplateValue => ({
    kind: 'input',
    // A form may do without this cell; the file is read back all the same.
    input: inputs.get(name) ?? {
      name,
      label: name,
      kind: 'text',
      choices: [],
      placeholder: template.placeholders.text,
    },
    value,
  });
  const isJapanese = isJapaneseForm(template);

  const document = documentScope(policy, template);
  const naming = { policy, scope: document, labels };
  const scopeOf = (path: readonly TemplateScopeName[], sentences: Scope, values: Values): TemplateScope => {
    const known = labelsKnown(labels, path).map((label): [string, TemplateValue] => [
      `${LABEL.name}${label}`,
      text(fillSentence(`{label.${label}}`, sentences, labels)),
    ]);
    return named(path.at(-1) as TemplateScopeName, { ...valuesOf(sentences), ...values }, known);
  };

  const indicatorsOf = (issue: Issue, path: readonly TemplateScopeName[]): readonly TemplateScope[] =>
    issue.indicators.map((indicator, i) => {
      const own = indicatorScope(issue, i, evaluations, template);
      const sentences = within(within(document, issueScope(issue)), own);
      const found = evaluations.get(indicator.id);
      const grade = template.grades.grades.find((each) => each.grade === found?.grade);
      const written = (name: 'actual' | 'grade' | 'previous') => plainText(own.texts[name] ?? '');
      return scopeOf([...path, 'indicators'], sentences, {
        gradeLabel: text(grade?.label ?? ''),
        status: text(found && !grade ? stateWord(found, isJapanese ? 'ja' : 'en') : ''),
        reason: text(found?.audit.reason ?? ''),
        source: text(found?.audit.source ?? ''),
        'input.actual': inputOf(`${indicator.id}.actual`, written('actual')),
        'input.grade': inputOf(`${indicator.id}.grade`, written('grade')),
        'input.previous': inputOf(`${indicator.id}.previous`, written('previous')),
      });
    });

  const issues = policy.issues.map((issue) => {
    const sentences = within(document, issueScope(issue));
    const budget = template.budget.map(({ offset, kind }) =>
      scopeOf(
        ['document', 'issues', 'budget'],
        within(
          sentences,
          budgetScope(policy, issue, { offset, kind, medium: 'print' }, { template, labels }),
        ),
        {},
      ),
    );
    return scopeOf(['document', 'issues'], sentences, {
      budget: items(budget),
      indicators: items(indicatorsOf(issue, ['document', 'issues'])),
    });
  });

  const revisions = policy.revisions.map((revision) =>
    scopeOf(['document', 'revisions'], within(document, revisionScope(revision, naming, isJapanese)), {
      changes: items(changesOf(revision, document, scopeOf)),
    }),
  );

  return {
    properties: form.properties,
    language: form.language,
    lists: form.lists,
    scope: scopeOf(['document'], document, {
      title: text(form.properties.title),
      fiscalYear: text(String(policy.fiscalYear)),
      issues: items(issues),
      indicators: items(policy.issues.flatMap((issue) => indicatorsOf(issue, ['document']))),
      revisions: items(revisions),
      'input.selfEvaluation': inputOf('selfEvaluation', policy.selfEvaluation ?? []),
      'input.futurePolicy': inputOf('futurePolicy', policy.futurePolicy ?? []),
    }),
  };
}

function changesOf(
  revision: Revision,
  document: Scope,
  scopeOf: (path: readonly TemplateScopeName[], sentences: Scope, values: Values) => TemplateScope,
): readonly TemplateScope[] {
  return revision.changes.map(({ path, before, after, reason }) =>
    scopeOf(['document', 'revisions', 'changes'], document, {
      path: text(path),
      before: text(before ?? ''),
      after: text(after ?? ''),
      reason: text(reason ?? ''),
    }),
  );
}

/** Values under both their names, each with its condition. Names of the place alone: those around it answer for themselves. */
function named(
  place: TemplateScopeName,
  values: Values,
  labels: readonly (readonly [string, TemplateValue])[],
): TemplateScope {
  const entries = TEMPLATE_NAMES[place].flatMap(({ name, japanese }): [string, TemplateValue][] => {
    const value = values[name];
    if (!value) throw new Error(`The template name ${name} has no value.`);
    const flag = { kind: 'flag', holds: hasContent(value) } as const;
    return [
      [name, value],
      [japanese, value],
      [`${HAS.name}${name}`, flag],
      [`${HAS.japanese}${japanese}`, flag],
    ];
  });
  const ofLabels = labels.flatMap(([name, value]): [string, TemplateValue][] => [
    [name, value],
    [name.replace(LABEL.name, LABEL.japanese), value],
  ]);
  return { values: new Map([...entries, ...ofLabels]) };
}

/** Whether there is anything of it: a list with items, a text that is not empty, an input with a value. */
export function hasContent(value: TemplateValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.text !== '';
    case 'rich':
      return value.text.length > 0;
    case 'list':
      return value.items.length > 0;
    case 'input':
      return value.value.length > 0;
    case 'flag':
      return value.holds;
  }
}

function valuesOf({ texts, values }: Scope): Values {
  return Object.fromEntries([
    ...Object.entries(texts).map(([name, each]): [string, TemplateValue] => [name, text(each)]),
    ...Object.entries(values).map(([name, each]): [string, TemplateValue] => [
      name,
      { kind: 'rich', text: each },
    ]),
  ]);
}

function inputsOf(form: Form): ReadonlyMap<string, FormInput> {
  const tables = form.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const cells = tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  return new Map(cells.flatMap(({ input }) => (input ? [[input.name, input] as const] : [])));
}

const STATES: readonly string[] = ['pending', 'notMeasurable', 'manual'] satisfies EvaluationState[];

function stateWord({ grade }: IndicatorEvaluation, language: 'ja' | 'en'): string {
  return STATES.includes(grade) ? gradeWord(grade, language) : '';
}

function text(value: string): TemplateValue {
  return { kind: 'text', text: value };
}

function items(scopes: readonly TemplateScope[]): TemplateValue {
  return { kind: 'list', items: scopes };
}
