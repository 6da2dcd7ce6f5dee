import type { FormInput, InputChoice } from '../layout/form.js';
import { foldWidth } from '../text/fold-width.js';
import type { FilledCell } from './filled-form.js';

/** The names of the columns of a results file that a form may ask for. */
const COLUMNS = ['actual', 'text', 'previous', 'grade', 'reason', 'source'] as const;

/** A column of a results file. */
export type ResultColumn = (typeof COLUMNS)[number];

/** The texts of a policy that are filled in at the end of the year: 自己評価 and 今後の方針. */
export const POLICY_TEXTS = ['selfEvaluation', 'futurePolicy'] as const;

/** What an input is for: a field of an indicator's result, or a text of the policy; `null` for neither. */
export function purposeOf(
  input: string,
): { readonly id: string; readonly column: ResultColumn } | { readonly text: string } | null {
  if ((POLICY_TEXTS as readonly string[]).includes(input)) return { text: input };
  const dot = input.lastIndexOf('.');
  const column = COLUMNS.find((name) => name === input.slice(dot + 1));
  return dot > 0 && column ? { id: input.slice(0, dot), column } : null;
}

/**
 * The value of an input's cell, '' while it is empty or shows its placeholder. Of a grade it is the grade itself, where the
 * cell has it with its meaning (`A：達成`) or in another width.
 */
export function inputValue(
  { text, choices: entries }: FilledCell,
  input: FormInput | null,
  choices: readonly InputChoice[] | null,
  isGrade: boolean,
): string {
  const value = text.replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, '');
  if (value === '' || value === input?.placeholder.trim()) return '';
  if (!isGrade) return value;
  const folded = foldWidth(value);
  if (isChoiceOfAll(folded)) return '';
  const chosen = choices?.find(({ value: grade, label }) =>
    [grade, label, `${grade}:${label}`].map(foldWidth).includes(folded),
  );
  return chosen?.value ?? entries.get(value) ?? folded;
}

/** `A ・ B`, from which one was to be chosen. */
function isChoiceOfAll(text: string): boolean {
  return /^\S{1,2}(?:\s*・\s*\S{1,2})+$/.test(text);
}
