import type { List, ListMarks } from '../layout/form.js';
import { textWidth } from './text-width.js';

/** Characters between the widest number and the text: with none, the tab after it would go on to the next stop. */
const NUMBER_GAP = 0.25;

/** The mark of a list at a level from 0, by its first number, `null` for bullets; `{n}` stands for the number. */
export function listMark(start: number | null, level: number, { bullets, numbers }: ListMarks): string {
  const levels = start === null ? bullets : numbers;
  return levels[Math.min(level, levels.length - 1)] ?? '';
}

/** From the mark to the text, in characters: the form's indent, or as many as the widest mark of the list needs. */
export function hangingCharacters({ start, items }: List, level: number, marks: ListMarks): number {
  const mark = listMark(start, level, marks);
  if (start === null) return Math.max(marks.indent, textWidth(mark));
  const last = String(start + items.length - 1);
  return Math.max(marks.indent, textWidth(mark.replaceAll('{n}', last)) + NUMBER_GAP);
}
