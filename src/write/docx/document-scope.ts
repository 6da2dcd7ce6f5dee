import type { Form } from '../../layout/form.js';
import type { DocumentChanges } from './document-changes.js';
import type { DocumentInputs } from './document-inputs.js';
import type { DocumentLists } from './document-lists.js';
import type { TextSetting } from './text-paragraphs.js';

/** What the parts of one document share while it is built. */
export interface DocumentScope {
  readonly form: Form;
  readonly lists: DocumentLists;
  readonly inputs: DocumentInputs;
  readonly changes: DocumentChanges;
}

/** How text of a role is set. A form has a look for every role it names; anything else is a bug of the layout. */
export function textSetting(
  role: string,
  keepNext: boolean,
  { form, lists, changes }: DocumentScope,
): TextSetting {
  const look = form.looks[role];
  if (look === undefined) throw new Error(`The form has no look for the role ${role}.`);
  return { role, look, keepNext, lists, changes };
}
