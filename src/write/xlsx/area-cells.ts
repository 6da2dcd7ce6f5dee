import type { ListMarks, Look } from '../../layout/form.js';
import { indentUnits } from './cell-text.js';
import { cellValue } from './cell-value.js';
import { cellFont } from './look-of.js';
import type { CellFont, CellStyle, SheetCell } from './sheet.js';
import type { Area } from './sheet-plan.js';

/** A row of cells while a sheet is filled. */
export type OpenCells = (SheetCell | undefined)[];

/** A cell that only has a look. */
type CoveredCell = SheetCell & { readonly style: CellStyle };

/** What the areas of one look have in common. */
interface KnownLook {
  readonly font: CellFont;
  /** By all that makes them differ. */
  readonly covered: Map<number, CoveredCell>;
}

const VERTICAL: readonly Look['verticalAlign'][] = ['top', 'middle', 'bottom'];

/**
 * Puts areas' texts and looks on the rows of a sheet. Each cell of an area has its own look: the borders go around the whole.
 * Looks that are alike are one object, so that the workbook need not compare them.
 */
export function areaPlacer(marks: ListMarks): (rows: readonly OpenCells[], area: Area) => void {
  const looks = new Map<Look, KnownLook>();
  const knownLook = (look: Look) => {
    const known = looks.get(look) ?? { font: cellFont(look), covered: new Map() };
    looks.set(look, known);
    return known;
  };
  return (rows, area) => {
    const { row, column, rowSpan, columnSpan, content } = area;
    const known = knownLook(area.look);
    const indent = indentUnits(content.level, marks);
    for (let y = 0; y < rowSpan; y++) {
      const cells = rows[row + y];
      for (let x = 0; x < columnSpan && cells; x++)
        cells[column + x] = coveredCell(area, x, y, indent, known);
    }
    const first = rows[row];
    if (!first) return;
    const { style } = coveredCell(area, 0, 0, indent, known);
    first[column] = { style, value: cellValue(content, style.font), isCovered: false };
  };
}

/** The cell by column and row from an area's corner. */
function coveredCell(area: Area, x: number, y: number, indent: number, known: KnownLook): CoveredCell {
  const { look, verticalAlign, input, edges, rowSpan, columnSpan } = area;
  const left = look.border && x === 0;
  const right = look.border && x === columnSpan - 1;
  const top = look.border && y === 0 && edges.top;
  const bottom = look.border && y === rowSpan - 1 && edges.bottom;
  const bits = (left ? 1 : 0) | (right ? 2 : 0) | (top ? 4 : 0) | (bottom ? 8 : 0) | (input ? 16 : 0);
  const key = (indent * VERTICAL.length + VERTICAL.indexOf(verticalAlign)) * 32 + bits;
  const found = known.covered.get(key);
  if (found !== undefined) return found;
  const made: CoveredCell = {
    style: {
      font: known.font,
      fill: look.fill,
      border: { left, right, top, bottom },
      alignment: { horizontal: look.align, vertical: verticalAlign, indent },
      numberFormat: input ? '@' : 'General',
      isUnlocked: input !== null,
    },
    value: null,
    isCovered: true,
  };
  known.covered.set(key, made);
  return made;
}
