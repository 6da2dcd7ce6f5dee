import type { Form } from '../../layout/form.js';
import type { DocumentChanges } from './document-changes.js';
import type { DocumentInputs } from './document-inputs.js';
import type { DocumentLinks } from './document-links.js';
import type { DocumentLists } from './document-lists.js';
import type { TextSetting } from './text-paragraphs.js';

/** What the parts of one document share while it is built. */
export interface DocumentScope {
  readonly form: Form;
  readonly lists: DocumentLists;
  readonly inputs: DocumentInputs;
  readonly changes: DocumentChanges;
  readonly links: DocumentLinks;
}

/** How text of a role is set. A form has a look for every role it names; anything else is a bug of the layout. */
export function textSetting(role: string, keepNext: boolean, scope: DocumentScope): TextSetting {
  const look = scope.form.looks[role];
  if (look === undefined) throw new Error(`The form has no look for the role ${role}.`);
  return { role, look, keepNext, scope };
}
