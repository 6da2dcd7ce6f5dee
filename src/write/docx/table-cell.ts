import {
  BorderStyle,
  type ITableCellOptions,
  type Paragraph,
  ShadingType,
  TableCell,
  VerticalAlignTable,
  VerticalMergeType,
  type XmlComponent,
} from 'docx';
import type { Look, WholeChange } from '../../layout/form.js';
import { cellContent } from './cell-content.js';
import { type DocumentScope, textSetting } from './document-scope.js';
import type { GridCell } from './grid-rows.js';
import { roleParagraph } from './text-paragraphs.js';

const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;

const VERTICAL_ALIGN = {
  top: VerticalAlignTable.TOP,
  middle: VerticalAlignTable.CENTER,
  bottom: VerticalAlignTable.BOTTOM,
} as const;

/** A cell in one row; one that began in a row above is empty and merged into it. */
export function tableCell(
  { cell, continued }: GridCell,
  keepNext: boolean,
  scope: DocumentScope,
  rowChange: WholeChange | null,
): TableCell {
  const setting = textSetting(cell.role, keepNext, scope);
  const children: readonly XmlComponent[] = continued
    ? [roleParagraph(setting)]
    : cellContent(cell, setting, scope.inputs, rowChange);
  return new TableCell({
    ...cellLook(setting.look),
    ...(cell.columnSpan > 1 && { columnSpan: cell.columnSpan }),
    ...(cell.rowSpan > 1 && {
      verticalMerge: continued ? VerticalMergeType.CONTINUE : VerticalMergeType.RESTART,
    }),
    // Controls and bookmarks stand between paragraphs; the type names paragraphs and tables only.
    children: children as readonly Paragraph[],
  });
}

function cellLook(look: Look): Pick<ITableCellOptions, 'borders' | 'shading' | 'verticalAlign'> {
  return {
    verticalAlign: VERTICAL_ALIGN[look.verticalAlign],
    ...(look.border && { borders: BORDERS }),
    ...(look.fill !== null && { shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill } }),
  };
}
