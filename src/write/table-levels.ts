import type { Form, FormBlock, FormTable } from '../layout/form.js';
import { titleRow } from './heading-cells.js';
import { plainContent } from './plain-content.js';

/** A heading of the document, as far as it matters to what follows. */
export interface LevelledHeading {
  readonly level: number;
  readonly text: string;
}

/** Below the title. */
const SECTION = 2;

/**
 * The level of a table's heading where its look names none; `last` is the heading before it. A heading right before the table
 * is its section: the table is one below, and has no heading of its own (`null`) when both say the same. A table built like
 * the one before stands beside it. Any other begins a section.
 */
export function levelOfTable(
  table: FormTable,
  { blocks, looks }: Form,
  last: LevelledHeading | undefined,
): number | null {
  const before = previousBlock(table, blocks);
  if (last && before?.kind === 'paragraph' && (looks[before.role]?.heading ?? null) !== null) {
    return wordsOf(table) === last.text.replace(/\s/g, '') ? null : last.level + 1;
  }
  const isAlike = before?.kind === 'table' && String(before.columns) === String(table.columns);
  return isAlike && last ? last.level : SECTION;
}

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
