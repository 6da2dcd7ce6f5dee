import { inlineString, type Text } from '../../layout/form.js';

/** The characters of a text without its markup, a block to a line. */
export function plainString(text: Text): string {
  return text
    .map((block) =>
      block.kind === 'list' ? block.items.map(plainString).join('\n') : inlineString(block.content),
    )
    .join('\n');
}
