// node scripts/compile-forms.mjs: turns templates/*/form.yaml into src/layout/generated/forms.ts, so that the forms
// that come with the program need no parsing at run time. A test holds the two equal.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

const templates = new URL('../templates/', import.meta.url);
const folder = new URL('../src/layout/generated/', import.meta.url);

// templates/scaffold is no form: it holds what `policy init` makes.
const ids = readdirSync(templates).filter((id) => existsSync(new URL(`${id}/form.yaml`, templates)));
const forms = ids.map((id) => {
  const form = parse(readFileSync(new URL(`${id}/form.yaml`, templates), 'utf8'));
  if (form.id !== id) throw new Error(`templates/${id}/form.yaml calls itself ${form.id}`);
  for (const role of Object.keys(form.looks)) form.looks[role] = { ...form.looks.base, ...form.looks[role] };
  return form;
});

mkdirSync(folder, { recursive: true });
writeFileSync(
  new URL('forms.ts', folder),
  `import type { FormTemplate } from '../../model/form-template.js';

/** The forms that come with the program, by id. */
export const FORMS: Readonly<Record<string, FormTemplate>> = {
${forms.map((form) => `  ${JSON.stringify(form.id)}: ${JSON.stringify(form)},\n`).join('')}};
`,
);
