import type { Path } from '../diagnostic/diagnostic.js';

/** One level of block indentation: the key or the position at which a line stands in its map or list. */
export interface Frame {
  readonly kind: 'map' | 'sequence';
  /** Column of the keys of the map or of the dashes of the list, from 0. */
  readonly column: number;
  readonly step: string | number;
  /** Whether nothing stands behind the key, so that its value may follow below. */
  readonly isOpen: boolean;
}

/** Deepest nesting that is followed. */
export const DEEPEST = 64;

/** From the root inwards. */
export type Frames = readonly Frame[];

/** The path that frames lead to. */
export function pathOf(frames: Frames): Path {
  return frames.map(({ step }) => step);
}

/** The frames behind a key at a column. */
export function afterKey(frames: Frames, column: number, key: string, isOpen: boolean): Frames {
  const outer = outside(frames, column).filter(
    (frame, i, all) => !(i === all.length - 1 && frame.kind === 'sequence' && frame.column === column),
  );
  const last = outer.at(-1);
  const around = last?.kind === 'map' && last.column === column ? outer.slice(0, -1) : outer;
  return [...around, { kind: 'map', column, step: key, isOpen }];
}

/** The frames behind the dash of a list item at a column. */
export function afterDash(frames: Frames, column: number): Frames {
  const outer = outside(frames, column);
  const last = outer.at(-1);
  if (last?.kind !== 'sequence' || last.column !== column)
    return [...outer, { kind: 'sequence', column, step: 0, isOpen: true }];
  return [...outer.slice(0, -1), { ...last, step: Number(last.step) + 1 }];
}

/** The frames that are not further in than a column. */
export function outside(frames: Frames, column: number): Frames {
  let length = frames.length;
  while (length > 0 && (frames[length - 1] as Frame).column > column) length -= 1;
  return frames.slice(0, length);
}
