import type { Form } from '../../layout/form.js';
import type { DocumentChanges } from './document-changes.js';
import type { DocumentInputs } from './document-inputs.js';
import type { DocumentLinks } from './document-links.js';
import type { DocumentLists } from './document-lists.js';
import type { Xml } from './element.js';
import type { TextSetting } from './text-paragraphs.js';

/** What the parts of one document share while it is built. */
export interface DocumentScope {
  readonly form: Form;
  readonly lists: DocumentLists;
  readonly inputs: DocumentInputs;
  readonly changes: DocumentChanges;
  readonly links: DocumentLinks;
  /** What has been made for roles so far: a document has few roles and thousands of cells. */
  readonly settings: Map<string, TextSetting>;
  /** Properties of cells so far, by what they depend on. */
  readonly cellProperties: Map<string, Xml>;
}

/** How text of a role is set. A form has a look for every role it names; anything else is a bug of the layout. */
export function textSetting(role: string, keepNext: boolean, scope: DocumentScope): TextSetting {
  const key = `${keepNext ? '+' : '-'}${role}`;
  const known = scope.settings.get(key);
  if (known !== undefined) return known;
  const look = scope.form.looks[role];
  if (look === undefined) throw new Error(`The form has no look for the role ${role}.`);
  const setting = { role, look, keepNext, scope, properties: new Map() };
  scope.settings.set(key, setting);
  return setting;
}
