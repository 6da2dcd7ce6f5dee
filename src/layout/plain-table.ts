import { plainText } from '../model/text.js';
import type { FormTable } from './form.js';

/** Rows of words as a table, one column a word; the first row holds the headings. */
export function plainTable(caption: string, rows: readonly (readonly string[])[]): FormTable {
  return {
    kind: 'table',
    caption,
    description: '',
    columns: (rows[0] ?? []).map(() => 1),
    rows: rows.map((words, i) => ({
      header: i === 0,
      keepWithNext: false,
      minHeight: 0,
      cells: words.map((text, column) => ({
        role: i === 0 ? 'label' : 'text',
        column,
        columnSpan: 1,
        rowSpan: 1,
        header: i === 0 ? 'column' : null,
        content: plainText(text),
        input: null,
      })),
    })),
  };
}
