import type { Form } from '../layout/form.js';
import { safeJson } from '../text/safe-json.js';

/** The form model as JSON: tables, rows, cells with role, spans, text and input name. Keys may be added, never changed. */
export function writeJson(form: Form): string {
  return `${safeJson({ generator: 'policydoc', ...form })}\n`;
}
