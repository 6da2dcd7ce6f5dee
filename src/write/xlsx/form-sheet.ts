import type { Form } from '../../layout/form.js';
import { areaPlacer, type OpenCells } from './area-cells.js';
import { pageBreaks } from './page-breaks.js';
import { planSheet } from './plan-sheet.js';
import { printSetup } from './print-setup.js';
import type { InputCell, Sheet } from './sheet.js';
import type { Area } from './sheet-plan.js';
import { DIGIT_WIDTH, pageTextHeight, points } from './units.js';

/** A form or a part of it on a sheet of its own, ready to print, and protected but for its inputs if it has any. */
export function formSheet(name: string, form: Form): Sheet {
  const { columns, rows, areas, title } = planSheet(form);
  const cells = rows.map((): OpenCells => []);
  const place = areaPlacer(form.lists);
  for (const area of areas) place(cells, area);
  const inputs = areas.filter(isInput);
  const repeated = rows.slice(title.start, title.end).reduce((sum, { height }) => sum + height, 0);
  const whole = { row: 0, column: 0, rowSpan: Math.max(1, rows.length), columnSpan: columns.length };
  return {
    name,
    showGridLines: false,
    hasHeadingRow: false,
    columns: columns.map((width) => width / DIGIT_WIDTH),
    rows: rows.map(({ height }, row) => ({ height, cells: cells[row] ?? [] })),
    merged: areas.filter(({ rowSpan, columnSpan }) => rowSpan * columnSpan > 1),
    inputs,
    isProtected: inputs.length > 0,
    breaks: pageBreaks(rows, points(pageTextHeight(form.page)), repeated),
    print: printSetup(form),
    printArea: whole,
    titleRows: title.end > title.start ? title : null,
    figuresAsText: whole,
    hasDrawing: false,
  };
}

function isInput(area: Area): area is Area & InputCell {
  return area.input !== null;
}
