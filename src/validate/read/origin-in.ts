import { cellAt, lineIndex, type Source } from '../../diagnostic/source.js';
import type { Origin } from '../../model/results.js';

/** Where a figure was read: line and column of a text; of a workbook the cell, whose row and column they then are. */
export function originIn(source: Source, offset: number): Origin {
  const cell = cellAt(source, offset)?.en;
  const [, letters, digits] = /^([A-Z]+)(\d+)$/.exec(cell ?? '') ?? [];
  if (cell === undefined || letters === undefined)
    return { file: source.name, ...lineIndex(source).point(offset) };
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { file: source.name, line: Number(digits), column, cell };
}
