import type { Form, FormBlock } from '../../layout/form.js';

/** A part of a form with the name of its sheet. */
export interface FormPart {
  readonly name: string;
  readonly form: Form;
}

/** The form up to its first part, then each part by itself. */
export function formParts(form: Form): readonly [Form, ...FormPart[]] {
  const main: FormBlock[] = [];
  const parts: { readonly name: string; readonly blocks: FormBlock[] }[] = [];
  for (const block of form.blocks) {
    if (block.kind === 'paragraph' && block.part !== undefined) parts.push({ name: block.part, blocks: [] });
    (parts.at(-1)?.blocks ?? main).push(block);
  }
  return [
    { ...form, blocks: main },
    ...parts.map(({ name, blocks }) => ({ name, form: { ...form, blocks } })),
  ];
}
