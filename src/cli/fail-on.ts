import type { IndicatorEvaluation } from '../model/evaluation.js';
import type { FormTemplate } from '../model/form-template.js';
import { nearestWord } from '../text/nearest-word.js';
import { CannotRun } from './cannot-run.js';

/** What an indicator may be instead of graded. */
export const STATES: readonly string[] = ['pending', 'notMeasurable', 'manual'];

/** What `--fail-on` may call an indicator by: its grade or state, and 測定不能 also where the form has a grade for it. */
export function gradeAndState({ grade, audit }: IndicatorEvaluation): readonly string[] {
  const isMarked = audit.obstacle === 'notMeasurable' && grade === audit.computed;
  return isMarked ? [grade, 'notMeasurable'] : [grade];
}

/** A misspelt `--fail-on` would never fail. @throws CannotRun for a word that is neither a grade of the form nor a state. */
export function checkFailOn(asked: readonly string[], { grades }: FormTemplate): void {
  const known = [...grades.grades.map(({ grade }) => grade), ...STATES];
  for (const word of asked) if (!known.includes(word)) throw unknownGrade(word, known);
}

function unknownGrade(word: string, known: readonly string[]): CannotRun {
  const nearest =
    word.length > 1 ? nearestWord(word, known) : known.find((each) => each === word.toUpperCase());
  return new CannotRun(
    { ja: `--fail-on に「${word}」は使えません。`, en: `--fail-on cannot be “${word}”.` },
    nearest
      ? { ja: `「${nearest}」ではありませんか。`, en: `Did you mean “${nearest}”?` }
      : { ja: `使える値: ${known.join(', ')}`, en: `Allowed: ${known.join(', ')}` },
  );
}
