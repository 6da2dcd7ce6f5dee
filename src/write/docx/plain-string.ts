import { inlineString, type Text, type WholeChange } from '../../layout/form.js';

/** The characters of a text without its markup, a block to a line; `without` leaves out what is in one state only. */
export function plainString(text: Text, without?: WholeChange): string {
  return text
    .map((block) =>
      block.kind === 'list'
        ? block.items.map((item) => plainString(item, without)).join('\n')
        : inlineString(block.content, without),
    )
    .join('\n');
}
