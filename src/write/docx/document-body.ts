import { type FileChild, Paragraph } from 'docx';
import type { FormBlock, WholeChange } from '../../layout/form.js';
import { type DocumentScope, textSetting } from './document-scope.js';
import { documentTable } from './document-table.js';
import { STYLE } from './styles.js';
import { bodyParagraphs } from './text-paragraphs.js';

/** Paragraphs and tables of the form, with a paragraph after each table: Word would join two tables that touch. */
export function documentBody(scope: DocumentScope): readonly FileChild[] {
  const { blocks } = scope.form;
  return blocks.flatMap((block, index): FileChild[] => {
    if (block.kind === 'paragraph') {
      const setting = textSetting(block.role, false, scope);
      return [...bodyParagraphs(block.content, setting, block.part !== undefined)];
    }
    const table = documentTable(block, scope);
    const next = blocks[index + 1];
    if (next?.kind === 'paragraph') return [table];
    // The last one as good as invisible, or it might need a page of its own.
    if (next === undefined) return [table, new Paragraph({ style: STYLE.end })];
    const after = tablesFrom(blocks, index + 1);
    const isOfOneState = (state: WholeChange) =>
      isWholly(block, state) || after.every((each) => isWholly(each, state));
    const run = {
      ...(isOfOneState('inserted') && { insertion: scope.changes.next() }),
      ...(isOfOneState('deleted') && { deletion: scope.changes.next() }),
    };
    return [table, new Paragraph(Object.keys(run).length > 0 ? { run } : {})];
  });
}

/** Tables that follow each other, from the first of them. */
function tablesFrom(blocks: readonly FormBlock[], start: number): readonly FormBlock[] {
  const end = blocks.findIndex((block, i) => i >= start && block.kind !== 'table');
  return blocks.slice(start, end === -1 ? blocks.length : end);
}

function isWholly(block: FormBlock, state: WholeChange): boolean {
  return block.kind === 'table' && block.rows.every(({ change }) => change === state);
}
