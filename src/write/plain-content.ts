import { type Block, inlineString, type Text } from '../layout/form.js';

/** The words of a content without its markup, a line a paragraph, list items marked by `・` or their number. */
export function plainContent(text: Text): string {
  return text.map((block) => plainBlock(block, '')).join('\n');
}

function plainBlock(block: Block, indent: string): string {
  if (block.kind !== 'list') return indent + inlineString(block.content);
  return block.items
    .map((item, i) => {
      const mark = block.start === null ? '・' : `${block.start + i}. `;
      const [first, ...rest] = item.map((inner) =>
        plainBlock(inner, inner.kind === 'list' ? `${indent}  ` : ''),
      );
      return [indent + mark + (first ?? ''), ...rest].join('\n');
    })
    .join('\n');
}
