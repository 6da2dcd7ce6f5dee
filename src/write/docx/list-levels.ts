import type { ListMarks } from '../../layout/form.js';
import { listMark } from '../list-mark.js';
import { textWidth } from '../text-width.js';
import { element, valued, type Xml } from './element.js';
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
export function listLevels(shape: ListShape, marks: ListMarks): readonly Xml[] {
  const { start, indent, size } = shape;
  const hanging = twipsOfPoints(shape.hanging * size);
  return Array.from({ length: DEEPEST_LEVEL + 1 }, (_, level) => {
    const mark = listMark(start, level, marks);
    // After a bullet as wide as the indent a tab would go on to the next stop.
    const full = start === null && textWidth(mark) >= shape.hanging;
    const left = Math.max(indent + (level - shape.level + 1) * hanging, hanging);
    return element('w:lvl', { 'w:ilvl': level, 'w:tentative': 1 }, [
      valued('w:start', startAt(level, shape)),
      valued('w:numFmt', start === null ? 'bullet' : 'decimal'),
      valued('w:suff', full ? 'nothing' : 'tab'),
      valued('w:lvlText', mark.replaceAll('{n}', `%${level + 1}`)),
      valued('w:lvlJc', 'left'),
      element('w:pPr', {}, [element('w:ind', { 'w:left': left, 'w:hanging': hanging })]),
    ]);
  });
}

/** First number of a level; levels beside the one that is used count from 1. */
export function startAt(level: number, { start, level: own }: ListShape): number {
  return level === own ? (start ?? 1) : 1;
}
