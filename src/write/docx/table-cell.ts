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

/** A cell in one row; one that began in a row above is empty and merged into it. `width` in twips. */
export function tableCell(
  { cell, continued }: GridCell,
  width: number,
  keepNext: boolean,
  scope: DocumentScope,
  rowChange: WholeChange | null,
): Xml {
  const setting = textSetting(cell.role, keepNext, scope);
  const content = continued ? [roleParagraph(setting)] : cellContent(cell, setting, scope.inputs, rowChange);
  const properties = cellProperties({ cell, continued }, width, setting.look, scope.cellProperties);
  return element('w:tc', {}, [properties, ...content]);
}

/** `made` holds those of the document so far. */
function cellProperties(
  { cell: { role, columnSpan, rowSpan }, continued }: GridCell,
  width: number,
  look: Look,
  made: Map<string, Xml>,
): Xml {
  const merge = rowSpan > 1 ? (continued ? 'continue' : 'restart') : null;
  const key = `${width} ${columnSpan} ${merge} ${role}`;
  const known = made.get(key);
  if (known !== undefined) return known;
  const properties = element('w:tcPr', {}, [
    element('w:tcW', { 'w:type': 'dxa', 'w:w': width }),
    columnSpan > 1 ? valued('w:gridSpan', columnSpan) : null,
    merge === null ? null : valued('w:vMerge', merge),
    ...cellLook(look),
  ]);
  made.set(key, properties);
  return properties;
}

/** In the order of CT_TcPr (ISO/IEC 29500-1, 17.4.70). */
function cellLook({ border, fill, verticalAlign }: Look): readonly (Xml | null)[] {
  return [
    border ? BORDERS : null,
    fill === null ? null : element('w:shd', { 'w:fill': fill, 'w:color': 'auto', 'w:val': 'clear' }),
    valued('w:vAlign', VERTICAL_ALIGN[verticalAlign]),
  ];
}
