import type { Form, Look, Text } from '../layout/form.js';
import { plainContent } from './plain-content.js';

/** The look that most of the form's text has: that of text which no role says anything of, such as the footer. */
export function commonLook(form: Form): Look | null {
  const lengths = new Map<string, number>();
  for (const { role, content } of form.blocks.flatMap(partsOf)) {
    lengths.set(role, (lengths.get(role) ?? 0) + plainContent(content).length);
  }
  const [role] = [...lengths].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ['', -1]);
  return form.looks[role] ?? null;
}

function partsOf(
  block: Form['blocks'][number],
): readonly { readonly role: string; readonly content: Text }[] {
  return block.kind === 'paragraph' ? [block] : block.rows.flatMap((row) => row.cells);
}
