import { AlignmentType, type ILevelsOptions, LevelFormat, LevelSuffix } from 'docx';
import type { ListMarks } from '../../layout/form.js';
import { listMark } from '../list-mark.js';
import { textWidth } from '../text-width.js';
import { twipsOfPoints } from './units.js';

/** WordprocessingML has nine levels, counted from 0. */
export const DEEPEST_LEVEL = 8;

/** What tells the definition of one list from that of another. */
export interface ListShape {
  /** First number, `null` for bullets. */
  readonly start: number | null;
  readonly level: number;
  /** Where the text around the list begins, twips. */
  readonly indent: number;
  /** From the mark to the text, in characters. */
  readonly hanging: number;
  /** Font size, pt. */
  readonly size: number;
}

/** All nine levels, so that a person can indent an item; the shape's level is the one used, the others stand around it. */
export function listLevels(shape: ListShape, marks: ListMarks): readonly ILevelsOptions[] {
  const { start, indent, size } = shape;
  const hanging = twipsOfPoints(shape.hanging * size);
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => {
    const mark = listMark(start, level, marks);
    // After a bullet as wide as the indent a tab would go on to the next stop.
    const full = start === null && textWidth(mark) >= shape.hanging;
    return {
      level,
      format: start === null ? LevelFormat.BULLET : LevelFormat.DECIMAL,
      text: mark.replaceAll('{n}', `%${level + 1}`),
      alignment: AlignmentType.LEFT,
      start: level === shape.level ? (start ?? 1) : 1,
      suffix: full ? LevelSuffix.NOTHING : LevelSuffix.TAB,
      style: {
        paragraph: {
          indent: { left: Math.max(indent + (level - shape.level + 1) * hanging, hanging), hanging },
        },
      },
    };
  });
}
