import { type Diagnostic, hasErrors, inOrder } from '../diagnostic/diagnostic.js';
import type { FormTemplate } from '../model/form-template.js';
import { type Tree, toData } from '../parse/tree.js';
import { checkSchema } from './check-schema.js';
import { checkGradeScale } from './form/check-grade-scale.js';
import { checkLayout } from './form/check-layout.js';
import { checkLabelNames } from './form/check-names.js';
import { FormReading, type FormTemplateFile } from './form/form-reading.js';
import { FORM_SCHEMA } from './generated/form-document.js';
import { validate } from './generated/form-schema.js';

/** A form template and all that is wrong with it. */
export interface ValidatedFormTemplate {
  /** `null` when there is an error. */
  readonly template: FormTemplate | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Checks a form template (様式) against its schema, its names and roles, the widths of its rows and its grade scale, and
 * completes its looks.
 */
export function validateFormTemplate(tree: Tree): ValidatedFormTemplate {
  const schemaFindings = checkSchema(tree, { document: FORM_SCHEMA, validate });
  if (schemaFindings.length > 0) return { template: null, diagnostics: inOrder(schemaFindings) };
  const data = toData(tree.root) as FormTemplateFile;
  const reading = new FormReading(tree, data);
  checkLabelNames(reading);
  checkLayout(reading);
  checkGradeScale(reading);
  const diagnostics = inOrder(reading.diagnostics);
  return { template: hasErrors(diagnostics) ? null : complete(data), diagnostics };
}

/** Every look inherits what it leaves out from `base`. */
function complete(data: FormTemplateFile): FormTemplate {
  const looks = Object.entries(data.looks).map(([role, look]) => [role, { ...data.looks.base, ...look }]);
  return { ...data, looks: Object.fromEntries(looks) };
}
