import type { Look, WholeChange } from '../../layout/form.js';
import { cellContent } from './cell-content.js';
import { type DocumentScope, textSetting } from './document-scope.js';
import { element, valued, type Xml } from './element.js';
import type { GridCell } from './grid-rows.js';
import { roleParagraph } from './text-paragraphs.js';

const BORDERS = element(
  'w:tcBorders',
  {},
  ['w:top', 'w:left', 'w:bottom', 'w:right'].map((side) =>
    element(side, { 'w:val': 'single', 'w:color': 'auto', 'w:sz': 4 }),
  ),
);

const VERTICAL_ALIGN = { top: 'top', middle: 'center', bottom: 'bottom' } as const;

/** A cell in one row; one that began in a row above is empty and merged into it. `width` is its w:tcW. */
export function tableCell(
  { cell, continued }: GridCell,
  width: Xml,
  keepNext: boolean,
  scope: DocumentScope,
  rowChange: WholeChange | null,
): Xml {
  const setting = textSetting(cell.role, keepNext, scope);
  const content = continued ? [roleParagraph(setting)] : cellContent(cell, setting, scope.inputs, rowChange);
  const properties = element('w:tcPr', {}, [
    width,
    cell.columnSpan > 1 ? valued('w:gridSpan', cell.columnSpan) : null,
    cell.rowSpan > 1 ? valued('w:vMerge', continued ? 'continue' : 'restart') : null,
    ...cellLook(setting.look),
  ]);
  return element('w:tc', {}, [properties, ...content]);
}

/** In the order of CT_TcPr (ISO/IEC 29500-1, 17.4.70). */
function cellLook({ border, fill, verticalAlign }: Look): readonly (Xml | null)[] {
  return [
    border ? BORDERS : null,
    fill === null ? null : element('w:shd', { 'w:fill': fill, 'w:color': 'auto', 'w:val': 'clear' }),
    valued('w:vAlign', VERTICAL_ALIGN[verticalAlign]),
  ];
}
