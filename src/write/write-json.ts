import type { Form } from '../layout/form.js';

/** The form model as JSON: tables, rows, cells with role, spans, text and input name. Keys may be added, never changed. */
export function writeJson(form: Form): string {
  return `${JSON.stringify({ generator: 'policydoc', ...form }, null, 2)}\n`;
}
