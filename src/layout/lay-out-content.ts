import type { FormTemplate, TemplateContent, TemplateInput } from '../model/form-template.js';
import type { Text } from '../model/text.js';
import { fillSentence, sentenceText } from './fill-sentence.js';
import type { FormInput } from './form.js';
import type { Scope } from './scope.js';

/** A template with the labels that are in force for the document. */
export interface Wordings {
  readonly template: FormTemplate;
  readonly labels: Readonly<Record<string, string>>;
}

/** What stands in a cell or paragraph: its sentence, its rich value or its lines. */
export function layOutContent(content: TemplateContent, scope: Scope, { labels }: Wordings): Text {
  return [
    ...(content.text === undefined ? [] : sentenceText(fillSentence(content.text, scope, labels))),
    ...(content.value === undefined ? [] : (scope.values[content.value] ?? [])),
    ...(content.lines ?? [])
      .filter(({ when }) => holds(when, scope))
      .flatMap(({ text }) => sentenceText(fillSentence(text, scope, labels))),
  ];
}

/** Whether what a condition names has any content here. No condition always holds. */
export function holds(when: string | undefined, scope: Scope): boolean {
  if (when === undefined) return true;
  return (scope.texts[when] ?? '') !== '' || (scope.values[when]?.length ?? 0) > 0;
}

/** The name, wording and choices of a cell that a person fills. */
export function layOutInput(input: TemplateInput, scope: Scope, { template, labels }: Wordings): FormInput {
  const isGrade = input.kind === 'grade';
  return {
    name: fillSentence(input.name, scope, labels),
    label: fillSentence(input.label, scope, labels),
    kind: input.kind,
    choices: isGrade
      ? template.grades.grades.map(({ grade, label, fill }) => ({ value: grade, label, fill: fill ?? null }))
      : [],
    placeholder: isGrade ? template.placeholders.grade : template.placeholders.text,
  };
}
