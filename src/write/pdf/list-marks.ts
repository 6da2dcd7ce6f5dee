import type { List, ListMarks } from '../../layout/form.js';
import { textWidth } from '../docx/text-width.js';

/** How the items of a list are marked. */
export interface ListMark {
  /** `・`, or `{n}.` with the number. */
  readonly mark: string;
  /** From the mark to the text, in characters. */
  readonly hanging: number;
}

/** Characters between the widest number and the text. */
const NUMBER_GAP = 0.25;

/** The mark of a list at a level from 0. Its text hangs by the form's indent, or as far as the widest mark needs. */
export function listMark({ start, items }: List, level: number, marks: ListMarks): ListMark {
  const levels = start === null ? marks.bullets : marks.numbers;
  const mark = levels[Math.min(level, levels.length - 1)] ?? '';
  if (start === null) return { mark, hanging: Math.max(marks.indent, textWidth(mark)) };
  const widest = mark.replaceAll('{n}', String(start + items.length - 1));
  return { mark, hanging: Math.max(marks.indent, textWidth(widest) + NUMBER_GAP) };
}
