import { basename, resolve } from 'node:path';
import { readPackageFile } from '../package-file.js';
import type { ScaffoldFile } from './scaffold-files.js';

/** Where a folder of forms keeps the schema that editors read. */
export const FORM_SCHEMA_PATH = 'schema/form.schema.json';

/**
 * The files of a new form: a copy of a form that comes with the program, remarks included, under its own id. Where `schema`
 * tells of one that is there already, only the form is made.
 */
export function formFiles(model: string, id: string, schema: string | null): readonly ScaffoldFile[] {
  const text = readPackageFile(`templates/${model}/form.yaml`)
    .replace(
      /^# yaml-language-server: .*$/m,
      `# yaml-language-server: $schema=${schema ?? `./${FORM_SCHEMA_PATH}`}`,
    )
    .replace(/^id: .*$/m, `id: ${id}`);
  const form: ScaffoldFile = {
    path: 'form.yaml',
    content: new TextEncoder().encode(text),
    purpose: { ja: `様式(${model} の写し)`, en: `the form, a copy of ${model}` },
  };
  if (schema !== null) return [form];
  return [
    form,
    {
      path: FORM_SCHEMA_PATH,
      content: new TextEncoder().encode(readPackageFile(FORM_SCHEMA_PATH)),
      purpose: { ja: 'エディターが項目の説明を示すためのもの', en: 'lets editors explain the keys' },
    },
  ];
}

/** The id of a form that is made in a folder: the folder's name, where one was given that can be an id and is not taken. */
export function formIdFor(folder: string, taken: readonly string[]): string {
  const name = folder === '.' ? '' : basename(resolve(folder));
  const isId = /^[A-Za-z][A-Za-z0-9._-]*$/.test(name) && !/^(?:true|false|null)$/i.test(name);
  return isId && !taken.includes(name) ? name : 'our-form';
}
