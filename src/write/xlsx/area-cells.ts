import type { ListMarks } from '../../layout/form.js';
import { indentUnits } from './cell-text.js';
import { cellValue } from './cell-value.js';
import { cellFont } from './look-of.js';
import type { CellStyle, SheetCell } from './sheet.js';
import type { Area } from './sheet-plan.js';

/** A row of cells while a sheet is filled. */
export type OpenCells = (SheetCell | undefined)[];

/** Puts an area's text and look on the rows of a sheet. Each of its cells has its own look: the borders go around the whole. */
export function placeArea(rows: readonly OpenCells[], area: Area, marks: ListMarks): void {
  const { row, column, rowSpan, columnSpan } = area;
  const style = areaStyles(area, marks);
  const covered = { value: null, isCovered: true } as const;
  for (let y = 0; y < rowSpan; y++) {
    const cells = rows[row + y];
    for (let x = 0; x < columnSpan && cells; x++) cells[column + x] = { style: style(x, y), ...covered };
  }
  const first = rows[row];
  if (!first) return;
  const own = style(0, 0);
  first[column] = { style: own, value: cellValue(area.content, own.font), isCovered: false };
}

/** The looks of an area's cells by column and row from its corner; cells with the same border share one. */
function areaStyles(area: Area, marks: ListMarks): (x: number, y: number) => CellStyle {
  const { look, input, edges, rowSpan, columnSpan } = area;
  const common = {
    font: cellFont(look),
    fill: look.fill,
    alignment: {
      horizontal: look.align,
      vertical: look.verticalAlign,
      indent: indentUnits(area.content.level, marks),
    },
    numberFormat: input ? '@' : 'General',
    isUnlocked: input !== null,
  };
  const made = new Map<number, CellStyle>();
  return (x, y) => {
    const left = look.border && x === 0;
    const right = look.border && x === columnSpan - 1;
    const top = look.border && y === 0 && edges.top;
    const bottom = look.border && y === rowSpan - 1 && edges.bottom;
    const key = Number(left) + 2 * Number(right) + 4 * Number(top) + 8 * Number(bottom);
    const style = made.get(key) ?? { ...common, border: { left, right, top, bottom } };
    made.set(key, style);
    return style;
  };
}
