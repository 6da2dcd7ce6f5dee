import { plainText } from '../model/text.js';
import type { FormCell, FormInput, FormParagraph, FormRow } from './form.js';

/** What a cell of a part has beside its role, its text and its column. */
interface CellSettings {
  readonly span?: number;
  readonly header?: FormCell['header'];
  readonly input?: FormInput;
}

/** A cell of one paragraph. */
export function annexCell(
  role: string,
  text: string,
  column: number,
  { span = 1, header = null, input }: CellSettings = {},
): FormCell {
  return {
    role,
    column,
    columnSpan: span,
    rowSpan: 1,
    header,
    content: plainText(text),
    input: input ?? null,
  };
}

/** A row as high as its text. */
export function annexRow(cells: readonly FormCell[], settings: Partial<FormRow> = {}): FormRow {
  return { header: false, keepWithNext: false, minHeight: 0, ...settings, cells };
}

/** A paragraph of plain text. */
export function annexParagraph(role: string, text: string): FormParagraph {
  return { kind: 'paragraph', role, content: plainText(text) };
}
