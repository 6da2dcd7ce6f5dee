import type { FormBlock, WholeChange } from '../../layout/form.js';
import { type DocumentScope, textSetting } from './document-scope.js';
import { documentTable } from './document-table.js';
import type { Xml } from './element.js';
import { paragraph } from './paragraph.js';
import { STYLE } from './styles.js';
import { bodyParagraphs } from './text-paragraphs.js';

/** Paragraphs and tables of the form, with a paragraph after each table: Word would join two tables that touch. */
export function documentBody(scope: DocumentScope): readonly Xml[] {
  const { blocks } = scope.form;
  return blocks.flatMap((block, index): Xml[] => {
    if (block.kind === 'paragraph') {
      const setting = textSetting(block.role, false, scope);
      return [...bodyParagraphs(block.content, setting, block.part !== undefined)];
    }
    const table = documentTable(block, scope);
    const next = blocks[index + 1];
    if (next?.kind === 'paragraph') return [table];
    // The last one as good as invisible, or it might need a page of its own.
    if (next === undefined) return [table, paragraph({ style: STYLE.end })];
    const after = tablesFrom(blocks, index + 1);
    const isOfOneState = (state: WholeChange) =>
      isWholly(block, state) || after.every((each) => isWholly(each, state));
    const states = (['inserted', 'deleted'] as const).filter(isOfOneState);
    return [table, paragraph({ endChanges: states.map((state) => scope.changes.next(state)) })];
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
