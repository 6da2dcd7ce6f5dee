import { align } from './align.js';
import type { Form, FormBlock } from './form.js';
import { rowsString, textLikeness, textString } from './likeness.js';
import { markRows, rowsOfOneState } from './mark-rows.js';
import { isSameContent, type MarkWords, markText, wholly } from './mark-text.js';

export type { MarkWords } from './mark-text.js';

/**
 * The newer of two forms with what is gone since the older one and what is new in it marked: without what was deleted it reads
 * as the newer form, without what was inserted as the older one. Formats, looks and inputs are the newer form's.
 */
export function markChanges(before: Form, after: Form, markWords: MarkWords): Form {
  const blocks = align(before.blocks, after.blocks, blockLikeness, isSameContent).map((pair): FormBlock => {
    if (pair.before === null) return ofOneState(pair.after, 'inserted');
    if (pair.after === null) return ofOneState(pair.before, 'deleted');
    const [old, young] = [pair.before, pair.after];
    if (old.kind === 'table' && young.kind === 'table') {
      return { ...young, rows: markRows(old, young, markWords) };
    }
    if (old.kind === 'table' || young.kind === 'table') return young;
    return { ...young, content: markText(old.content, young.content, markWords) };
  });
  // Where the two are of different forms, what is gone has looks of its own.
  return { ...after, looks: { ...before.looks, ...after.looks }, blocks };
}

function ofOneState(block: FormBlock, change: 'inserted' | 'deleted'): FormBlock {
  if (block.kind === 'table') return { ...block, rows: rowsOfOneState(block.rows, change) };
  const content = block.content.length === 0 ? [{ kind: 'paragraph', content: [] } as const] : block.content;
  return { ...block, content: wholly(content, change) };
}

function blockLikeness(before: FormBlock, after: FormBlock): number {
  if (before.kind === 'table' || after.kind === 'table') {
    if (before.kind !== 'table' || after.kind !== 'table') return 0;
    if (!isSameContent(before.columns, after.columns)) return 0;
    const isNamedAlike = before.caption !== '' && before.caption === after.caption;
    return (isNamedAlike ? 1 : 0) + textLikeness(rowsString(before.rows), rowsString(after.rows));
  }
  if (before.role !== after.role) return 0;
  const [old, young] = [textString(before.content), textString(after.content)];
  // Empty paragraphs are all alike, and must not draw apart what they stand between.
  return old === '' && young === '' ? 0.01 : textLikeness(old, young);
}
