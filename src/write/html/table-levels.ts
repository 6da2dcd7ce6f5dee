import type { FormBlock, FormTable } from '../../layout/form.js';
import { plainContent } from '../plain-content.js';
import { titleRow } from './heading-cells.js';
import type { PageState } from './table-html.js';

/**
 * The level of a table's heading where its look names none. A heading right before the table is its section: the table is one
 * below, and without a heading of its own when both say the same. A table built like the one before stands beside it.
 * Any other begins a section.
 */
export function levelOfTable(table: FormTable, { form, headings }: PageState): number | null {
  const before = previousBlock(table, form.blocks);
  const last = headings.all.at(-1);
  if (last && before?.kind === 'paragraph' && (form.looks[before.role]?.heading ?? null) !== null) {
    return wordsOf(table) === last.text.replace(/\s/g, '') ? null : last.level + 1;
  }
  const isAlike = before?.kind === 'table' && String(before.columns) === String(table.columns);
  return isAlike && last ? last.level : SECTION;
}

/** Below the title. */
const SECTION = 2;

/** The block before, empty paragraphs aside. */
function previousBlock(table: FormTable, blocks: readonly FormBlock[]): FormBlock | undefined {
  return blocks
    .slice(0, blocks.indexOf(table))
    .findLast((block) => block.kind === 'table' || plainContent(block.content).trim() !== '');
}

function wordsOf(table: FormTable): string {
  const title = titleRow(table);
  return (title ? plainContent(title.content) : table.caption).replace(/\s/g, '');
}
