import { type FileChild, Paragraph } from 'docx';
import { type DocumentScope, textSetting } from './document-scope.js';
import { documentTable } from './document-table.js';
import { STYLE } from './styles.js';
import { textParagraphs } from './text-paragraphs.js';

/** Paragraphs and tables of the form, with a paragraph after each table: Word would join two tables that touch. */
export function documentBody(scope: DocumentScope): readonly FileChild[] {
  const { blocks } = scope.form;
  return blocks.flatMap((block, index): FileChild[] => {
    if (block.kind === 'paragraph') {
      return [
        ...textParagraphs(block.content, textSetting(block.role, false, scope), block.part !== undefined),
      ];
    }
    const table = documentTable(block, scope);
    const next = blocks[index + 1];
    if (next?.kind === 'paragraph') return [table];
    // The last one as good as invisible, or it might need a page of its own.
    return [table, new Paragraph(next === undefined ? { style: STYLE.end } : {})];
  });
}
