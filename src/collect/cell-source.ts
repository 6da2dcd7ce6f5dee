import type { Range, Source } from '../diagnostic/source.js';
import type { Wording } from '../diagnostic/wording.js';

/** A cell by what it is called and what stands in it. */
export interface NamedText {
  readonly place: Wording;
  readonly text: string;
}

/** A source whose lines are the cells of a file, so that findings can point into them; `ranges` are the cells in order. */
export function cellSource(
  name: string,
  cells: readonly NamedText[],
): { readonly source: Source; readonly ranges: readonly Range[] } {
  let end = -1;
  const lines = cells.map(({ text }) => text.replace(/\r\n?|\n/g, ' '));
  const ranges = lines.map((line) => {
    const start = end + 1;
    end = start + line.length;
    return { start, end };
  });
  return { source: { name, text: lines.join('\n'), cells: cells.map(({ place }) => place) }, ranges };
}

/** A file of which nothing is told but its name. */
export function wholeFile(name: string): Source {
  return { name, text: '', cells: [] };
}

/** The place of a finding that concerns a file as a whole. */
export const NOWHERE: Range = { start: 0, end: 0 };
